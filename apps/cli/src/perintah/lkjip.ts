import { buildLkjip } from '@akuntabel/dokumen';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { type FormatDokumen, parseFormat, writeDokumen } from '../dokumen.ts';
import { createKemajuan } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

const FORMAT: readonly FormatDokumen[] = ['pdf', 'docx', 'html'];

/** `akuntabel lkjip <dataset>`: the whole Laporan Kinerja as files. */
export function addLkjip(program: Command, lingkungan: Lingkungan): Command {
  return program
    .command('lkjip')
    .description('Menyusun Laporan Kinerja (LKjIP) dari sebuah dataset.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .requiredOption('--out <folder>', 'folder tempat hasil ditulis; dibuat bila belum ada')
    .option('--format <daftar>', `format yang dibuat, dipisah koma: ${FORMAT.join(', ')}`, FORMAT.join(','))
    .option('--draf', 'beri tanda air DRAF pada setiap halaman', false)
    .addHelpText(
      'after',
      `
Contoh:
  akuntabel lkjip contoh/dumai-kota-2024 --out keluaran
  akuntabel lkjip data-2025 --out keluaran --format pdf --draf

Angka diisikan sekali dalam dataset; semua angka lain dihitung. Periksa dulu dengan «akuntabel periksa-data».`,
    )
    .action(async (dataset: string, pilihan: { out: string; format: string; draf: boolean }) => {
      const format = parseFormat(pilihan.format, FORMAT);
      const kemajuan = createKemajuan(lingkungan.terminal, format.length + 2);
      kemajuan.step('Membaca dan memeriksa dataset');
      const { tahun, hasil, hash } = await readUntukPerintah(dataset, lingkungan.terminal);
      kemajuan.step('Menghitung dan menyusun laporan');
      const dokumen = buildLkjip(tahun, hasil, { draf: pilihan.draf, hash });
      await writeDokumen(dokumen, {
        folder: pilihan.out,
        nama: `lkjip-${tahun.umum.unit.toLowerCase()}-${tahun.umum.tahun}${pilihan.draf ? '-draf' : ''}`,
        format,
        kemajuan,
        terminal: lingkungan.terminal,
      });
    });
}
