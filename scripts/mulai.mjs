// `npm start`: builds the pages when their sources changed, serves the example, writes its LKjIP to keluaran/.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const CONTOH = 'contoh/dumai-kota-2024';
const KELUARAN = 'keluaran';
const PORT_MAKS = 65_535;
const say = (text) => process.stdout.write(`  ${text}\n`);

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

/** Runs Node with the given words; resolves with the exit code (null = interrupted) and what it wrote. */
function runNode(args, cwd = root) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
    child.on('close', (code) => settle({ code, text }));
  });
}

/** A line that says what is being done and, at its end, how long it took. */
async function report(what, run) {
  process.stdout.write(`  ${what} … `);
  const started = performance.now();
  const result = await run();
  const detik = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  const akhir = result.code === 0 ? `selesai (${detik} detik)` : result.code === null ? 'dihentikan' : 'gagal';
  process.stdout.write(`${akhir}\n`);
  return result;
}

async function buildWeb() {
  const web = join(root, 'apps/web');
  const stamp = join(web, 'build/.sumber');
  const key = hashFiles(['apps/web/src/**/*', 'apps/web/static/**/*', 'apps/web/*.{ts,json}', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'];
  const { code, text } = await report('Menyiapkan halaman web', () => runNode(vite, web));
  if (code !== 0) {
    process.stderr.write(`${text}\n  Gagal: halaman web tidak dapat dibangun.\n`);
    process.exit(3);
  }
  writeFileSync(stamp, key);
}

async function writeLkjip() {
  const folder = join(root, KELUARAN);
  const stamp = join(folder, '.sumber');
  const key = hashFiles([`${CONTOH}/*`, 'packages/*/src/**/*', 'package-lock.json']);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
    const cli = [join(root, 'apps/cli/bin/akuntabel.mjs'), 'lkjip', CONTOH, '--out', KELUARAN];
    const { code, text } = await report('Menyusun LKjIP contoh: PDF, Word, HTML', () => runNode(cli));
    if (code === null) return;
    if (code !== 0) {
      process.stderr.write(`${text}\n  LKjIP contoh tidak tertulis; halaman web tetap berjalan.\n`);
      return;
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(stamp, key);
  }
  say(`LKjIP contoh:  folder ${KELUARAN}/`);
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= PORT_MAKS) return port;
  process.stderr.write(`\n  Gagal: PORT «${text}» harus bilangan bulat 0–${PORT_MAKS}.\n`);
  process.exit(2);
}

const port = readPort(process.env.PORT ?? '3000');
process.stdout.write('\nAkuntabel: akuntabilitas kinerja dari satu himpunan data\n\n');
await buildWeb();
const { startServer } = await import('../apps/web/server.ts');
try {
  const server = await startServer({
    isi: { dataset: join(root, CONTOH) },
    host: process.env.HOST ?? '127.0.0.1',
    port,
  });
  say(`Halaman web:   ${server.alamat}`);
  say('Hentikan dengan Ctrl+C.');
  await writeLkjip();
  await server.selesai;
} catch (galat) {
  process.stderr.write(`\n  Gagal: ${galat.message}\n`);
  process.exitCode = 3;
}
