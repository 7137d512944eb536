import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How many snapshots stay. */
export const JUMLAH_POTRET = 3;

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
  for (const lama of (await listPotret(folder)).slice(JUMLAH_POTRET)) await rm(lama.path, { force: true });
  return { path, dibuat };
}

/** Removes what an interrupted snapshot left behind. */
export async function clearSementara(folder: string): Promise<void> {
  const nama = await readdir(folder).catch(() => []);
  for (const satu of nama) if (SEMENTARA.test(satu)) await rm(join(folder, satu), { force: true });
}

export async function readPotret(potret: BerkasPotret): Promise<Blob> {
  return new Blob([await readFile(potret.path)], { type: 'application/gzip' });
}
