import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { ARTI_MASUKAN, addPilihanData, type PilihanData, URAIAN_LETAK, withBasisdata } from '../basisdata.ts';
import type { Lingkungan } from '../main.ts';

const CONTOH = fileURLToPath(new URL('../../../../contoh/dumai-kota-2024', import.meta.url));

/** `akuntabel siapkan-contoh`: fills an empty database with the example and its people, or goes on where it stopped. */
export function addSiapkanContoh(program: Command, { terminal }: Lingkungan): void {
  addPilihanData(program.command('siapkan-contoh'))
    .description('Mengisi basis data kosong dengan kantor contoh: data dan orang-orang untuk dicoba.')
    .argument('[dataset]', 'dataset yang dimasukkan; tanpa ini: contoh Kecamatan Dumai Kota 2024')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Sama dengan yang dikerjakan «npm start» dan «akuntabel serve --demo» pada permulaan, tanpa menyajikan ' +
          `halaman. Yang terputus dilanjutkan; basis data yang sudah berisi kantor dibiarkan. ${URAIAN_LETAK}`,
        contoh: [['akuntabel siapkan-contoh --data data-coba', 'lalu: akuntabel serve --data data-coba --demo']],
        kode: { 0: 'kantor contoh siap, atau basis data sudah berisi kantor', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (dataset: string | undefined, pilihan: PilihanData) => {
      const { tahun } = await readUntukPerintah(dataset ?? CONTOH, terminal);
      await withBasisdata(pilihan, { baru: true, skema: 'mutakhirkan' }, async ({ alat }) => {
        const { isDemoBelumSelesai, siapkanDemo } = await import('@akuntabel/layanan');
        terminal.out('Basis data siap.\n');
        if (!(await isDemoBelumSelesai(alat))) return terminal.out('Basis data ini sudah berisi kantor; dibiarkan.\n');
        const { orang } = await siapkanDemo(alat, tahun);
        terminal.out(
          `Kantor contoh siap: ${orang.length} orang. Kata sandinya tampil di halaman masuk (mode contoh).\n`,
        );
      });
    });
}
