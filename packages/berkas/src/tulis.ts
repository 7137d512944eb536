import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pruneDefault, SUBJEK, type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';
import { writeFilesAtomic } from './berkas.ts';
import { type Subjek, toNamaBerkas } from './subjek.ts';

import { writeYaml } from './yaml.ts';

export type FormatDataset = 'folder' | 'yaml' | 'json';

/** First line of each file of a dataset folder: what it holds. */
export const ISI_BERKAS: Record<Subjek, string> = {
  umum: 'Pemerintah daerah, unit, tahun, dan pengaturan setempat',
  organisasi: 'Susunan unit, jabatan, penugasan pejabat, kedudukan, dan tugas',
  perencanaan: 'Dasar hukum, isu strategis, visi dan misi, RPJMD, dan Renstra',
  indikator: 'Kartu indikator beserta targetnya setiap tahun',
  anggaran: 'Program, kegiatan, dan sub-kegiatan: kinerja, pagu, realisasi',
  perjanjian: 'Perjanjian Kinerja semua jabatan, murni dan perubahan',
  rencanaAksi: 'Rencana aksi triwulanan atas indikator perjanjian',
  pengukuran: 'Realisasi indikator, tahun ini dan tahun-tahun sebelumnya',
  skm: 'Hasil Survei Kepuasan Masyarakat per unsur',
  pembanding: 'Angka pembanding pada tingkat yang lebih luas',
  analisis: 'Analisis per indikator dan per program',
  evaluasi: 'Laporan Hasil Evaluasi dan tindak lanjutnya',
  penghargaan: 'Prestasi dan penghargaan',
  laporan: 'Kerangka laporan, teks sendiri, dan langkah perbaikan',
};

const isEmpty = (nilai: unknown): boolean =>
  Array.isArray(nilai)
    ? nilai.length === 0
    : nilai !== null && typeof nilai === 'object' && Object.keys(nilai).length === 0;

/**
 * Writes a dataset so that readTahunKinerja gives exactly the same data back. What equals the default is left out.
 * All files are whole before the first is put in its place; subjects without entries have no file.
 */
export async function writeTahunKinerja(
  path: string,
  tahun: TahunKinerja,
  format: FormatDataset = 'folder',
): Promise<void> {
  const ringkas = pruneDefault(zTahunKinerja, tahun) as Partial<Record<Subjek, unknown>>;
  if (format !== 'folder') {
    const isi = format === 'json' ? `${JSON.stringify(ringkas, null, 2)}\n` : writeYaml(ringkas);
    await writeFilesAtomic([{ path, isi }]);
    return;
  }
  await mkdir(path, { recursive: true });
  const ada = SUBJEK.filter((subjek) => ringkas[subjek] !== undefined && !isEmpty(ringkas[subjek]));
  await writeFilesAtomic(
    ada.map((subjek) => ({
      path: join(path, toNamaBerkas(subjek)),
      isi: `# ${ISI_BERKAS[subjek]}\n${writeYaml(ringkas[subjek])}`,
    })),
  );
  for (const subjek of SUBJEK) if (!ada.includes(subjek)) await rm(join(path, toNamaBerkas(subjek)), { force: true });
}
