import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Kolom } from '../kolom.ts';
import { parseIsian, writeIsian } from './isian.ts';
import { isBarisKartuSaja, KOLOM_KARTU, olahKartuBaris } from './kartu-baris.ts';
import { joinDaftar, type Pengolah, splitDaftar } from './pengolah.ts';
import { fitKartu } from './pengukuran.ts';

type RencanaAksi = TahunKinerja['rencanaAksi'][number];

const ROMAWI = ['I', 'II', 'III', 'IV'] as const;
const KE = [0, 1, 2, 3] as const;

const kolomTriwulan = KE.flatMap((ke): Kolom[] => [
  {
    kunci: `target${ke + 1}`,
    judul: `Target TW ${ROMAWI[ke]}`,
    isi: 'isian',
    keterangan: `Target triwulan ${ROMAWI[ke]}: angka, peringkat, kosong, atau «tidak berlaku: alasan»`,
  },
  {
    kunci: `kegiatan${ke + 1}`,
    judul: `Kegiatan TW ${ROMAWI[ke]}`,
    isi: 'daftar',
    keterangan: `Kegiatan triwulan ${ROMAWI[ke]}, satu tiap baris`,
  },
]);

const toIsi = ({ indikator, penanggungJawab, triwulan }: RencanaAksi, nama: string | null): IsiRekaman => ({
  indikator,
  nama,
  penanggungJawab,
  ...Object.fromEntries(
    KE.flatMap((ke) => [
      [`target${ke + 1}`, writeIsian(triwulan[ke]?.target)],
      [`kegiatan${ke + 1}`, joinDaftar(triwulan[ke]?.kegiatan ?? [])],
    ]),
  ),
});

export const RENCANA_AKSI: Pengolah = {
  jenis: 'rencanaAksi',
  namaLembar: 'Rencana Aksi',
  kolomKunci: ['indikator'],
  listKolom: () => [
    ...KOLOM_KARTU,
    { kunci: 'penanggungJawab', judul: 'Penanggung jawab', isi: 'jabatan', keterangan: 'Kode atau nama jabatan' },
    ...kolomTriwulan,
  ],
  listRekaman: ({ rencanaAksi, indikator }) =>
    rencanaAksi.map((satu) => ({
      kunci: satu.indikator,
      isi: toIsi(satu, indikator.find(({ id }) => id === satu.indikator)?.nama ?? null),
    })),
  listBarisKosong: ({ rencanaAksi, indikator }) =>
    indikator
      .filter(({ id }) => !rencanaAksi.some((satu) => satu.indikator === id))
      .map(({ id, nama }) => ({ indikator: id, nama })),
  getKunci: ({ indikator }) => indikator ?? null,
  isBarisKosong: isBarisKartuSaja,
  olah(baris, { tahun }) {
    for (const satu of baris) {
      const { isi, masalah } = satu;
      const kartu = olahKartuBaris(satu, tahun);
      if (kartu === undefined) continue;
      for (const ke of KE) {
        const ruas = `target${ke + 1}`;
        const asal = isi[ruas];
        if (asal == null) continue;
        const { nilai, ...salah } = fitKartu(kartu, asal);
        isi[ruas] = nilai;
        if (!('seharusnya' in salah) || salah.seharusnya === undefined) continue;
        const { seharusnya, perbaikan = '' } = salah;
        masalah.push({ kolom: `Target TW ${ROMAWI[ke]}`, tertulis: asal, seharusnya, perbaikan, tingkat: 'galat' });
      }
    }
    return { baris };
  },
  terapkan({ rencanaAksi }, { kunci, isi, ruas, baru }) {
    let aksi = rencanaAksi.find(({ indikator }) => indikator === kunci);
    if (!aksi) {
      const triwulan = KE.map(() => ({ target: null, kegiatan: [] }));
      aksi = { indikator: kunci, penanggungJawab: null, triwulan };
      rencanaAksi.push(aksi);
    }
    const berubah = (satu: string): boolean => ruas.has(satu) || (baru && isi[satu] != null);
    if (berubah('penanggungJawab')) aksi.penanggungJawab = isi['penanggungJawab'] ?? null;
    for (const [ke, satu] of aksi.triwulan.entries()) {
      if (berubah(`target${ke + 1}`)) satu.target = parseIsian(isi[`target${ke + 1}`]);
      if (berubah(`kegiatan${ke + 1}`)) satu.kegiatan = splitDaftar(isi[`kegiatan${ke + 1}`]);
    }
  },
};
