import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { checkTujuan, parseFormat, SEMUA_FORMAT, toNamaBerkas, writeDokumen } from '../dokumen.ts';
import { createKemajuan } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';
import { checkLaporan } from '../periksa-laporan.ts';

interface Pilihan {
  readonly out: string;
  readonly format: string;
  readonly draf: boolean;
}

/** `akuntabel lkjip <dataset>`: the whole Laporan Kinerja as files. */
export function addLkjip(program: Command, { terminal }: Lingkungan): void {
  program
    .command('lkjip')
    .description('Menyusun Laporan Kinerja (LKjIP) yang lengkap dari sebuah dataset.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .requiredOption('--out <folder>', 'folder tempat hasil ditulis; dibuat bila belum ada (wajib)')
    .option('--format <daftar>', 'format yang dibuat, dipisah koma: pdf, docx, html', SEMUA_FORMAT)
    .option('--draf', 'beri tanda air DRAF pada setiap halaman')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Hasilnya lkjip-<unit>-<tahun>.pdf, .docx, dan .html; berkas bernama sama diganti. Bila data salah, semua ' +
          'masalahnya disebut dan tidak ada yang ditulis. Tempat yang belum ada datanya disebut dalam laporan.',
        contoh: [
          ['akuntabel lkjip contoh/dumai-kota-2024 --out keluaran', 'PDF, Word, dan HTML dari contoh'],
          ['akuntabel lkjip data-2025 --out keluaran --format pdf --draf', 'PDF bertanda DRAF untuk dibaca atasan'],
          ['akuntabel lkjip data-2025.json --out "D:\\Laporan 2025"', 'dataset satu berkas, folder bernama panjang'],
        ],
        kode: { 0: 'semua berkas ditulis', 2: 'perintah, pilihan, atau data salah', 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (dataset: string, pilihan: Pilihan) => {
      const format = parseFormat(pilihan.format);
      const draf = pilihan.draf === true;
      const kemajuan = createKemajuan(terminal, format.length + 3);
      kemajuan('Membaca dan memeriksa dataset …');
      const { tahun, hash } = await readUntukPerintah(dataset, terminal);
      const galat = (await checkLaporan(dataset, tahun)).filter(({ tingkat }) => tingkat === 'galat');
      if (galat.length > 0) {
        const { GalatDataset } = await import('@akuntabel/berkas');
        throw new GalatDataset(dataset, galat);
      }
      await checkTujuan(pilihan.out);
      kemajuan('Menghitung dan menyusun laporan …');
      const { measureKinerja } = await import('@akuntabel/kinerja');
      const { buildLkjip } = await import('@akuntabel/dokumen');
      const dokumen = buildLkjip(tahun, measureKinerja(tahun), { draf, hash });
      await writeDokumen(dokumen, {
        folder: pilihan.out,
        nama: toNamaBerkas('lkjip', tahun.umum.unit, tahun.umum.tahun, ...(draf ? ['draf'] : [])),
        format,
        kemajuan,
        terminal,
      });
    });
}
