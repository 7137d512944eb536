import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import {
  ARTI_MASUKAN,
  addPilihanData,
  openUnggahan,
  type PilihanData,
  URAIAN_LETAK,
  withBasisdata,
} from '../basisdata.ts';
import { checkTujuan } from '../dokumen.ts';
import { GalatMasukan } from '../galat.ts';
import { KODE } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

interface Pilihan extends PilihanData {
  readonly out: string;
}

/** `akuntabel cadangkan --out <berkas>`: database and uploads, with a checksum. */
export function addCadangkan(program: Command, lingkungan: Lingkungan): void {
  const { terminal } = lingkungan;
  addPilihanData(program.command('cadangkan'))
    .description('Menulis seluruh isi basis data dan berkas unggahan ke satu berkas cadangan dengan jumlah periksa.')
    .requiredOption('--out <berkas>', 'berkas cadangan yang belum ada, misalnya cadangan-2025-12-31.gz')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Cadangan memuat semua pemerintah daerah, akun, dan riwayat pada satu saat, beserta berkas unggahan; simpan di ' +
          'tempat lain dan jaga seperti datanya. Sengaja tidak ikut: sesi masuk dan tautan satu kali pakai (orang masuk ' +
          'lagi sesudah pemulihan), dan kunci server di «rahasia» (dibuat baru; faktor kedua lalu dipasang ulang, ' +
          `kecuali kunci itu Anda simpan tersendiri). ${URAIAN_LETAK}`,
        contoh: [
          ['akuntabel cadangkan --out /mnt/cadangan/2025-12-31.gz', 'dari folder data'],
          ['DATABASE_URL=postgresql://… akuntabel cadangkan --out 2025-12-31.gz', 'dari PostgreSQL'],
        ],
        kode: {
          0: 'cadangan ditulis',
          1: 'cadangan ditulis, tetapi ada berkas unggahan yang hilang atau rusak',
          2: ARTI_MASUKAN,
          3: ARTI_GANGGUAN,
        },
      }),
    )
    .action(async (pilihan: Pilihan) => {
      const path = resolve(pilihan.out);
      await checkTujuan(dirname(path));
      if (!existsSync(dirname(path))) throw new GalatMasukan(`folder «${dirname(path)}» tidak ada.`);
      if (existsSync(path)) throw new GalatMasukan(`«${pilihan.out}» sudah ada dan tidak ditimpa.`);
      const isi = await withBasisdata(pilihan, {}, async ({ basisdata }) => {
        const { backupAll } = await import('@akuntabel/basisdata');
        const unggahan = await openUnggahan(pilihan);
        return await writeWhole(path, (tujuan) => backupAll(basisdata, tujuan, unggahan));
      });
      const baris = Object.values(isi.baris).reduce((jumlah, satu) => jumlah + satu, 0);
      terminal.out(
        `Cadangan ${isi.dibuat}: ${baris} baris, ${isi.berkas} berkas unggahan, ditulis ke ${pilihan.out}\n` +
          `SHA-256 isi: ${isi.sha256}\n`,
      );
      if (isi.hilang.length === 0) return;
      lingkungan.kode = KODE.adaTemuan;
      terminal.err(
        `Perhatian: ${isi.hilang.length} berkas unggahan hilang atau rusak dan tidak ikut:\n` +
          `${isi.hilang.map((letak) => `  ${letak}\n`).join('')}`,
      );
    });
}

/** The file is there whole and on the disk, or not at all; only its owner may read it. */
async function writeWhole<Hasil>(
  path: string,
  write: (tujuan: NodeJS.WritableStream & ReturnType<typeof createWriteStream>) => Promise<Hasil>,
): Promise<Hasil> {
  const sementara = `${path}.${process.pid}.tmp-akuntabel`;
  try {
    const hasil = await write(createWriteStream(sementara, { mode: 0o600, flags: 'wx' }));
    const berkas = await open(sementara, 'r+');
    await berkas.sync().finally(() => berkas.close());
    await rename(sementara, path);
    return hasil;
  } catch (galat) {
    await rm(sementara, { force: true });
    throw galat;
  }
}
