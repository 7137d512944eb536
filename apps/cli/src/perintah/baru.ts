import { writeDatasetKosong } from '@akuntabel/berkas';
import type { Command } from 'commander';
import { GalatMasukan } from '../galat.ts';
import type { Lingkungan } from '../main.ts';

/** `akuntabel baru <dir>`: an empty, commented dataset to fill in. */
export function addBaru(program: Command, lingkungan: Lingkungan): Command {
  return program
    .command('baru')
    .description('Membuat dataset kosong yang berkomentar, siap diisi.')
    .argument('<folder>', 'folder baru atau folder kosong')
    .option('--tahun <tahun>', 'tahun kinerja, misalnya 2025')
    .option('--unit <nama>', 'nama unit, misalnya "Kecamatan Dumai Kota"')
    .option('--instansi <nama>', 'nama pemerintah daerah, misalnya "Pemerintah Kota Dumai"')
    .addHelpText('after', '\nContoh:\n  akuntabel baru data-2025 --tahun 2025 --unit "Kecamatan Dumai Kota"')
    .action(async (folder: string, pilihan: { tahun?: string; unit?: string; instansi?: string }) => {
      const { tahun, ...nama } = pilihan;
      if (tahun !== undefined && !/^\d{4}$/.test(tahun)) throw new GalatMasukan(`tahun «${tahun}» harus empat angka.`);
      const berkas = await writeDatasetKosong(folder, { ...nama, ...(tahun ? { tahun: Number(tahun) } : {}) });
      lingkungan.terminal.out(
        `${berkas.length} berkas ditulis ke ${folder}. Isilah, lalu jalankan «akuntabel periksa-data ${folder}».\n`,
      );
    });
}
