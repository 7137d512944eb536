import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { quoteArgumen } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { checkTujuan, withoutInterruption } from '../dokumen.ts';
import { GalatMasukan } from '../galat.ts';
import type { Lingkungan } from '../main.ts';

const TAHUN_AWAL = 2000;
const TAHUN_AKHIR = 2099;

interface Pilihan {
  readonly tahun?: string;
  readonly unit?: string;
  readonly instansi?: string;
}

/** `akuntabel baru <folder>`: an empty, commented dataset to fill in. */
export function addBaru(program: Command, { terminal }: Lingkungan): void {
  program
    .command('baru')
    .description('Membuat dataset kosong yang berkomentar, siap diisi.')
    .argument('<folder>', 'folder baru, atau folder yang masih kosong')
    .option('--tahun <tahun>', 'tahun kinerja (bawaan: tahun lalu)')
    .option('--unit <nama>', 'nama unit, misalnya "Kecamatan Dumai Kota"')
    .option('--instansi <nama>', 'nama pemerintah daerah, misalnya "Pemerintah Kota Dumai"')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Yang wajib diisi ditulis tanpa nilai; «periksa-data» menyebut setiap baris yang masih menunggu. Selebihnya ' +
          'berupa contoh dalam komentar: hapus tanda # lalu sesuaikan. Folder yang sudah berisi tidak disentuh.',
        contoh: [
          ['akuntabel baru data-2025 --tahun 2025', 'semua isian kosong'],
          [
            'akuntabel baru data-2025 --unit "Kecamatan Melati" --instansi "Pemerintah Kota Bunga"',
            'nama unit dan daerah sudah terisi',
          ],
        ],
        kode: { 0: 'dataset dibuat', 2: 'perintah salah, atau folder sudah berisi', 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (folder: string, pilihan: Pilihan) => {
      const tahun = parseTahun(pilihan.tahun);
      await checkFolderBaru(folder);
      const { writeDatasetKosong } = await import('@akuntabel/berkas');
      const nama = {
        ...(pilihan.unit?.trim() ? { unit: pilihan.unit.trim() } : {}),
        ...(pilihan.instansi?.trim() ? { instansi: pilihan.instansi.trim() } : {}),
      };
      const berkas = await withoutInterruption(() => writeDatasetKosong(folder, { tahun, ...nama }));
      terminal.out(
        `Dataset tahun ${tahun} dibuat: ${berkas.length} berkas di ${folder}.\n` +
          `Yang masih perlu diisi: akuntabel periksa-data ${quoteArgumen(folder)}\n`,
      );
    });
}

function parseTahun(teks: string | undefined): number {
  if (teks === undefined) return new Date().getFullYear() - 1;
  const tahun = /^\d{4}$/.test(teks) ? Number(teks) : Number.NaN;
  if (tahun >= TAHUN_AWAL && tahun <= TAHUN_AKHIR) return tahun;
  throw new GalatMasukan(`tahun «${teks}» harus empat angka, ${TAHUN_AWAL}–${TAHUN_AKHIR}.`);
}

async function checkFolderBaru(folder: string): Promise<void> {
  const info = await stat(folder).catch(() => undefined);
  if (info && !info.isDirectory()) throw new GalatMasukan(`«${resolve(folder)}» adalah berkas, bukan folder.`);
  await checkTujuan(folder);
}
