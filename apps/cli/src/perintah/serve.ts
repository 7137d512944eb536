import { fileURLToPath } from 'node:url';
import type { PilihanServer } from '@akuntabel/web';
import type { Command } from 'commander';
import { quoteArgumen, readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { FOLDER_DATA, findBasisdata, isFolderTerisi } from '../basisdata.ts';
import { GalatGangguan, GalatMasukan } from '../galat.ts';
import type { Terminal } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

const PORT_MAKS = 65_535;
const CONTOH = fileURLToPath(new URL('../../../../contoh/dumai-kota-2024', import.meta.url));
const SETEMPAT = new Set(['127.0.0.1', 'localhost', '::1']);

interface Pilihan {
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  readonly demo?: boolean;
  readonly alamat?: string;
  readonly proksi?: boolean;
}

/** `akuntabel serve`: the web pages of a dataset or of an office on a database, until interrupted. */
export function addServe(program: Command, { terminal }: Lingkungan): void {
  program
    .command('serve')
    .description('Menyajikan halaman web sebuah dataset atau sebuah kantor, sampai dihentikan dengan Ctrl+C.')
    .argument('[dataset]', 'folder dataset atau satu berkas JSON/YAML; tanpa ini: contoh Kecamatan Dumai Kota 2024')
    .option('--port <nomor>', 'nomor port; 0 untuk sembarang port yang bebas', '3000')
    .option('--host <alamat>', 'alamat yang didengar; 0.0.0.0 untuk seluruh jaringan kantor', '127.0.0.1')
    .option('--data <folder>', 'kantor pada basis data di folder ini, atau pada PostgreSQL dengan DATABASE_URL')
    .option('--demo', 'isi basis data yang kosong dengan contoh dan orang-orang untuk dicoba')
    .option('--alamat <alamat>', 'alamat server bagi pemakainya, misalnya https://sakip.contoh.go.id')
    .option('--proksi', 'percayai keterangan https dari reverse proxy di depan server ini')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Tanpa --data, halaman sebuah dataset hanya untuk dibaca dan tanpa kata sandi: dengan --host 0.0.0.0 siapa ' +
          'pun di jaringan yang sama dapat membacanya. Dengan --data, orang masuk dengan akunnya dan bekerja pada ' +
          'basis data; sebuah kantor dimulai dengan «akuntabel siapkan», atau dengan --demo untuk mencoba.',
        contoh: [
          ['akuntabel serve', 'contoh yang disertakan, http://127.0.0.1:3000'],
          ['akuntabel serve data-2025 --port 8080', 'dataset sendiri pada port 8080'],
          ['akuntabel serve --data data --demo', 'kantor contoh; orang dan kata sandinya tampil di halaman masuk'],
          [
            'akuntabel serve --data data --alamat https://sakip.contoh.go.id --proksi',
            'kantor sendiri di belakang reverse proxy',
          ],
        ],
        kode: {
          0: 'dihentikan sebagaimana mestinya',
          2: 'perintah, pilihan, atau data salah; folder data belum ada atau sedang dipakai',
          3: ARTI_GANGGUAN,
        },
      }),
    )
    .action(async (dataset: string | undefined, pilihan: Pilihan) => {
      const port = /^\d{1,5}$/.test(pilihan.port) ? Number(pilihan.port) : Number.NaN;
      if (!(port <= PORT_MAKS)) throw new GalatMasukan(`port «${pilihan.port}» harus bilangan bulat 0–${PORT_MAKS}.`);
      const isi = await findIsi(dataset, pilihan, terminal);
      const { startServer } = await import('@akuntabel/web');
      const server = await startServer({
        isi,
        host: pilihan.host,
        port,
        alamat: pilihan.alamat,
        percayaProksi: pilihan.proksi === true,
      }).catch((galat: Error) => {
        // What the store refuses has its own exit code.
        if (galat.name === 'GalatBasisdata') throw galat;
        throw new GalatGangguan(galat.message, { cause: galat });
      });
      terminal.out(`Akuntabel berjalan di ${server.alamat} (hentikan dengan Ctrl+C).\n`);
      if (pilihan.demo) terminal.out('Kantor contoh: orang dan kata sandinya tampil di halaman masuk.\n');
      if (!SETEMPAT.has(pilihan.host)) warnJaringan(isi, terminal);
      await server.selesai;
    });
}

/** What is shown; says what is missing before anything is started or made. */
async function findIsi(
  dataset: string | undefined,
  { data, demo = false, alamat, proksi }: Pilihan,
  terminal: Terminal,
): Promise<PilihanServer['isi']> {
  if (data === undefined && !demo) {
    if (alamat !== undefined || proksi) throw new GalatMasukan('--alamat dan --proksi hanya berlaku bersama --data.');
    const path = dataset ?? CONTOH;
    await readUntukPerintah(path, terminal);
    return { dataset: path };
  }
  if (dataset !== undefined && !demo) {
    throw new GalatMasukan('sebuah dataset dimasukkan ke basis data dengan «akuntabel impor», tidak dengan serve.');
  }
  const folder = data ?? FOLDER_DATA;
  const letak = await findBasisdata({ data: folder });
  if (!demo && 'folder' in letak && !isFolderTerisi(letak.folder)) {
    throw new GalatMasukan(
      `belum ada kantor di folder «${folder}»; mulai dengan «akuntabel siapkan --data ${quoteArgumen(folder)} …», ` +
        'atau coba kantor contoh dengan --demo.',
    );
  }
  if (demo) await readUntukPerintah(dataset ?? CONTOH, terminal);
  return {
    data: folder,
    ...('url' in letak ? { url: letak.url } : {}),
    ...(demo ? { contoh: dataset ?? CONTOH } : {}),
  };
}

function warnJaringan(isi: PilihanServer['isi'], terminal: Terminal): void {
  terminal.err(
    'dataset' in isi
      ? 'Perhatian: siapa pun di jaringan ini dapat membaca halamannya; belum ada kata sandi.\n'
      : 'Perhatian: tanpa https kata sandi lewat di jaringan tanpa sandi; lihat docs/panduan/operator.md.\n',
  );
}
