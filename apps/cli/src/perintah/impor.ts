import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import {
  ARTI_MASUKAN,
  addPilihanData,
  addPilihanInstansi,
  type PilihanInstansi,
  URAIAN_LETAK,
  withOperator,
} from '../basisdata.ts';
import type { Lingkungan } from '../main.ts';

interface Pilihan extends PilihanInstansi {
  readonly unitInduk?: string;
}

/** `akuntabel impor <dataset>`: takes a whole unit-year into the database. */
export function addImpor(program: Command, { terminal }: Lingkungan): void {
  addPilihanInstansi(addPilihanData(program.command('impor')))
    .description('Memasukkan satu tahun sebuah unit dari dataset ke basis data, seluruhnya atau tidak sama sekali.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .option('--unit-induk <unit>', 'kunci unit di atasnya, untuk unit yang baru masuk')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Unit-tahun yang sudah ada diganti dengan isi dataset, kecuali bila ada bagiannya yang sudah diajukan, ' +
          `ditandatangani, atau dikunci. Setiap perubahan tercatat atas nama operator komputer. ${URAIAN_LETAK}`,
        contoh: [
          ['akuntabel impor data-2025', 'ke pemerintah daerah yang disebut dalam dataset'],
          ['akuntabel impor bagian-umum.json --unit-induk SETDA', 'unit di bawah unit lain'],
        ],
        kode: { 0: 'data masuk', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (dataset: string, pilihan: Pilihan) => {
      const { tahun } = await readUntukPerintah(dataset, terminal);
      // Data of another government come in only when that was said.
      const instansi = pilihan.instansi ?? tahun.umum.instansi.kode;
      await withOperator({ ...pilihan, instansi }, async ({ alat, operator }) => {
        const { imporTahunKinerja } = await import('@akuntabel/layanan');
        const hasil = await imporTahunKinerja(alat, operator, tahun, { induk: pilihan.unitInduk ?? null });
        const { unitTahun, ditambah, diubah, dihapus } = hasil;
        terminal.out(
          `${unitTahun.namaUnit} (${unitTahun.unit}) tahun ${unitTahun.tahun}: ` +
            `${ditambah} ditambah, ${diubah} diubah, ${dihapus} dihapus.\n`,
        );
      });
    });
}
