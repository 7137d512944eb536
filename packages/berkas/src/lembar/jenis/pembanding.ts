import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Pilihan } from '../kolom.ts';
import { putDatar, toSelDatar } from './datar.ts';
import { KOLOM_KARTU, olahKartuBaris } from './kartu-baris.ts';
import type { Pengolah, Perubahan } from './pengolah.ts';

type Pembanding = TahunKinerja['pembanding'][number];

const RUAS = ['id', 'indikator', 'pihak', 'nilai', 'konversi', 'sumber', 'catatan'] as const;
const SKALA = [
  ['skalaNama', 'nama'],
  ['skalaMin', 'min'],
  ['skalaMaks', 'maks'],
] as const;

const KONVERSI: readonly Pilihan[] = [
  { nilai: 'proporsional', sebutan: 'Proporsional', lain: ['nilai/maksimum'] },
  { nilai: 'linear', sebutan: 'Linear', lain: ['linier'] },
];

const toIsi = (satu: Pembanding, nama: string | null): IsiRekaman => ({
  ...toSelDatar({ ...satu, pihak: satu.nama }, RUAS),
  nama,
  tahun: satu.tahun === null ? null : String(satu.tahun),
  ...Object.fromEntries(SKALA.map(([ruas, milik]) => [ruas, satu.skala[milik]])),
});

/** Benchmarks of indicators, each on the scale it was published on. */
export const PEMBANDING: Pengolah = {
  jenis: 'pembanding',
  namaLembar: 'Pembanding',
  kolomKunci: ['id'],
  listKolom: () => [
    { kunci: 'id', judul: 'Kode', isi: 'kunci', wajib: true, keterangan: 'Kode pembanding, misalnya P1' },
    ...KOLOM_KARTU,
    { kunci: 'pihak', judul: 'Pembanding', isi: 'nama', wajib: true, keterangan: 'Misalnya Rata-rata nasional' },
    { kunci: 'tahun', judul: 'Tahun', isi: 'tahun', keterangan: 'Tahun angkanya; kosong bila tidak disebut' },
    { kunci: 'nilai', judul: 'Nilai', isi: 'desimal', wajib: true, keterangan: 'Angka seperti yang diterbitkan' },
    { kunci: 'skalaNama', judul: 'Nama skala', isi: 'nama', wajib: true, keterangan: 'Misalnya skala 1–4' },
    { kunci: 'skalaMin', judul: 'Skala terendah', isi: 'desimal', wajib: true, keterangan: 'Nilai terendah skala' },
    { kunci: 'skalaMaks', judul: 'Skala tertinggi', isi: 'desimal', wajib: true, keterangan: 'Nilai tertinggi skala' },
    {
      kunci: 'konversi',
      judul: 'Konversi',
      isi: 'pilihan',
      pilihan: KONVERSI,
      keterangan: 'Cara mengubah ke skala indikator; kosong bila skalanya sama',
    },
    { kunci: 'sumber', judul: 'Sumber', isi: 'teks', keterangan: 'Tempat angka itu diterbitkan' },
    { kunci: 'catatan', judul: 'Catatan', isi: 'teks', keterangan: 'Yang perlu diketahui pembaca' },
  ],
  listRekaman: ({ pembanding, indikator }) =>
    pembanding.map((satu) => ({
      kunci: satu.id,
      isi: toIsi(satu, indikator.find(({ id }) => id === satu.indikator)?.nama ?? null),
    })),
  getKunci: ({ id }) => id ?? null,
  olah(baris, { tahun }) {
    for (const satu of baris) olahKartuBaris(satu, tahun);
    return { baris };
  },
  terapkan({ pembanding }, perubahan: Perubahan) {
    const { kunci, isi, ruas, baru } = perubahan;
    let sasaran = pembanding.find(({ id }) => id === kunci);
    if (sasaran === undefined) {
      sasaran = { tahun: null, konversi: null, sumber: null, catatan: null, skala: {} } as unknown as Pembanding;
      pembanding.push(sasaran);
    }
    putDatar(
      sasaran,
      RUAS.filter((satu) => satu !== 'pihak'),
      perubahan,
    );
    if (baru || ruas.has('pihak')) sasaran.nama = isi['pihak'] ?? '';
    if (baru || ruas.has('tahun')) sasaran.tahun = isi['tahun'] == null ? null : Number(isi['tahun']);
    for (const [satu, milik] of SKALA) if (baru || ruas.has(satu)) sasaran.skala[milik] = isi[satu] ?? '';
  },
};
