import type { JenisRekaman, TahunKinerja } from '@akuntabel/kinerja';
import type { Bidang } from '../hak/tindakan.ts';

/** Which area a kind of record belongs to. */
export const BIDANG_REKAMAN: Readonly<Record<JenisRekaman, Bidang>> = {
  umum: 'umum',
  organisasi: 'organisasi',
  unit: 'organisasi',
  jabatan: 'organisasi',
  penugasan: 'organisasi',
  perencanaan: 'perencanaan',
  rpjmd: 'perencanaan',
  renstra: 'perencanaan',
  indikator: 'indikator',
  anggaran: 'anggaran',
  program: 'anggaran',
  kegiatan: 'anggaran',
  subKegiatan: 'anggaran',
  perjanjian: 'perjanjian',
  rencanaAksi: 'rencanaAksi',
  realisasi: 'pengukuran',
  skm: 'skm',
  pembanding: 'analisis',
  analisisIndikator: 'analisis',
  analisisProgram: 'analisis',
  lhe: 'evaluasi',
  rekomendasi: 'tindakLanjut',
  penghargaan: 'pelaporan',
  laporan: 'pelaporan',
  teksLaporan: 'pelaporan',
};

/**
 * Posts that answer for a record: of an indicator the one on its card, of an agreement its parties. Both the content
 * that stands and the content wanted count, so that nobody takes a record over by naming their own indicator in it.
 */
export function listPenanggungJawab({ indikator }: TahunKinerja, ...isi: readonly unknown[]): string[] {
  const milik = isi
    .filter((satu) => satu !== null)
    .map((satu) => listMilik(indikator, satu as Record<string, unknown>));
  const [pertama = [], ...lain] = milik;
  return pertama.filter((jabatan) => lain.every((satu) => satu.includes(jabatan)));
}

function listMilik(kartu: TahunKinerja['indikator'], isi: Record<string, unknown>): string[] {
  const jabatan = [isi['pihakPertama'], isi['pihakKedua']];
  if (typeof isi['indikator'] === 'string') {
    jabatan.push(kartu.find(({ id }) => id === isi['indikator'])?.penanggungJawab);
  }
  return jabatan.filter((satu): satu is string => typeof satu === 'string');
}
