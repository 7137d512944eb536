import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openBasisdata } from '../buka.ts';
import { migrate } from '../migrasi/migrasi.ts';
import { findTempat } from './tempat.ts';

const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/akuntabel-uji', import.meta.url));
const MIGRASI = new URL('../migrasi/', import.meta.url);
const PAKET = new URL('../../../../node_modules/@electric-sql/pglite/package.json', import.meta.url);

/** Of everything an empty migrated database follows from. */
function hashMigrasi(): string {
  const hash = createHash('sha256').update(readFileSync(PAKET));
  for (const nama of readdirSync(MIGRASI).sort()) hash.update(nama).update(readFileSync(new URL(nama, MIGRASI)));
  return hash.digest('hex').slice(0, 16);
}

async function buildTemplat(templat: string): Promise<void> {
  const folder = mkdtempSync(join(CACHE, 'susun-'));
  try {
    const basisdata = await openBasisdata({ folder, jedaPotretMs: 0 });
    await migrate(basisdata);
    await basisdata.close();
    renameSync(join(folder, 'pgdata'), templat);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A data folder with an empty migrated database in it. Making one takes seconds, so one is made per schema, by the
 * first test that needs it, and copied from then on.
 */
export async function createFolderTersemat(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const templat = join(CACHE, `pgdata-${hashMigrasi()}`);
  if (!existsSync(templat)) {
    const kunci = new DatabaseSync(join(CACHE, 'kunci'));
    try {
      kunci.exec('pragma busy_timeout = 120000');
      kunci.exec('begin exclusive');
      if (!existsSync(templat)) {
        for (const lama of readdirSync(CACHE)) {
          if (lama !== 'kunci') rmSync(join(CACHE, lama), { recursive: true, force: true });
        }
        await buildTemplat(templat);
      }
    } finally {
      kunci.close();
    }
  }
  const folder = mkdtempSync(join(findTempat(), 'akuntabel-data-'));
  cpSync(templat, join(folder, 'pgdata'), { recursive: true });
  return folder;
}
