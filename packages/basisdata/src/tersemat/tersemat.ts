import { mkdir } from 'node:fs/promises';
import { Kysely, PGliteDialect } from 'kysely';
import type { Kueri, Pemulihan, StatusPotret } from '../basisdata.ts';
import { GalatBasisdata } from '../galat.ts';
import { guardDialect } from '../pelindung.ts';
import { createPlugins } from '../skema/penamaan.ts';
import type { Skema } from '../skema/skema.ts';
import { startPotret } from './jadwal-potret.ts';
import { acquireKunci } from './kunci.ts';
import { clearSementara } from './potret.ts';
import { letakPotret, openOrRecover } from './pulih.ts';

export interface PilihanTersemat {
  /** Folder of the installation's data; made when it is not there. */
  readonly folder: string;
  /** How often to look whether anything changed since the last snapshot; default 30 s, 0 = only at closing. */
  readonly jedaPotretMs?: number | undefined;
  /** Whether closing writes a last snapshot; default yes. Tests that throw the folder away do without. */
  readonly potretSaatTutup?: boolean | undefined;
  /** Told of every statement. */
  readonly padaKueri?: ((kueri: Kueri) => void) | undefined;
}

export interface Tersemat {
  readonly db: Kysely<Skema>;
  readonly pemulihan: Pemulihan | null;
  statusPotret(): Promise<StatusPotret>;
  simpanPotret(): Promise<void>;
  close(): Promise<void>;
}

const JEDA_POTRET_MS = 30_000;

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (galat) {
    throw new GalatBasisdata('folder-tak-terpakai', `Folder data «${folder}» tidak dapat dibuat atau ditulis.`, {
      cause: galat,
    });
  }
}

/**
 * The embedded database: PostgreSQL as WebAssembly in a folder, for one process and one office. It never asks the disk
 * to be sure, so a power cut can damage it; snapshots, written durably while it runs, are what it comes back from.
 */
export async function openTersemat(pilihan: PilihanTersemat): Promise<Tersemat> {
  const { folder } = pilihan;
  await makeFolder(folder);
  const kunci = await acquireKunci(folder);
  try {
    await clearSementara(letakPotret(folder));
    const { pglite, pemulihan } = await openOrRecover(folder, new Date());
    const db = new Kysely<Skema>({
      dialect: guardDialect(new PGliteDialect({ pglite })),
      plugins: createPlugins(),
      log: (satu) => pilihan.padaKueri?.({ sql: satu.query.sql, milidetik: satu.queryDurationMillis }),
    });

    const jadwal = await startPotret(pglite, letakPotret(folder), pilihan.jedaPotretMs ?? JEDA_POTRET_MS);
    return {
      db,
      pemulihan,
      statusPotret: jadwal.status,
      simpanPotret: jadwal.simpan,
      async close() {
        try {
          await jadwal.stop(pilihan.potretSaatTutup ?? true);
        } finally {
          try {
            await db.destroy();
            if (!pglite.closed) await pglite.close();
          } finally {
            kunci.release();
          }
        }
      },
    };
  } catch (galat) {
    kunci.release();
    throw galat;
  }
}
