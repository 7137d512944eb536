import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const AKAR = fileURLToPath(new URL('../../../..', import.meta.url));
export const PROGRAM: string = join(AKAR, 'apps/cli/bin/akuntabel.mjs');
export const CONTOH: string = join(AKAR, 'contoh/dumai-kota-2024');

export interface Akhir {
  readonly kode: number | null;
  readonly sinyal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** What a process of its own printed and how it ended. */
export function collect(anak: ChildProcess): Promise<Akhir> {
  let out = '';
  let err = '';
  anak.stdout?.setEncoding('utf8').on('data', (teks: string) => {
    out += teks;
  });
  anak.stderr?.setEncoding('utf8').on('data', (teks: string) => {
    err += teks;
  });
  return new Promise((settle, reject) => {
    anak.on('error', reject);
    anak.on('close', (kode, sinyal) => settle({ kode, sinyal, out, err }));
  });
}

/** What Node's `tty.getColorDepth` reads besides TERM: a build server sets CI, and a terminal there has no colours. */
const WARNA = [
  'NO_COLOR',
  'FORCE_COLOR',
  'NODE_DISABLE_COLORS',
  'CI',
  'COLORTERM',
  'TMUX',
  'TF_BUILD',
  'TEAMCITY_VERSION',
];

/** The environment of an office's computer: nothing that forces or forbids colour. */
export function cleanEnv(tambahan: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const asing = new Set([...WARNA, 'AKUNTABEL_DEBUG', 'NODE_OPTIONS', 'NODE_TEST_CONTEXT']);
  const env = Object.fromEntries(Object.entries(process.env).filter(([nama]) => !asing.has(nama)));
  return { ...env, ...tambahan };
}

export function start(words: readonly string[], pilihan: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...words], {
    cwd: AKAR,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...pilihan,
    env: cleanEnv(pilihan.env),
  });
}

/** Runs the real program with these words. */
export function run(...words: string[]): Promise<Akhir> {
  return collect(start(words));
}

/** Runs a line of bash in which `$AKUNTABEL` and `$CONTOH` stand for the program and the example. */
export function runBash(baris: string, env: NodeJS.ProcessEnv = {}): Promise<Akhir> {
  const diganti = baris.replaceAll('$AKUNTABEL', '"$NODE" "$PROGRAM"');
  return collect(
    spawn('bash', ['-c', diganti], {
      cwd: AKAR,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: cleanEnv({ NODE: process.execPath, PROGRAM, CONTOH, ...env }),
    }),
  );
}

/** A folder that is gone when the tests of the file are over. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel cli é-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the example in which the text of a file was changed. */
export function copyContoh(path: string, berkas: string, ubah: (teks: string) => string): string {
  cpSync(CONTOH, path, { recursive: true });
  const asal = readFileSync(join(path, berkas), 'utf8');
  const baru = ubah(asal);
  if (baru === asal) throw new Error(`the change did not hit anything in ${berkas}`);
  writeFileSync(join(path, berkas), baru);
  return path;
}
