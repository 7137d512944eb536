import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { Pemulihan } from '../basisdata.ts';
import { GalatBasisdata } from '../galat.ts';
import { openPglite } from './pglite.ts';
import { type BerkasPotret, listPotret, readPotret } from './potret.ts';

export interface Terbuka {
  readonly pglite: PGlite;
  readonly pemulihan: Pemulihan | null;
}

/** Where the database itself is, within the folder of the installation. */
const letakPgdata = (folder: string): string => join(folder, 'pgdata');
export const letakPotret = (folder: string): string => join(folder, 'potret');

const formatWaktu = (iso: string): string => `${iso.slice(0, 10)} pukul ${iso.slice(11, 19)} UTC`;

/**
 * Makes a database beside its place and moves it there when it is whole: an interruption leaves nothing that could be
 * taken for the real one.
 */
async function createBeside(pgdata: string, isi?: Blob): Promise<PGlite> {
  const baru = `${pgdata}.baru`;
  await rm(baru, { recursive: true, force: true });
  try {
    await (await openPglite(baru, isi)).close();
    await rename(baru, pgdata);
  } catch (galat) {
    await rm(baru, { recursive: true, force: true });
    throw galat;
  }
  return await openPglite(pgdata);
}

type Isi = 'tidak-ada' | 'utuh' | 'rusak';

async function lookAt(pgdata: string): Promise<Isi> {
  if (!existsSync(pgdata)) return 'tidak-ada';
  if ((await readdir(pgdata).catch(() => ['bukan-folder'])).length === 0) return 'tidak-ada';
  // Without this file PGlite would take the folder for a new one and write an empty database over the old.
  return existsSync(join(pgdata, 'PG_VERSION')) ? 'utuh' : 'rusak';
}

async function restoreNewest(pgdata: string, potret: readonly BerkasPotret[]): Promise<[PGlite, BerkasPotret] | null> {
  for (const satu of potret) {
    try {
      return [await createBeside(pgdata, await readPotret(satu)), satu];
    } catch {
      // Damaged as well: the one before it.
    }
  }
  return null;
}

async function recover(folder: string, kini: Date, sebab: unknown): Promise<Terbuka> {
  const pgdata = letakPgdata(folder);
  const potret = await listPotret(letakPotret(folder));
  const ada = existsSync(pgdata);
  const rusak = `${pgdata}-rusak-${kini.toISOString().replace(/[:.]/g, '-')}`;
  if (potret.length === 0) {
    throw new GalatBasisdata(
      'folder-rusak',
      `Basis data di «${pgdata}» tidak dapat dibuka dan belum ada potretnya. Jangan hapus folder itu; ` +
        'pulihkan dari cadangan dengan «akuntabel pulihkan» ke folder baru.',
      { cause: sebab },
    );
  }
  if (ada) await rename(pgdata, rusak);
  const hasil = await restoreNewest(pgdata, potret);
  if (hasil === null) {
    // As it was found, so that nobody takes the missing folder for an empty database at the next start.
    if (ada) await rename(rusak, pgdata);
    throw new GalatBasisdata(
      'folder-rusak',
      `Basis data di «${pgdata}» tidak dapat dibuka, begitu pula ${potret.length} potretnya. ` +
        'Jangan hapus folder itu; pulihkan dari cadangan dengan «akuntabel pulihkan» ke folder baru.',
      { cause: sebab },
    );
  }
  const [pglite, dipakai] = hasil;
  const pesan = ada
    ? `Folder basis data rusak dan telah dipulihkan dari potret ${formatWaktu(dipakai.dibuat)}; isian sesudah itu ` +
      `perlu diperiksa dan mungkin diisi ulang. Folder yang rusak disimpan di «${rusak}».`
    : `Folder basis data hilang dan telah dipulihkan dari potret ${formatWaktu(dipakai.dibuat)}; isian sesudah itu ` +
      'perlu diperiksa dan mungkin diisi ulang.';
  return {
    pglite,
    pemulihan: {
      pada: kini.toISOString(),
      potret: dipakai.dibuat,
      dipindahkanKe: ada ? rusak : null,
      pesan,
    },
  };
}

/** Opens the folder's database; makes it when there is none, brings it back from a snapshot when it does not open. */
export async function openOrRecover(folder: string, kini: Date): Promise<Terbuka> {
  const pgdata = letakPgdata(folder);
  const isi = await lookAt(pgdata);
  if (isi === 'utuh') {
    try {
      return { pglite: await openPglite(pgdata), pemulihan: null };
    } catch (galat) {
      return await recover(folder, kini, galat);
    }
  }
  if (isi === 'rusak' || (await listPotret(letakPotret(folder))).length > 0) return await recover(folder, kini, null);
  await rm(pgdata, { recursive: true, force: true });
  return { pglite: await createBeside(pgdata), pemulihan: null };
}
