/*
 * `npm start`: an office on the embedded database in `data/`. Builds the pages when their sources changed, fills an
 * empty folder with the example and its people (or, with --instansi and --nama, begins an office of one's own), serves
 * it, and then writes the example's LKjIP to keluaran/. What was interrupted goes on at the next start.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { constants, setPriority } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const CONTOH = 'contoh/dumai-kota-2024';
const KELUARAN = 'keluaran';
const CLI = join(root, 'apps/cli/bin/akuntabel.mjs');
const IKUT_INDUK = new URL('./ikut-induk.mjs', import.meta.url).href;
const PORT_MAKS = 65_535;
const KODE = { masukanSalah: 2, gangguan: 3, dihentikan: 130 };
const SETEMPAT = new Set(['127.0.0.1', 'localhost', '::1']);
// The same as of the command line: half of a start is reading our sources.
enableCompileCache(join(root, 'node_modules/.cache/akuntabel'));
const say = (text) => process.stdout.write(`  ${text}\n`);

/** Ends the program with a sentence and an exit code. */
class Gagal extends Error {
  constructor(pesan, kode) {
    super(pesan);
    this.kode = kode;
  }
}

// ---------------------------------------------------------------------------------------------------------- processes

const anak = new Set();

/** Runs Node with the given words; resolves with the exit code (null = interrupted) and what it wrote. */
function runNode(args, { cwd = root, hening = false, padaKeluaran } = {}) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, ['--import', IKUT_INDUK, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    anak.add(child);
    if (hening) {
      try {
        setPriority(child.pid, constants.priority.PRIORITY_LOW);
      } catch {
        // Not allowed here: it then runs like any other.
      }
    }
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
    child.stdout.on('data', (part) => padaKeluaran?.(String(part)));
    child.on('close', (code) => {
      anak.delete(child);
      settle({ code, text });
    });
  });
}

function stopAnak() {
  for (const child of anak) child.kill();
}

const formatDetik = (mulai) => ((performance.now() - mulai) / 1000).toFixed(1).replace('.', ',');

// -------------------------------------------------------------------------------------------------------------- pages

function hashFiles(patterns) {
  const hash = createHash('sha256');
  // The folder of a page may be named like a file: `[...id]` has dots.
  const files = globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  for (const path of files) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

const web = join(root, 'apps/web');
const capBangun = join(web, 'build/.sumber');
const kunciBangun = hashFiles([
  'apps/web/src/**/*',
  'apps/web/static/**/*',
  'apps/web/*.{ts,json}',
  'package-lock.json',
]);
const isTerbangun = () => existsSync(capBangun) && readFileSync(capBangun, 'utf8') === kunciBangun;

async function buildWeb() {
  const mulai = performance.now();
  const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'];
  const { code, text } = await runNode(vite, { cwd: web });
  if (code !== 0) throw new Gagal(`halaman web tidak dapat dibangun.\n${text}`, KODE.gangguan);
  writeFileSync(capBangun, kunciBangun);
  say(`Halaman web dibangun (${formatDetik(mulai)} detik).`);
}

// ----------------------------------------------------------------------------------------------------------- database

const TERKUNCI = /sedang dipakai proses Akuntabel lain/;
const TUNGGU_MS = 20_000;

/** Runs a command on the data folder. A helper of a start that was killed may hold the folder for a moment longer. */
async function runPadaData(words, padaKeluaran) {
  const mulai = performance.now();
  for (;;) {
    const hasil = await runNode([CLI, ...words], { padaKeluaran });
    if (hasil.code === 0) return hasil.text;
    if (!TERKUNCI.test(hasil.text) || performance.now() - mulai > TUNGGU_MS) {
      throw new Gagal(hasil.text.trim().replace(/^Galat: /, ''), hasil.code ?? KODE.dihentikan);
    }
    await sleep(500);
  }
}

/** There while an example is being made: a start that was stopped in the middle left it. */
const capTerputus = (data) => join(data, '.sedang-disiapkan');

/** The example and its people, in an empty folder or where an earlier start was stopped. */
async function fillContoh({ data }, padaKeluaran) {
  const mulai = performance.now();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(capTerputus(data), '');
  await runPadaData(['siapkan-contoh', '--data', data], padaKeluaran);
  rmSync(capTerputus(data));
  say(`Kantor contoh disiapkan di folder ${namai(data)}/ (${formatDetik(mulai)} detik).`);
}

/** A government and its first admin; the link is printed and kept nowhere. */
async function beginKantor({ data, instansi, nama, alamat }) {
  const kenal = ['--instansi', instansi, '--nama', nama, '--alamat', alamat];
  const teks = await runPadaData(['siapkan', '--data', data, ...kenal]);
  process.stdout.write(`\n${teks.trimEnd().replace(/^/gm, '  ')}\n\n`);
}

function namai(folder) {
  const dekat = relative(process.cwd(), folder);
  return dekat === '' || dekat.startsWith('..') ? folder : dekat;
}

// ------------------------------------------------------------------------------------------------------------- report

async function writeLkjip() {
  const folder = join(root, KELUARAN);
  const stamp = join(folder, '.sumber');
  const key = hashFiles([`${CONTOH}/*`, 'packages/*/src/**/*', 'package-lock.json']);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
    const mulai = performance.now();
    // People are looking at the first pages meanwhile: those go first.
    const { code, text } = await runNode([CLI, 'lkjip', CONTOH, '--out', KELUARAN], { hening: true });
    if (code === null || code === KODE.dihentikan) return;
    if (code !== 0) {
      process.stderr.write(`${text}\n  LKjIP contoh tidak tertulis; halaman web tetap berjalan.\n`);
      return;
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(stamp, key);
    say(`LKjIP contoh:  folder ${KELUARAN}/ (PDF, Word, HTML; ${formatDetik(mulai)} detik)`);
    return;
  }
  say(`LKjIP contoh:  folder ${KELUARAN}/`);
}

// -------------------------------------------------------------------------------------------------------------- start

function readPilihan() {
  const env = process.env;
  let nilai;
  try {
    nilai = parseArgs({
      options: {
        port: { type: 'string', default: env.PORT ?? '3000' },
        host: { type: 'string', default: env.HOST ?? '127.0.0.1' },
        data: { type: 'string', default: env.AKUNTABEL_DATA ?? join(root, 'data') },
        instansi: { type: 'string' },
        nama: { type: 'string' },
        'hanya-bangun': { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new Gagal(
      'pilihan tidak dikenal. Yang ada: --port, --host, --data <folder>, dan untuk kantor sendiri --instansi "…" ' +
        '--nama "…" (tulis sesudah «npm start --»).',
      KODE.masukanSalah,
    );
  }
  const port = /^\d+$/.test(nilai.port) ? Number(nilai.port) : Number.NaN;
  if (!(port <= PORT_MAKS)) {
    throw new Gagal(`port «${nilai.port}» harus bilangan bulat 0–${PORT_MAKS}.`, KODE.masukanSalah);
  }
  if ((nilai.instansi === undefined) !== (nilai.nama === undefined)) {
    throw new Gagal('--instansi dan --nama diisi bersama.', KODE.masukanSalah);
  }
  return { ...nilai, port, data: resolve(nilai.data), url: env.DATABASE_URL };
}

/** What is still to be done before the pages can be shown; none of it on most days. */
function planLangkah(pilihan) {
  const { data, url, instansi } = pilihan;
  const langkah = [];
  const add = (nama) => langkah[langkah.push({ nama, keadaan: 'menunggu' }) - 1];
  const track = async (satu, run) => {
    satu.keadaan = 'berjalan';
    await run();
    satu.keadaan = 'selesai';
  };
  const kerja = [];
  if (!isTerbangun()) {
    const bangun = add('Membangun halaman web');
    kerja.push(() => track(bangun, buildWeb));
  }
  if (instansi !== undefined) {
    const mulai = add('Membuat basis data dan admin pertama');
    kerja.push((alamat) =>
      track(mulai, () => beginKantor({ ...pilihan, alamat: process.env.AKUNTABEL_ALAMAT ?? alamat })),
    );
  } else if (url === undefined && (!existsSync(join(data, 'basisdata/pgdata')) || existsSync(capTerputus(data)))) {
    const basis = add('Membuat basis data');
    const isi = add('Mengisi orang-orang dan data contoh');
    const padaKeluaran = () => {
      basis.keadaan = 'selesai';
      if (isi.keadaan === 'menunggu') isi.keadaan = 'berjalan';
    };
    kerja.push(async () => {
      basis.keadaan = 'berjalan';
      await fillContoh(pilihan, padaKeluaran);
      isi.keadaan = 'selesai';
    });
  }
  const buka = add('Membuka kantor');
  return {
    judul: instansi === undefined ? 'Menyiapkan kantor contoh' : 'Menyiapkan kantor',
    perlu: kerja.length > 0,
    langkah: () => langkah,
    async run(alamat) {
      if (kerja.length > 0) say('Menyiapkan, sekali saja; halaman kemajuannya sudah dapat dibuka …');
      const hasil = await Promise.allSettled(kerja.map((satu) => satu(alamat)));
      const gagal = hasil.find(({ status }) => status === 'rejected');
      if (gagal) throw gagal.reason;
      buka.keadaan = 'berjalan';
    },
  };
}

function explainMasuk({ kantor, demo, data }) {
  if (kantor?.demo) return 'pilih orang di halaman masuk; kata sandinya tampil di sana (kantor contoh)';
  if (!kantor?.belumDisiapkan) return 'dengan nama masuk dan kata sandi Anda';
  return demo
    ? 'belum ada akun'
    : `belum ada akun; buat admin pertama dengan «npx akuntabel siapkan --data ${namai(data)} …»`;
}

async function main() {
  process.stdout.write('\nAkuntabel: akuntabilitas kinerja dari satu himpunan data\n\n');
  const pilihan = readPilihan();
  if (pilihan['hanya-bangun']) return isTerbangun() ? say('Halaman web sudah mutakhir.') : await buildWeb();
  const { data, host, port, url, instansi } = pilihan;
  const stop = () => {
    stopAnak();
    process.stderr.write('\n  Dihentikan; ulangi perintah yang sama untuk melanjutkan.\n');
    process.exit(KODE.dihentikan);
  };
  for (const sinyal of ['SIGINT', 'SIGTERM']) process.once(sinyal, stop);
  const persiapan = planLangkah(pilihan);
  const { startServer } = await import('../apps/web/server.ts');
  // A demo is made in the folder alone, never in a PostgreSQL that somebody has set up for an office.
  const demo = url === undefined && instansi === undefined;
  const server = await startServer({
    isi: { data, url, ...(demo ? { contoh: join(root, CONTOH) } : {}) },
    host,
    port,
    padaDengar: (alamat) => persiapan.perlu && say(`Alamat:        ${alamat}`),
    ...(persiapan.perlu ? { persiapan } : {}),
  });
  for (const sinyal of ['SIGINT', 'SIGTERM']) {
    process.removeListener(sinyal, stop);
    process.once(sinyal, stopAnak);
  }
  if (!persiapan.perlu) say(`Alamat:        ${server.alamat}`);
  say(`Masuk:         ${explainMasuk({ kantor: server.kantor, demo, data })}`);
  say(`Data:          ${url === undefined ? `folder ${namai(data)}/` : 'PostgreSQL (DATABASE_URL)'}`);
  say('Hentikan dengan Ctrl+C.');
  if (server.kantor?.demo && !SETEMPAT.has(host)) {
    say('Perhatian: ini kantor contoh; siapa pun di jaringan ini dapat masuk.');
  }
  if (server.kantor?.demo) await writeLkjip();
  await server.selesai;
}

try {
  await main();
} catch (galat) {
  stopAnak();
  process.stderr.write(`\n  Gagal: ${galat.message}\n`);
  process.exit(galat.kode ?? KODE.gangguan);
}
