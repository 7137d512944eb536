import { formatMasalah, readTahunKinerja } from '@akuntabel/berkas';
import type { Command } from 'commander';
import { KODE } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

/** `akuntabel periksa-data <dataset>`: every problem of a dataset, with file, line, path and how to mend it. */
export function addPeriksaData(program: Command, lingkungan: Lingkungan): Command {
  return program
    .command('periksa-data')
    .description('Memeriksa dataset: bentuk, rujukan, jumlah, dan hal yang bertentangan.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .addHelpText(
      'after',
      `
Setiap masalah disebut dengan berkas, baris, letak, yang tertulis, dan yang seharusnya; semuanya sekaligus.
Kode keluar 0: tanpa masalah; 1: hanya peringatan; 2: ada galat.`,
    )
    .action(async (dataset: string) => {
      const { masalah } = await readTahunKinerja(dataset);
      if (masalah.length === 0) {
        lingkungan.terminal.out('Data lengkap dan tidak bertentangan: 0 galat, 0 peringatan.\n');
        return;
      }
      for (const satu of masalah) lingkungan.terminal.out(`${formatMasalah(satu)}\n`);
      lingkungan.terminal.out(`\n0 galat, ${masalah.length} peringatan.\n`);
      lingkungan.kode = KODE.adaTemuan;
    });
}
