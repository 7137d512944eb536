import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { GalatGangguan, GalatMasukan } from '../galat.ts';
import type { Lingkungan } from '../main.ts';

const PORT_MAKS = 65_535;
const CONTOH = fileURLToPath(new URL('../../../../contoh/dumai-kota-2024', import.meta.url));
const SETEMPAT = new Set(['127.0.0.1', 'localhost', '::1']);

/** `akuntabel serve`: the web pages of a dataset, until interrupted. */
export function addServe(program: Command, { terminal }: Lingkungan): void {
  program
    .command('serve')
    .description('Menyajikan halaman web sebuah dataset, sampai dihentikan dengan Ctrl+C.')
    .argument('[dataset]', 'folder dataset atau satu berkas JSON/YAML; tanpa ini: contoh Kecamatan Dumai Kota 2024')
    .option('--port <nomor>', 'nomor port; 0 untuk sembarang port yang bebas', '3000')
    .option('--host <alamat>', 'alamat yang didengar; 0.0.0.0 untuk seluruh jaringan kantor', '127.0.0.1')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Halaman hanya untuk dibaca dan belum memakai kata sandi: dengan --host 0.0.0.0 siapa pun di jaringan yang ' +
          'sama dapat membacanya.',
        contoh: [
          ['akuntabel serve', 'contoh yang disertakan, http://127.0.0.1:3000'],
          ['akuntabel serve data-2025 --port 8080', 'dataset sendiri pada port 8080'],
        ],
        kode: { 0: 'dihentikan sebagaimana mestinya', 2: 'perintah, pilihan, atau data salah', 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (dataset: string | undefined, pilihan: { port: string; host: string }) => {
      const port = /^\d{1,5}$/.test(pilihan.port) ? Number(pilihan.port) : Number.NaN;
      if (!(port <= PORT_MAKS)) throw new GalatMasukan(`port «${pilihan.port}» harus bilangan bulat 0–${PORT_MAKS}.`);
      const path = dataset ?? CONTOH;
      await readUntukPerintah(path, terminal);
      const { startServer } = await import('@akuntabel/web');
      const server = await startServer({ isi: { dataset: path }, host: pilihan.host, port }).catch((galat: Error) => {
        throw new GalatGangguan(galat.message, { cause: galat });
      });
      terminal.out(`Akuntabel berjalan di ${server.alamat} (hentikan dengan Ctrl+C).\n`);
      if (!SETEMPAT.has(pilihan.host)) {
        terminal.err('Perhatian: siapa pun di jaringan ini dapat membaca halamannya; belum ada kata sandi.\n');
      }
      await server.selesai;
    });
}
