import type { TahunKinerja } from '@akuntabel/kinerja';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { checkTujuan, parseFormat, toNamaBerkas, writeDokumen } from '../dokumen.ts';
import { GalatMasukan } from '../galat.ts';
import { createKemajuan } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';
import { findMirip, formatSaran } from '../saran.ts';

interface Pilihan {
  readonly out: string;
  readonly pihak?: string;
  readonly format: string;
  readonly draf?: boolean;
}

/** `akuntabel pk <dataset>`: the Perjanjian Kinerja of one post, or of all posts in one document. */
export function addPk(program: Command, { terminal }: Lingkungan): void {
  program
    .command('pk')
    .description('Menyusun Perjanjian Kinerja (pernyataan dan lampirannya) dari sebuah dataset.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .requiredOption('--out <folder>', 'folder tempat hasil ditulis; dibuat bila belum ada (wajib)')
    .option('--pihak <kode>', 'kode jabatan pihak pertama, atau kode satu perjanjian; tanpa ini: semua perjanjian')
    .option('--format <daftar>', 'format yang dibuat, dipisah koma: pdf, docx, html', 'pdf')
    .option('--draf', 'beri tanda air DRAF pada setiap halaman')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Kode jabatan dan perjanjian ada di organisasi.yaml dan perjanjian.yaml. Satu jabatan dapat memiliki ' +
          'perjanjian murni dan perubahan; keduanya disusun. Hasilnya pk-<kode>-<tahun>.pdf.',
        contoh: [
          ['akuntabel pk contoh/dumai-kota-2024 --out keluaran', 'semua perjanjian dalam satu PDF'],
          ['akuntabel pk contoh/dumai-kota-2024 --out keluaran --pihak camat', 'perjanjian Camat, murni dan perubahan'],
          ['akuntabel pk data-2025 --out keluaran --pihak PKM-CAMAT --format docx', 'satu perjanjian, dokumen Word'],
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
      const pihak = pilihan.pihak === undefined ? undefined : getPihak(tahun, pilihan.pihak);
      if (tahun.perjanjian.length === 0) throw new GalatMasukan('dataset ini belum memuat Perjanjian Kinerja.');
      await checkTujuan(pilihan.out);
      kemajuan('Menyusun Perjanjian Kinerja …');
      const { measureKinerja } = await import('@akuntabel/kinerja');
      const { buildPerjanjianKinerja } = await import('@akuntabel/dokumen');
      const dokumen = buildPerjanjianKinerja(tahun, measureKinerja(tahun), { draf, hash, ...(pihak ? { pihak } : {}) });
      await writeDokumen(dokumen, {
        folder: pilihan.out,
        nama: toNamaBerkas('pk', pihak ?? tahun.umum.unit, tahun.umum.tahun, ...(draf ? ['draf'] : [])),
        format,
        kemajuan,
        terminal,
      });
    });
}

/** The post or agreement as the dataset writes it, whatever its letter case on the command line. */
function getPihak(tahun: TahunKinerja, dicari: string): string {
  const dikenal = [...new Set(tahun.perjanjian.flatMap(({ pihakPertama, id }) => [pihakPertama, id]))];
  const ada =
    dikenal.find((satu) => satu === dicari) ?? dikenal.find((satu) => satu.toLowerCase() === dicari.toLowerCase());
  if (ada !== undefined) return ada;
  throw new GalatMasukan(
    dikenal.length === 0
      ? 'dataset ini belum memuat Perjanjian Kinerja.'
      : `pihak «${dicari}» tidak ada dalam perjanjian.${formatSaran(findMirip(dicari, dikenal, 3))}\n` +
          `Yang ada: ${dikenal.join(', ')}.`,
  );
}
