// Makes a fresh clone ready to run; idempotent; runs on Node 20 with nothing installed.
//   node scripts/setup.mjs          what `npm start` needs: packages from the npm registry, Node 24 on npm's PATH
//   node scripts/setup.mjs --uji    also the packages for development and what the tests need (Chromium, poppler-utils,
//                                   PostgreSQL)
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.akuntabel-terpasang');
const busy = join(root, '.setup-berjalan');
const windows = process.platform === 'win32';
const MIN_NODE = 24;
const forTests = process.argv.includes('--uji');

const say = (text) => process.stdout.write(`  ${text}\n`);
function fail(text) {
  process.stderr.write(`\n  Gagal: ${text}\n\n`);
  process.exit(3);
}

const lock = (() => {
  try {
    const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
    return { text, packages: Object.entries(JSON.parse(text).packages) };
  } catch {
    return fail('package-lock.json tidak ada atau rusak. Pulihkan dengan «git checkout package-lock.json».');
  }
})();

const key = createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(lock.text).digest('hex');

// The running Node may be the one from node_modules, put first on PATH by an earlier run.
const ownIsInstalled = process.execPath.startsWith(modules + sep);
const ownIsEnough = Number(process.versions.node.split('.')[0]) >= MIN_NODE && !ownIsInstalled;

// ------------------------------------------------------------------------------------------------------- packages

function findLibc() {
  if (process.platform !== 'linux') return undefined;
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

const libc = findLibc();
const fits = (wanted, own) => wanted === undefined || own === undefined || [wanted].flat().includes(own);

/** What the stamp holds: the key of the installed packages, and whether those for development are among them. */
const ALL = ' semua';
const readStamp = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');
// A developer's folder keeps its packages for development when the lock file changes.
const withDev = forTests || readStamp().endsWith(ALL);

/** Packages with machine code for this machine that are not there: npm passes over an optional one without a word. */
function listMissing() {
  return lock.packages
    .filter(
      ([path, { os, cpu, libc: wanted, dev }]) =>
        (os ?? cpu) !== undefined &&
        (withDev || !dev) &&
        fits(os, process.platform) &&
        fits(cpu, process.arch) &&
        fits(wanted, libc) &&
        !(ownIsEnough && /\/node-[a-z]+-[a-z0-9]+$/.test(path)) &&
        !existsSync(join(root, path, 'package.json')),
    )
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function runNpm(...more) {
  // Not `npm ci`: it refuses a lock file made where the registry lacks some platform's optional binaries.
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--no-progress',
    '--fetch-timeout=60000',
    ...(withDev ? ['--include=dev'] : ['--omit=dev']),
    ...more,
  ];
  const cli = /npm-cli\.js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const child = cli
    ? spawn(node, [cli, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      child.kill(signal);
      process.stderr.write('\n  Pemasangan dihentikan; ulangi perintah yang sama untuk melanjutkan.\n');
      process.exit(130);
    });
  }
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
  return new Promise((settle) => {
    child.on('error', (error) => settle({ status: 1, text: String(error.message) }));
    child.on('close', (status) => settle({ status, text }));
  });
}

/** What npm's complaint means for the person in front of it. */
const SEBAB = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/,
    'registri npm tidak terjangkau. Periksa sambungan internet',
  ],
  [
    /ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|FETCH_ERROR/,
    'sambungan ke registri npm terputus. Periksa sambungan internet',
  ],
  [
    /CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/,
    'sertifikat registri npm tidak dipercaya. Tanyakan pengaturan proksi kantor',
  ],
  [/E40[137]|ENEEDAUTH/, 'registri npm menolak akses. Periksa pengaturan registri atau proksi'],
  [/ENOSPC|EDQUOT/, 'ruang penyimpanan penuh. Kosongkan sedikitnya 1 GB'],
  [/EACCES|EPERM|EROFS/, 'folder ini atau tembolok npm tidak dapat ditulis. Periksa pemilik dan izinnya'],
  [/EINTEGRITY/, 'paket yang diunduh rusak. Jalankan «npm cache clean --force»'],
  [/ETARGET|E404/, 'registri npm ini tidak memiliki salah satu paket. Periksa pengaturan registri'],
];

const MAX_AGE_MS = 15 * 60_000;

/** Two installs in one folder would break each other; one that was killed long ago no longer counts. */
function checkBusy() {
  const info = statSync(busy, { throwIfNoEntry: false });
  if (!info || Date.now() - info.mtimeMs > MAX_AGE_MS) return;
  const pid = Number(readFileSync(busy, 'utf8'));
  if (!(pid > 0)) return;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return;
  }
  fail(`pemasangan lain sedang berjalan di folder ini (proses ${pid}). Tunggu sampai selesai, lalu ulangi.`);
}

/**
 * npm takes a package that an interrupted install left half unpacked for a whole one. Only a finished install writes
 * npm's own record of the folder, and ours ends with the file `busy` gone.
 */
function removeUnfinished() {
  const finished = existsSync(join(modules, '.package-lock.json')) && !existsSync(busy);
  if (finished || !existsSync(modules)) return;
  const nested = lock.packages.map(([path]) => /^((?:apps|packages)\/[^/]+)$/.exec(path)?.[1]).filter(Boolean);
  for (const folder of ['', ...nested]) rmSync(join(root, folder, 'node_modules'), { recursive: true, force: true });
}

async function installPackages() {
  const there = readStamp();
  const upToDate =
    (there === key || there === key + ALL) && there.endsWith(ALL) === withDev && listMissing().length === 0;
  if (upToDate) return;
  checkBusy();
  removeUnfinished();
  // From here until the end nothing in node_modules can be trusted.
  rmSync(stamp, { force: true });
  writeFileSync(busy, String(process.pid));
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const line = 'Memasang paket dari registri npm (sekali saja, biasanya di bawah satu menit) …';
  say(line);
  const clock = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r  … ${seconds()} detik`), 1000)
    : undefined;
  // The first try gives up at once where nothing can be reached: npm's own patience would last for many minutes.
  let run = await runNpm('--prefer-offline', '--fetch-retries=0');
  // The second is for a bad line, for what the cache has too old, and for what was passed over in an interruption.
  if (run.status === 0 ? listMissing().length > 0 : !SEBAB[0][0].test(run.text)) run = await runNpm();
  clearInterval(clock);
  if (clock) process.stdout.write('\r\u001b[K');
  if (run.status !== 0) {
    const last = run.text.trim().split('\n').slice(-12);
    process.stderr.write(`${last.map((satu) => `  | ${satu}`).join('\n')}\n`);
    const sebab = SEBAB.find(([pattern]) => pattern.test(run.text))?.[1] ?? 'npm gagal memasang paket';
    fail(`${sebab}, lalu ulangi perintah yang sama.`);
  }
  rmSync(busy, { force: true });
  const missing = listMissing();
  if (missing.length === 0) writeFileSync(stamp, withDev ? key + ALL : key);
  else say(`Perhatian: belum terpasang ${missing.join(', ')}; akan dicoba lagi pada kali berikutnya.`);
  say(`Paket terpasang (${seconds()} detik).`);
}

// ------------------------------------------------------------------------------------------------------------ Node

/** npm puts node_modules/.bin first on PATH: a `node` there is what the scripts run on. */
function linkNode() {
  const bin = join(modules, '.bin');
  const link = join(bin, windows ? 'node.cmd' : 'node');
  if (ownIsEnough) {
    rmSync(link, { force: true });
    return;
  }
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const fromRegistry = join(modules, name, 'bin', windows ? 'node.exe' : 'node');
  const advice = `Pasang Node.js ${MIN_NODE} atau lebih baru dari https://nodejs.org, lalu ulangi.`;
  if (!existsSync(fromRegistry)) {
    fail(
      `diperlukan Node.js ${MIN_NODE}; yang ada ${process.versions.node}, dan paket ${name} tidak terpasang. ${advice}`,
    );
  }
  const target = windows ? `@"%~dp0\\..\\${name}\\bin\\node.exe" %*\r\n` : relative(bin, fromRegistry);
  if (isLinked(link, target)) return;
  const { status } = spawnSync(fromRegistry, ['--version'], { stdio: 'ignore' });
  if (status !== 0) fail(`Node.js ${MIN_NODE} dari registri npm tidak dapat berjalan di komputer ini. ${advice}`);
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  if (windows) writeFileSync(link, target);
  else symlinkSync(target, link);
}

function isLinked(link, target) {
  const info = lstatSync(link, { throwIfNoEntry: false });
  if (!info) return false;
  return windows ? readFileSync(link, 'utf8') === target : info.isSymbolicLink() && readlinkSync(link) === target;
}

// ----------------------------------------------------------------------------------------------------- for the tests

const APT = ['chromium', 'poppler-utils'];
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function listMissingTools() {
  const given = process.env.AKUNTABEL_CHROMIUM;
  const chromium = [given, ...CHROMIUM].some((path) => path && existsSync(path));
  const poppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;
  return [...(chromium ? [] : ['chromium']), ...(poppler ? [] : ['poppler-utils'])];
}

/** Without a PostgreSQL server the store is tested on the embedded database only, and its tests say so. */
const hasPostgresql = () => Boolean(process.env.AKUNTABEL_PG_BIN) || existsSync('/usr/lib/postgresql');

/** The tests drive a real browser and read PDFs; on Debian as root we fetch both, elsewhere we say what to do. */
function installForTests() {
  const missing = [...listMissingTools(), ...(hasPostgresql() ? [] : ['postgresql'])];
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (existsSync('/usr/bin/apt-get') && isRoot) {
    say(`Memasang ${missing.join(' dan ')} untuk pengujian …`);
    const options = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    const wait = ['-o', 'DPkg::Lock::Timeout=300'];
    const run = spawnSync('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...missing], options);
    if (run.status === 0 && listMissingTools().length === 0) return;
    process.stderr.write(run.stderr ?? '');
  }
  if (listMissingTools().length === 0) return say('Tanpa PostgreSQL: pengujian basis data hanya pada PGlite.');
  fail(
    `pengujian memerlukan ${listMissingTools().join(' dan ')}. Pasang dengan «sudo apt-get install ` +
      `${APT.join(' ')}»; Chromium di tempat lain ditunjukkan dengan AKUNTABEL_CHROMIUM=/letak/chromium.`,
  );
}

await installPackages();
linkNode();
if (forTests) installForTests();
