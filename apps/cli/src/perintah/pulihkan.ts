import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
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
import type { Lingkungan } from '../main.ts';

/** `akuntabel pulihkan <berkas>`: brings a backup back into an empty database. */
export function addPulihkan(program: Command, { terminal }: Lingkungan): void {
  addPilihanData(program.command('pulihkan'))
    .description('Memulihkan cadangan ke basis data kosong, seluruhnya atau tidak sama sekali.')
    .argument('<berkas>', 'berkas yang ditulis «akuntabel cadangkan»')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Cadangan diperiksa sampai baris terakhir sebelum ada yang ditulis. Basis data yang sudah berisi tidak ' +
          'disentuh: pulihkan ke folder atau basis data baru, lalu arahkan server ke sana. Orang yang sedang masuk ' +
          `harus masuk lagi, dan tautan yang belum dipakai harus dibuat baru. ${URAIAN_LETAK}`,
        contoh: [
          ['akuntabel pulihkan 2025-12-31.gz --data data-pulih', 'ke folder baru'],
          ['DATABASE_URL=postgresql://… akuntabel pulihkan 2025-12-31.gz', 'ke PostgreSQL'],
        ],
        kode: { 0: 'semua kembali', 2: `${ARTI_MASUKAN}; cadangan rusak; tujuan berisi`, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (berkas: string, pilihan: PilihanData) => {
      await access(berkas, constants.R_OK);
      await withBasisdata(pilihan, { baru: true, skema: 'mutakhirkan' }, async ({ basisdata }) => {
        const { restoreAll } = await import('@akuntabel/basisdata');
        const isi = await restoreAll(basisdata, createReadStream(berkas), await openUnggahan(pilihan));
        const baris = Object.values(isi.baris).reduce((jumlah, satu) => jumlah + satu, 0);
        terminal.out(
          `Cadangan ${isi.dibuat} dipulihkan: ${baris} baris, ${isi.berkas} berkas unggahan.\n` +
            `SHA-256 isi: ${isi.sha256}\n`,
        );
      });
    });
}
