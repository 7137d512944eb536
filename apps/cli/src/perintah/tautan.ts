import type { Command } from 'commander';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import {
  ARTI_MASUKAN,
  addPilihanData,
  buildTautan,
  type PilihanData,
  URAIAN_LETAK,
  withBasisdata,
} from '../basisdata.ts';
import type { Lingkungan } from '../main.ts';

interface Pilihan extends PilihanData {
  readonly hapusDuaFaktor?: boolean;
  readonly alamat?: string;
}

/** `akuntabel tautan <nama masuk>`: a new one-time link, by whoever has the machine. */
export function addTautan(program: Command, { terminal }: Lingkungan): void {
  addPilihanData(program.command('tautan'))
    .description('Membuat tautan baru satu kali pakai untuk menetapkan kata sandi sebuah akun.')
    .argument('<nama-masuk>', 'nama masuk akun itu')
    .option('--hapus-dua-faktor', 'hapus juga faktor keduanya, bila perangkatnya hilang')
    .option('--alamat <alamat>', 'alamat server bagi pemakainya (bawaan: AKUNTABEL_ALAMAT)')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Untuk keadaan darurat, ketika tidak ada admin yang dapat masuk; sehari-hari admin membuatnya di halaman ' +
          `web. Tautan sebelumnya tidak berlaku lagi, dan pembuatannya tercatat dalam riwayat. ${URAIAN_LETAK}`,
        contoh: [
          ['akuntabel tautan admin', 'kata sandi baru, faktor kedua tetap berlaku'],
          ['akuntabel tautan admin --hapus-dua-faktor', 'perangkatnya hilang'],
        ],
        kode: { 0: 'tautan tercetak', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (namaMasuk: string, pilihan: Pilihan) => {
      buildTautan('', pilihan.alamat);
      await withBasisdata(pilihan, {}, async ({ alat }) => {
        const { buatTautanTerminal } = await import('@akuntabel/layanan/operator');
        const hapusDuaFaktor = pilihan.hapusDuaFaktor === true;
        const tautan = await buatTautanTerminal(alat, { namaMasuk, hapusDuaFaktor });
        terminal.out(
          `Tautan untuk «${namaMasuk}», satu kali pakai, berlaku sampai ${tautan.berakhir}:\n\n` +
            `  ${buildTautan(tautan.token, pilihan.alamat)}\n\n` +
            'Tautan ini tidak disimpan di mana pun; berikan hanya kepada orangnya.\n',
        );
      });
    });
}
