import type { TahunKinerja } from '@akuntabel/kinerja';
import { putDatar, toSelDatar } from './datar.ts';
import type { Pengolah } from './pengolah.ts';

type Lhe = TahunKinerja['evaluasi'][number];

const RUAS = ['nomor', 'tanggal', 'hal', 'evaluator', 'nilai'] as const;

/** Letters of evaluation; their recommendations are a sheet of their own. */
export const LHE: Pengolah = {
  jenis: 'lhe',
  namaLembar: 'LHE',
  kolomKunci: ['nomor'],
  listKolom: () => [
    { kunci: 'nomor', judul: 'Nomor LHE', isi: 'nama', wajib: true, keterangan: 'Nomor surat' },
    { kunci: 'tanggal', judul: 'Tanggal LHE', isi: 'tanggal', wajib: true, keterangan: 'Tanggal surat' },
    { kunci: 'hal', judul: 'Hal', isi: 'nama', keterangan: 'Perihal surat' },
    { kunci: 'evaluator', judul: 'Evaluator', isi: 'nama', wajib: true, keterangan: 'Siapa yang mengevaluasi' },
    {
      kunci: 'tahunDievaluasi',
      judul: 'Tahun dievaluasi',
      isi: 'tahun',
      wajib: true,
      keterangan: 'Tahun kinerja yang dievaluasi',
    },
    { kunci: 'nilai', judul: 'Nilai AKIP', isi: 'desimal', keterangan: 'Nilai 0–100' },
  ],
  listRekaman: ({ evaluasi }) =>
    evaluasi.map((satu) => ({
      kunci: satu.nomor,
      isi: { ...toSelDatar(satu, RUAS), tahunDievaluasi: String(satu.tahunDievaluasi) },
    })),
  getKunci: ({ nomor }) => nomor ?? null,
  terapkan({ evaluasi }, perubahan) {
    const { kunci, isi, ruas, baru } = perubahan;
    let sasaran = evaluasi.find(({ nomor }) => nomor === kunci);
    if (sasaran === undefined) {
      sasaran = { rekomendasi: [] } as unknown as Lhe;
      evaluasi.push(sasaran);
    }
    putDatar(sasaran, RUAS, perubahan);
    if (baru || ruas.has('tahunDievaluasi')) sasaran.tahunDievaluasi = Number(isi['tahunDievaluasi']);
  },
};
