import { buildPerjanjianKinerja } from '@akuntabel/dokumen';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { type FormatDokumen, parseFormat, writeDokumen } from '../dokumen.ts';
import { GalatMasukan } from '../galat.ts';
import { createKemajuan } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

const FORMAT: readonly FormatDokumen[] = ['pdf', 'docx', 'html'];

/** `akuntabel pk <dataset>`: the Perjanjian Kinerja of one post, or of all posts in one document. */
export function addPk(program: Command, lingkungan: Lingkungan): Command {
  return program
    .command('pk')
    .description('Menyusun Perjanjian Kinerja (pernyataan dan lampiran) dari sebuah dataset.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .requiredOption('--out <folder>', 'folder tempat hasil ditulis; dibuat bila belum ada')
    .option('--pihak <kode>', 'kode jabatan pihak pertama atau kode perjanjian; tanpa ini: semua perjanjian')
    .option('--format <daftar>', `format yang dibuat, dipisah koma: ${FORMAT.join(', ')}`, 'pdf')
    .option('--draf', 'beri tanda air DRAF pada setiap halaman', false)
    .addHelpText(
      'after',
      `
Contoh:
  akuntabel pk contoh/dumai-kota-2024 --out keluaran
  akuntabel pk contoh/dumai-kota-2024 --out keluaran --pihak camat --format pdf,docx`,
    )
    .action(async (dataset: string, pilihan: { out: string; pihak?: string; format: string; draf: boolean }) => {
      const format = parseFormat(pilihan.format, FORMAT);
      const kemajuan = createKemajuan(lingkungan.terminal, format.length + 2);
      kemajuan.step('Membaca dan memeriksa dataset');
      const { tahun, hasil, hash } = await readUntukPerintah(dataset, lingkungan.terminal);
      const { pihak } = pilihan;
      const dikenal = [...new Set(tahun.perjanjian.flatMap(({ id, pihakPertama }) => [id, pihakPertama]))];
      if (pihak !== undefined && !dikenal.includes(pihak)) {
        throw new GalatMasukan(
          dikenal.length === 0
            ? 'dataset ini belum memuat Perjanjian Kinerja.'
            : `pihak «${pihak}» tidak ada dalam perjanjian; yang ada: ${dikenal.join(', ')}.`,
        );
      }
      kemajuan.step('Menyusun Perjanjian Kinerja');
      const dokumen = buildPerjanjianKinerja(tahun, hasil, { draf: pilihan.draf, hash, ...(pihak ? { pihak } : {}) });
      await writeDokumen(dokumen, {
        folder: pilihan.out,
        nama: `pk-${(pihak ?? tahun.umum.unit).toLowerCase()}-${tahun.umum.tahun}${pilihan.draf ? '-draf' : ''}`,
        format,
        kemajuan,
        terminal: lingkungan.terminal,
      });
    });
}
