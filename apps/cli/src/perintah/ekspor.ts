import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FormatDataset } from '@akuntabel/berkas';
import type { Command } from 'commander';
import { quoteArgumen } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import {
  ARTI_MASUKAN,
  addPilihanData,
  addPilihanInstansi,
  type PilihanInstansi,
  parseTahun,
  URAIAN_LETAK,
  withOperator,
} from '../basisdata.ts';
import { checkTujuan, withoutInterruption } from '../dokumen.ts';
import { GalatMasukan } from '../galat.ts';
import { KODE } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

interface Pilihan extends PilihanInstansi {
  readonly unit: string;
  readonly tahun: string;
  readonly out: string;
}

/** `akuntabel ekspor`: a whole unit-year as the portable dataset. */
export function addEkspor(program: Command, lingkungan: Lingkungan): void {
  addPilihanInstansi(addPilihanData(program.command('ekspor')))
    .description('Menulis satu tahun sebuah unit dari basis data sebagai dataset, tanpa ada yang hilang.')
    .requiredOption('--unit <unit>', 'kunci unit, misalnya KEC')
    .requiredOption('--tahun <tahun>', 'tahun kinerja')
    .requiredOption('--out <letak>', 'folder baru, atau berkas berakhiran .json atau .yaml yang belum ada')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Hasilnya dapat dibaca semua perintah lain dan dapat dimasukkan lagi dengan «akuntabel impor». Riwayat dan ' +
          `akun ada dalam cadangan, bukti unggahan di folder «berkas» dalam folder data. ${URAIAN_LETAK}`,
        contoh: [
          ['akuntabel ekspor --unit KEC --tahun 2025 --out data-2025', 'folder berkas YAML'],
          ['akuntabel ekspor --unit KEC --tahun 2025 --out kec-2025.json', 'satu berkas'],
        ],
        kode: { 0: 'dataset ditulis', 1: 'ditulis, tetapi datanya belum lengkap', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (pilihan: Pilihan) => {
      const tahun = parseTahun(pilihan.tahun);
      const format = await checkLetak(pilihan.out);
      const hasil = await withOperator(pilihan, async ({ alat, operator }) => {
        const { eksporTahunKinerja } = await import('@akuntabel/layanan/operator');
        return await eksporTahunKinerja(alat, operator, pilihan.unit, tahun);
      });
      const { writeTahunKinerja } = await import('@akuntabel/berkas');
      await withoutInterruption(async () => {
        await mkdir(dirname(resolve(pilihan.out)), { recursive: true });
        await writeTahunKinerja(pilihan.out, hasil.tahun, format);
      });
      lingkungan.terminal.out(`Dataset ${pilihan.unit} tahun ${tahun} ditulis: ${pilihan.out}\n`);
      if (hasil.masalah.length === 0) return;
      lingkungan.kode = KODE.adaTemuan;
      lingkungan.terminal.err(
        `Datanya belum lengkap: ${hasil.masalah.length} hal. Lihat «akuntabel periksa-data ` +
          `${quoteArgumen(pilihan.out)}».\n`,
      );
    });
}

/** What is to be written, told by the name; nothing that is there is written over. */
async function checkLetak(out: string): Promise<FormatDataset> {
  const akhiran = /\.(json|ya?ml)$/i.exec(out)?.[1]?.toLowerCase();
  const format = akhiran === undefined ? 'folder' : akhiran === 'json' ? 'json' : 'yaml';
  await checkTujuan(format === 'folder' ? out : dirname(resolve(out)));
  if (existsSync(out) && (format !== 'folder' || readdirSync(out).length > 0)) {
    throw new GalatMasukan(`«${out}» sudah ada dan tidak ditimpa; pilih --out yang lain.`);
  }
  return format;
}
