import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Pilihan } from '../kolom.ts';
import { toBanding } from '../nama.ts';
import { joinDaftar, type Pengolah, splitDaftar } from './pengolah.ts';

type Butir = TahunKinerja['evaluasi'][number]['rekomendasi'][number];
type Bukti = Butir['bukti'][number];

const STATUS: readonly Pilihan[] = [
  { nilai: 'belum', sebutan: 'Belum', lain: ['belum ditindaklanjuti', 'b'] },
  { nilai: 'proses', sebutan: 'Proses', lain: ['dalam proses', 'sedang proses', 'belum selesai'] },
  { nilai: 'selesai', sebutan: 'Selesai', lain: ['sudah', 'tuntas', 'sudah ditindaklanjuti', 'sesuai'] },
  { nilai: 'tidakDapat', sebutan: 'Tidak dapat ditindaklanjuti', lain: ['tdd', 'tidak dapat'] },
];

const writeBukti = ({ uraian, tanggal }: Bukti): string => (tanggal === null ? uraian : `${uraian} (${tanggal})`);

function parseBukti(baris: string): Bukti {
  const [, uraian = baris, tanggal = null] = /^(.+) \((\d{4}-\d{2}-\d{2})\)$/.exec(baris) ?? [];
  return { uraian, tanggal };
}

const kunci = ({ lhe, nomor }: IsiRekaman): string | null =>
  lhe == null || nomor == null ? null : `${lhe} · ${nomor}`;

const TEKS = ['rekomendasi', 'rencanaAksi', 'target', 'mulai', 'selesai', 'penanggungJawab', 'uraianStatus'] as const;

export const REKOMENDASI: Pengolah = {
  jenis: 'rekomendasi',
  namaLembar: 'Rekomendasi LHE',
  kolomKunci: ['lhe', 'nomor'],
  listKolom: () => [
    {
      kunci: 'lhe',
      judul: 'Nomor LHE',
      isi: 'nama',
      keterangan: 'Nomor surat LHE; boleh kosong bila hanya ada satu LHE',
    },
    { kunci: 'nomor', judul: 'Nomor', isi: 'bulat', wajib: true, keterangan: 'Nomor rekomendasi dalam LHE' },
    { kunci: 'rekomendasi', judul: 'Rekomendasi', isi: 'teks', wajib: true, keterangan: 'Bunyi rekomendasi' },
    { kunci: 'rencanaAksi', judul: 'Rencana aksi', isi: 'teks', keterangan: 'Apa yang akan dilakukan unit' },
    { kunci: 'target', judul: 'Target', isi: 'teks', keterangan: 'Target tindak lanjut, dengan kata-kata' },
    { kunci: 'mulai', judul: 'Mulai', isi: 'tanggal', keterangan: 'Rencana hari pertama' },
    { kunci: 'selesai', judul: 'Selesai', isi: 'tanggal', keterangan: 'Rencana hari terakhir' },
    { kunci: 'penanggungJawab', judul: 'Penanggung jawab', isi: 'teks', keterangan: 'Siapa yang bertanggung jawab' },
    {
      kunci: 'status',
      judul: 'Status',
      isi: 'pilihan',
      wajib: true,
      pilihan: STATUS,
      keterangan: 'Selesai memerlukan bukti',
    },
    { kunci: 'uraianStatus', judul: 'Uraian status', isi: 'teks', keterangan: 'Perkembangan tindak lanjut' },
    {
      kunci: 'bukti',
      judul: 'Bukti',
      isi: 'daftar',
      keterangan: 'Satu bukti tiap baris; tanggal dalam kurung: Notulen (2025-03-10)',
    },
  ],
  listRekaman: ({ evaluasi }) =>
    evaluasi.flatMap(({ nomor: lhe, rekomendasi }) =>
      rekomendasi.map((satu) => {
        const isi = {
          lhe,
          nomor: String(satu.nomor),
          ...Object.fromEntries(TEKS.map((ruas) => [ruas, satu[ruas]])),
          status: satu.status,
          bukti: joinDaftar(satu.bukti.map(writeBukti)),
        };
        return { kunci: kunci(isi) ?? '', isi };
      }),
    ),
  getKunci: kunci,
  isLingkup: ({ lhe }, baris) => baris.some((satu) => satu['lhe'] === lhe),
  olah(baris, { tahun }) {
    const [satu, ...lain] = tahun.evaluasi;
    const dikenal = tahun.evaluasi.map(({ nomor }) => nomor).join(', ');
    for (const { isi, masalah } of baris) {
      const tertulis = isi['lhe'] ?? null;
      if (tertulis === null && satu && lain.length === 0) {
        isi['lhe'] = satu.nomor;
        continue;
      }
      const lhe =
        tertulis === null ? undefined : tahun.evaluasi.find(({ nomor }) => toBanding(nomor) === toBanding(tertulis));
      if (lhe) isi['lhe'] = lhe.nomor;
      else {
        masalah.push({
          kolom: 'Nomor LHE',
          tertulis,
          seharusnya: `nomor LHE yang ada: ${dikenal || 'belum ada satu pun'}`,
          perbaikan: 'samakan nomornya, atau catat LHE itu dulu',
          tingkat: 'galat',
        });
      }
    }
    return { baris };
  },
  terapkan({ evaluasi }, { isi, ruas, baru }) {
    const lhe = evaluasi.find(({ nomor }) => nomor === isi['lhe']);
    if (!lhe) return;
    const nomor = Number(isi['nomor']);
    let butir = lhe.rekomendasi.find((satu) => satu.nomor === nomor);
    if (!butir) {
      butir = { nomor, status: 'belum', bukti: [] } as unknown as Butir;
      lhe.rekomendasi.push(butir);
    }
    const sasaran = butir as unknown as Record<string, unknown>;
    for (const satu of [...TEKS, 'status'] as const) if (baru || ruas.has(satu)) sasaran[satu] = isi[satu] ?? null;
    if (baru || ruas.has('bukti')) butir.bukti = splitDaftar(isi['bukti']).map(parseBukti);
  },
};
