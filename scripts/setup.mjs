// Makes a fresh clone ready to run; idempotent; runs on Node 20 with nothing installed.
//   node scripts/setup.mjs          packages from the npm registry and Node 24 on npm's PATH
//   node scripts/setup.mjs --uji    the same, and what the tests need (Chromium)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.akuntabel-terpasang');
const MIN_NODE = 24;

const say = (text) => process.stdout.write(`  ${text}\n`);
function fail(text) {
  process.stderr.write(`\n  Gagal: ${text}\n`);
  process.exit(3);
}

function packagesKey() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function installPackages() {
  const key = packagesKey();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  say('Memasang paket dari registri npm (sekali saja, biasanya di bawah satu menit) …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file made where the registry lacks some platform's optional binaries.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const started = Date.now();
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}\n`);
    fail('paket tidak dapat dipasang. Periksa sambungan internet atau registri npm, lalu ulangi perintah yang sama.');
  }
  writeFileSync(stamp, key);
  say(`Paket terpasang (${Math.round((Date.now() - started) / 1000)} detik).`);
}

/** npm puts node_modules/.bin first on PATH: a `node` there is what the scripts run on. */
function linkNode() {
  const bin = join(modules, '.bin');
  const own = Number(process.versions.node.split('.')[0]);
  const windows = process.platform === 'win32';
  const link = join(bin, windows ? 'node.cmd' : 'node');
  const fromRegistry = join(
    modules,
    `node-${windows ? 'win' : process.platform}-${process.arch}`,
    'bin',
    windows ? 'node.exe' : 'node',
  );
  mkdirSync(bin, { recursive: true });
  // The running Node may itself be that link, so its version says nothing about the system's.
  const ownIsLink = process.execPath.startsWith(modules);
  if (own >= MIN_NODE && !ownIsLink) {
    rmSync(link, { force: true });
    return;
  }
  if (!existsSync(fromRegistry)) {
    fail(
      `diperlukan Node.js ${MIN_NODE} atau lebih baru; yang ada ${process.versions.node}, dan registri npm tidak ` +
        `menyediakannya untuk ${process.platform}-${process.arch}. Pasang dari https://nodejs.org lalu ulangi.`,
    );
  }
  if (windows) {
    writeFileSync(link, `@"${fromRegistry}" %*\r\n`);
    return;
  }
  const target = relative(bin, fromRegistry);
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(link) === target) return;
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

function findChromium() {
  const given = process.env.AKUNTABEL_CHROMIUM;
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return [given, ...known].find((path) => path && existsSync(path));
}

const APT = ['chromium', 'poppler-utils'];

/** The tests drive a real browser; on Debian as root we can fetch it, elsewhere we say what to do. */
function installForTests() {
  if (findChromium() && existsSync('/usr/bin/pdftotext')) return;
  const apt = existsSync('/usr/bin/apt-get');
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  if (apt && isRoot) {
    say(`Memasang ${APT.join(' dan ')} untuk pengujian …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    const run = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...APT], quiet);
    if (run.status === 0 && findChromium()) return;
    process.stderr.write(run.stderr ?? '');
  }
  fail(
    `pengujian memerlukan Chromium dan poppler-utils. Pasang dengan «sudo apt-get install ${APT.join(' ')}», atau ` +
      'tunjukkan peramban dengan AKUNTABEL_CHROMIUM=/letak/chromium.',
  );
}

installPackages();
linkNode();
if (process.argv.includes('--uji')) installForTests();
