/*
 * What one can have the right to do. Actions on the states of an object are named `alur.<machine>.<action>` after the
 * machines of kinerja, so that a new machine needs no change here.
 */

/** Areas of a unit-year that are edited by different people. */
export const BIDANG = {
  umum: 'Identitas dan pengaturan',
  organisasi: 'Organisasi dan pejabat',
  perencanaan: 'Renstra dan RPJMD',
  indikator: 'Kartu indikator',
  anggaran: 'Program dan anggaran',
  perjanjian: 'Perjanjian Kinerja',
  rencanaAksi: 'Rencana Aksi',
  pengukuran: 'Pengukuran',
  analisis: 'Analisis',
  skm: 'Survei Kepuasan Masyarakat',
  evaluasi: 'Hasil evaluasi',
  tindakLanjut: 'Tindak lanjut hasil evaluasi',
  pelaporan: 'Laporan',
} as const;

export type Bidang = keyof typeof BIDANG;

export type TindakanHak =
  | 'lihat'
  | 'lihatJejak'
  | 'ekspor'
  | 'impor'
  | `ubah.${Bidang}`
  | `alur.${string}.${string}`
  /** Entering what respondents wrote on paper. */
  | 'entri.survei'
  | 'kelola.unit'
  | 'kelola.pengguna'
  | 'kelola.jendela'
  | 'kelola.instansi';
