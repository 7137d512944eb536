import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);

/** How many snapshots stay: the two newest, and one that is older. */
export const JUMLAH_POTRET = 3;

/** The older one is let go when it is more than a day old: a fault may be noticed later than the next minute. */
const SEHARI_MS = 86_400_000;

/** `potret-2026-11-24T17-39-08-123Z.tar.gz`: the names sort by time. */
const NAMA = /^potret-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.tar\.gz$/;
const SEMENTARA = /\.tmp-akuntabel$/;

export interface BerkasPotret {
  readonly path: string;
  /** When it was made, ISO. */
  readonly dibuat: string;
}

/** Snapshots of a folder, newest first. */
export async function listPotret(folder: string): Promise<readonly BerkasPotret[]> {
  const nama = await readdir(folder).catch(() => []);
  return nama
    .flatMap((satu) => {
      const [, tanggal, jam, menit, detik, mili] = NAMA.exec(satu) ?? [];
      return tanggal === undefined
        ? []
        : [{ path: join(folder, satu), dibuat: `${tanggal}T${jam}:${menit}:${detik}.${mili}Z` }];
    })
    .sort((a, b) => (a.dibuat < b.dibuat ? 1 : -1));
}

/** Makes the names in a folder as durable as the files: without it a power cut may forget a rename. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is journalled.
  if (process.platform === 'win32') return;
  const pegangan = await open(folder, 'r');
  try {
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
}

/** Writes a snapshot so that it is either there whole or not at all, and lets go of the oldest. */
export async function writePotret(folder: string, isi: Blob, kini: Date): Promise<BerkasPotret> {
  await mkdir(folder, { recursive: true });
  const dibuat = kini.toISOString();
  const path = join(folder, `potret-${dibuat.replace(/[:.]/g, '-')}.tar.gz`);
  const sementara = `${path}.${randomBytes(6).toString('hex')}.tmp-akuntabel`;
  try {
    const pegangan = await open(sementara, 'wx');
    try {
      await pegangan.writeFile(new Uint8Array(await isi.arrayBuffer()));
      await pegangan.sync();
    } finally {
      await pegangan.close();
    }
    await rename(sementara, path);
    await syncFolder(folder);
  } catch (galat) {
    await rm(sementara, { force: true });
    throw galat;
  }
  for (const lama of pickBuang(await listPotret(folder), kini)) await rm(lama.path, { force: true });
  return { path, dibuat };
}

/** Which of these (newest first) go: the oldest once it is more than a day old, until then those in the middle. */
function pickBuang(potret: readonly BerkasPotret[], kini: Date): readonly BerkasPotret[] {
  const lebih = potret.length - JUMLAH_POTRET;
  if (lebih <= 0) return [];
  const terlama = potret.at(-1);
  const usang = terlama !== undefined && kini.getTime() - Date.parse(terlama.dibuat) > SEHARI_MS;
  return usang ? potret.slice(-lebih) : potret.slice(-lebih - 1, -1);
}

/** Says that the newest snapshot holds everything: written at the end of an orderly close, gone while it is open. */
const berkasSelaras = (folder: string): string => join(folder, 'selaras');

export async function markSelaras(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(berkasSelaras(folder), '');
}

/** Whether the last close was orderly; asking takes the mark away. */
export async function takeSelaras(folder: string): Promise<boolean> {
  const ada = await access(berkasSelaras(folder)).then(
    () => true,
    () => false,
  );
  if (ada) await rm(berkasSelaras(folder), { force: true });
  return ada && (await listPotret(folder)).length > 0;
}

/** Removes what an interrupted snapshot left behind. */
export async function clearSementara(folder: string): Promise<void> {
  const nama = await readdir(folder).catch(() => []);
  for (const satu of nama) if (SEMENTARA.test(satu)) await rm(join(folder, satu), { force: true });
}

/**
 * A snapshot as PGlite takes it. Unpacked here, where damage is an error that can be caught: PGlite's own unpacking
 * leaves a rejected promise behind, and that would end the process.
 */
export async function readPotret(potret: BerkasPotret): Promise<Blob> {
  const isi = await unzip(await readFile(potret.path));
  return new Blob([new Uint8Array(isi)], { type: 'application/x-tar' });
}
