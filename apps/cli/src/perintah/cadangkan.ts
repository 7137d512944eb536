import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { ARTI_MASUKAN, addPilihanData, type PilihanData, URAIAN_LETAK, withBasisdata } from '../basisdata.ts';
import { checkTujuan } from '../dokumen.ts';
import { GalatMasukan } from '../galat.ts';
import type { Lingkungan } from '../main.ts';

interface Pilihan extends PilihanData {
  readonly out: string;
}

/** `akuntabel cadangkan --out <berkas>`: everything the database holds, with a checksum. */
export function addCadangkan(program: Command, { terminal }: Lingkungan): void {
  addPilihanData(program.command('cadangkan'))
    .description('Menulis seluruh isi basis data ke satu berkas cadangan dengan jumlah periksa.')
    .requiredOption('--out <berkas>', 'berkas cadangan yang belum ada, misalnya cadangan-2025-12-31.gz')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Cadangan memuat semua pemerintah daerah, akun, dan riwayat pada satu saat; simpan di tempat lain dan jaga ' +
          'seperti datanya. Berkas unggahan berada di folder «berkas» dalam folder data, kunci server di «rahasia»: ' +
          `salin keduanya juga. ${URAIAN_LETAK}`,
        contoh: [
          ['akuntabel cadangkan --out /mnt/cadangan/2025-12-31.gz', 'dari folder data'],
          ['DATABASE_URL=postgresql://… akuntabel cadangkan --out 2025-12-31.gz', 'dari PostgreSQL'],
        ],
        kode: { 0: 'cadangan ditulis', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (pilihan: Pilihan) => {
      const path = resolve(pilihan.out);
      await checkTujuan(dirname(path));
      if (!existsSync(dirname(path))) throw new GalatMasukan(`folder «${dirname(path)}» tidak ada.`);
      if (existsSync(path)) throw new GalatMasukan(`«${pilihan.out}» sudah ada dan tidak ditimpa.`);
      const isi = await withBasisdata(pilihan, {}, async ({ basisdata }) => {
        const { backupAll } = await import('@akuntabel/basisdata');
        return await writeWhole(path, (tujuan) => backupAll(basisdata, tujuan));
      });
      const baris = Object.values(isi.baris).reduce((jumlah, satu) => jumlah + satu, 0);
      terminal.out(`Cadangan ${isi.dibuat}: ${baris} baris, ditulis ke ${pilihan.out}\nSHA-256 isi: ${isi.sha256}\n`);
      const unggahan = join(resolve(pilihan.data), 'berkas');
      if (existsSync(unggahan)) terminal.out(`Salin juga berkas unggahan: ${unggahan}\n`);
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
