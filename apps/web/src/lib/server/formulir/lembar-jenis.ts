import type { JenisLembar } from '@akuntabel/berkas';
import type { JenisRekaman } from '@akuntabel/kinerja';

/** Which spreadsheet holds the records of a kind; the levels of a budget share one. */
const LEMBAR: Readonly<Partial<Record<JenisRekaman, JenisLembar>>> = {
  unit: 'unit',
  jabatan: 'jabatan',
  penugasan: 'penugasan',
  indikator: 'indikator',
  program: 'anggaran',
  kegiatan: 'anggaran',
  subKegiatan: 'anggaran',
  realisasi: 'pengukuran',
  rekomendasi: 'rekomendasi',
  renstra: 'renstra',
  rencanaAksi: 'rencanaAksi',
  penghargaan: 'penghargaan',
  pembanding: 'pembanding',
  analisisIndikator: 'analisisIndikator',
  analisisProgram: 'analisisProgram',
  lhe: 'lhe',
};

export const findLembar = (jenis: JenisRekaman): JenisLembar | undefined => LEMBAR[jenis];
