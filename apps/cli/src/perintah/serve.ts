import { startServer } from '@akuntabel/web';
import type { Command } from 'commander';
import { GalatMasukan } from '../galat.ts';
import type { Lingkungan } from '../main.ts';

const PORT_MAKS = 65_535;

/** `akuntabel serve`: the web pages of a dataset, until interrupted. */
export function addServe(program: Command, lingkungan: Lingkungan): Command {
  return program
    .command('serve')
    .description('Menjalankan halaman web sebuah dataset.')
    .argument('[dataset]', 'folder dataset atau satu berkas JSON/YAML', 'contoh/dumai-kota-2024')
    .option('--port <port>', 'nomor port', '3000')
    .option('--host <alamat>', 'alamat yang didengar; 0.0.0.0 untuk seluruh jaringan kantor', '127.0.0.1')
    .addHelpText('after', '\nContoh:\n  akuntabel serve data-2025 --port 8080')
    .action(async (dataset: string, pilihan: { port: string; host: string }) => {
      const port = Number(pilihan.port);
      if (!Number.isInteger(port) || port < 0 || port > PORT_MAKS) {
        throw new GalatMasukan(`port «${pilihan.port}» harus bilangan bulat 0–${PORT_MAKS}.`);
      }
      const server = await startServer({ dataset, host: pilihan.host, port });
      lingkungan.terminal.out(`Akuntabel berjalan di ${server.alamat} (hentikan dengan Ctrl+C).\n`);
      await server.selesai;
    });
}
