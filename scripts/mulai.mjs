// `npm start`: builds the pages when their sources changed, serves the example, writes its LKjIP to keluaran/.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const CONTOH = 'contoh/dumai-kota-2024';
const KELUARAN = 'keluaran';
const say = (text) => process.stdout.write(`  ${text}\n`);

function hashFiles(patterns) {
  const hash = createHash('sha256');
  for (const path of globSync(patterns, { cwd: root }).sort()) {
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Runs Node with the given words; resolves with the exit code and what it wrote. */
function runNode(args, cwd = root) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
    child.on('close', (code) => settle({ code, text }));
  });
}

async function buildWeb() {
  const web = join(root, 'apps/web');
  const stamp = join(web, 'build/.sumber');
  const key = hashFiles(['apps/web/src/**/*.*', 'apps/web/static/**/*.*', 'apps/web/*.{ts,json}', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  say('Menyiapkan halaman web …');
  const { code, text } = await runNode([join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], web);
  if (code !== 0) {
    process.stderr.write(text);
    process.stderr.write('\n  Gagal: halaman web tidak dapat dibangun.\n');
    process.exit(3);
  }
  writeFileSync(stamp, key);
}

async function writeLkjip() {
  const folder = join(root, KELUARAN);
  const stamp = join(folder, '.sumber');
  const key = hashFiles([`${CONTOH}/*.*`, 'packages/*/src/**/*.*', 'package-lock.json']);
  const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === key;
  if (!upToDate) {
    say('Menyusun LKjIP contoh (PDF, Word, HTML) …');
    const cli = join(root, 'apps/cli/bin/akuntabel.mjs');
    const { code, text } = await runNode([cli, 'lkjip', CONTOH, '--out', KELUARAN]);
    if (code !== 0) {
      process.stderr.write(`${text}\n  LKjIP contoh gagal disusun; halaman web tetap berjalan.\n`);
      return;
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(stamp, key);
  }
  say(`LKjIP contoh ada di folder ${KELUARAN}/.`);
}

process.stdout.write('\nAkuntabel: akuntabilitas kinerja dari satu himpunan data\n');
await buildWeb();
const { startServer } = await import('../apps/web/server.ts');
try {
  const server = await startServer({
    dataset: join(root, CONTOH),
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
  });
  say(`Halaman web: ${server.alamat}`);
  await writeLkjip();
  say('Hentikan dengan Ctrl+C.');
  await server.selesai;
} catch (galat) {
  process.stderr.write(`\n  Gagal: ${galat.message}\n`);
  process.exitCode = 3;
}
