import type { Command } from 'commander';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { ARTI_MASUKAN, addPilihanData, type PilihanData, URAIAN_LETAK, withBasisdata } from '../basisdata.ts';
import { KODE } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

interface Pilihan extends PilihanData {
  readonly terapkan?: boolean;
}

/** `akuntabel migrasi`: where the schema stands, and brings it up to date when asked to. */
export function addMigrasi(program: Command, lingkungan: Lingkungan): void {
  const { out } = lingkungan.terminal;
  addPilihanData(program.command('migrasi'))
    .description('Menyebut keadaan skema basis data; dengan --terapkan memutakhirkannya.')
    .option('--terapkan', 'terapkan migrasi yang tertunda, semuanya atau tidak sama sekali')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Server menerapkan migrasi sendiri ketika mulai; perintah ini untuk melakukannya lebih dahulu, sesudah ' +
          `membuat cadangan. ${URAIAN_LETAK}`,
        contoh: [
          ['akuntabel migrasi', 'apa yang terpasang dan apa yang tertunda'],
          ['akuntabel migrasi --terapkan', 'mutakhirkan'],
        ],
        kode: { 0: 'skema mutakhir', 1: 'ada migrasi yang tertunda', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (pilihan: Pilihan) => {
      await withBasisdata(pilihan, { skema: 'biarkan' }, async ({ basisdata }) => {
        if (pilihan.terapkan) {
          const { migrate } = await import('@akuntabel/basisdata');
          for (const nama of await migrate(basisdata)) out(`diterapkan  ${nama}\n`);
        }
        const { jenis, versi, migrasi, pesan } = await basisdata.status();
        for (const nama of migrasi.terpasang) out(`terpasang   ${nama}\n`);
        for (const nama of migrasi.tertunda) out(`tertunda    ${nama}\n`);
        const nama = jenis === 'pglite' ? `tersemat, PostgreSQL ${versi}` : `PostgreSQL ${versi}`;
        out(`\nBasis data ${nama}: ${migrasi.tertunda.length} migrasi tertunda.\n`);
        for (const satu of pesan) lingkungan.terminal.err(`${satu}\n`);
        if (migrasi.tertunda.length > 0) lingkungan.kode = KODE.adaTemuan;
      });
    });
}
