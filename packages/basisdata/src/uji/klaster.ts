import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tunggu } from 'node:timers/promises';
import pg from 'pg';
import { findTempat } from './tempat.ts';

/** A PostgreSQL server of its own for the tests: made, used, thrown away. */
export interface Klaster {
  /** A new empty database; two logins, neither a superuser: the owner of the schema and the application. */
  createBasis(): Promise<{ readonly url: string; readonly urlPemilik: string; readonly urlSuperuser: string }>;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Folder of the server's programs: told by AKUNTABEL_PG_BIN, else the oldest that Debian has installed. */
function findBin(): string | undefined {
  const calon = process.env['AKUNTABEL_PG_BIN'];
  if (calon !== undefined) return calon;
  if (!existsSync(DEBIAN)) return undefined;
  return readdirSync(DEBIAN)
    .filter((versi) => Number(versi) >= 15 && existsSync(join(DEBIAN, versi, 'bin/postgres')))
    .sort((a, b) => Number(a) - Number(b))
    .map((versi) => join(DEBIAN, versi, 'bin'))[0];
}

const isRoot = (): boolean => process.getuid?.() === 0;

function findPostgresUid(): { readonly uid: number; readonly gid: number } | undefined {
  try {
    const angka = (pilihan: string) => Number(execFileSync('id', [pilihan, 'postgres'], { stdio: 'pipe' }).toString());
    return { uid: angka('-u'), gid: angka('-g') };
  } catch {
    return undefined;
  }
}

/** Why no server can be started here, in words for the test report; undefined when one can. */
export function whyNoKlaster(): string | undefined {
  const bin = findBin();
  if (bin === undefined || !existsSync(join(bin, 'initdb'))) {
    return 'PostgreSQL is not installed here (apt-get install postgresql); NOT TESTED ON POSTGRESQL';
  }
  if (isRoot() && findPostgresUid() === undefined) {
    return 'running as root without a user «postgres» to run the server; NOT TESTED ON POSTGRESQL';
  }
  return undefined;
}

/** Makes and starts a server on a socket in a folder of its own; durability is off, it lives as long as the test. */
export async function startKlaster(): Promise<Klaster> {
  const bin = findBin();
  const alasan = whyNoKlaster();
  if (bin === undefined || alasan !== undefined) throw new Error(alasan);
  const folder = mkdtempSync(join(findTempat(), 'akuntabel-pg-'));
  const pemilik = isRoot() ? findPostgresUid() : undefined;
  if (pemilik) chownSync(folder, pemilik.uid, pemilik.gid);
  const data = join(folder, 'data');
  // setpriv: the server ends with the test even when that is killed, and root may not run it.
  const turun = pemilik ? [`--reuid=${pemilik.uid}`, `--regid=${pemilik.gid}`, '--clear-groups'] : [];
  const run = (program: string, argumen: string[]): [string, string[]] => [
    'setpriv',
    [...turun, '--pdeathsig', 'QUIT', join(bin, program), ...argumen],
  ];
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'Asia/Jakarta' };
  const [initdb, argumenInitdb] = run('initdb', [
    ...['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    ...['--no-sync', '--no-instructions', '--wal-segsize=1'],
  ]);
  execFileSync(initdb, argumenInitdb, { cwd: folder, env, stdio: 'pipe' });
  const [server, argumenServer] = run('postgres', [
    ...['-D', data, '-k', folder, '-c', 'listen_addresses='],
    ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    ...['-c', 'shared_buffers=32MB', '-c', 'max_connections=60', '-c', 'autovacuum=off'],
    // In the folder, so that nothing is left in the system's shared memory when it is killed.
    ...['-c', 'dynamic_shared_memory_type=mmap'],
  ]);
  const proses = spawn(server, argumenServer, { cwd: folder, env, stdio: 'ignore' });
  const berakhir = new Promise<void>((selesai) => proses.on('exit', () => selesai()));
  const url = (akun: string, basis: string): string =>
    `postgresql://${akun}@/${basis}?host=${encodeURIComponent(folder)}`;

  async function stop(): Promise<void> {
    proses.kill('SIGQUIT');
    await berakhir;
    rmSync(folder, { recursive: true, force: true });
  }

  async function runSuperuser(pernyataan: readonly string[], basis = 'postgres'): Promise<void> {
    const klien = new pg.Client({ connectionString: url('postgres', basis) });
    klien.on('error', () => {});
    await klien.connect();
    try {
      for (const satu of pernyataan) await klien.query(satu);
    } finally {
      await klien.end();
    }
  }

  try {
    for (let sisa = 200; ; sisa--) {
      try {
        await runSuperuser(['create role pemilik login createrole', 'create role aplikasi login']);
        break;
      } catch (galat) {
        if (sisa === 0) throw galat;
        await tunggu(50);
      }
    }
  } catch (galat) {
    await stop();
    throw galat;
  }

  let ke = 0;
  return {
    async createBasis() {
      ke += 1;
      const basis = `uji_${ke}`;
      await runSuperuser([`create database ${basis} owner pemilik`]);
      return {
        url: url('aplikasi', basis),
        urlPemilik: url('pemilik', basis),
        urlSuperuser: url('postgres', basis),
      };
    },
    stop,
  };
}
