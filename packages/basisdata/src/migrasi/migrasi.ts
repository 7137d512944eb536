import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationInfo, Migrator } from 'kysely/migration';
import type { Basisdata } from '../basisdata.ts';
import { GalatBasisdata } from '../galat.ts';
import type { Skema } from '../skema/skema.ts';
import { MIGRASI_UMUM } from './0001-umum.ts';
import { MIGRASI_INSTANSI } from './0002-instansi.ts';
import { MIGRASI_IZIN } from './0003-izin.ts';
import { MIGRASI_SKM } from './0005-skm.ts';
import { seedKodeKegiatan } from './kode-kegiatan.ts';
import { findKode, preparePeran } from './peran-basis.ts';

/** Changes a statement of the schema before it is run, e.g. into several; the tests partition the tables with it. */
export type UbahPernyataan = (pernyataan: string) => readonly string[];

const apaAdanya: UbahPernyataan = (pernyataan) => [pernyataan];

/** One statement per call: a distributed database takes no more at once. */
const runAll = (pernyataan: readonly string[], ubah: UbahPernyataan): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const satu of pernyataan.flatMap(ubah)) await sql.raw(satu).execute(db);
  },
});

/** All migrations in order. One that has been released is never edited; what changes is added. */
const listMigrasi = (ubah: UbahPernyataan): Record<string, Migration> => ({
  '0001-umum': runAll(MIGRASI_UMUM, ubah),
  '0002-instansi': runAll(MIGRASI_INSTANSI, ubah),
  '0003-izin': runAll(MIGRASI_IZIN, ubah),
  '0004-kode-kegiatan': { up: (db: Kysely<Skema>) => seedKodeKegiatan(db) },
  '0005-skm': runAll(MIGRASI_SKM, ubah),
});

const createMigrator = (db: Kysely<Skema>, ubah: UbahPernyataan = apaAdanya): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => listMigrasi(ubah) } });

export interface StatusMigrasi {
  readonly terpasang: readonly string[];
  readonly tertunda: readonly string[];
}

/** Which migrations are in and which are still to come. */
export async function readStatusMigrasi(db: Kysely<Skema>): Promise<StatusMigrasi> {
  let semua: readonly MigrationInfo[];
  try {
    semua = await createMigrator(db).getMigrations();
  } catch (galat) {
    if (findKode(galat) !== '42501') throw galat;
    // A migration (0003) lets the application read the list: whoever may not has none of them.
    return { terpasang: [], tertunda: Object.keys(listMigrasi(apaAdanya)) };
  }
  return {
    terpasang: semua.filter(({ executedAt }) => executedAt !== undefined).map(({ name }) => name),
    tertunda: semua.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name),
  };
}

async function readAkun(db: Kysely<Skema>): Promise<string> {
  const { rows } = await sql<{ akun: string }>`select session_user as akun`.execute(db);
  return rows[0]?.akun ?? '';
}

/**
 * Brings the schema up to date, all or nothing, and gives the names of what was run: none when there was nothing to do.
 * Makes the application's role first, and lets the application's login take it.
 */
export async function migrate(basisdata: Basisdata, ubah: UbahPernyataan = apaAdanya): Promise<readonly string[]> {
  const aplikasi = await readAkun(basisdata.db);
  return await basisdata.withPemilik(async (db) => {
    await preparePeran(db, [...new Set([await readAkun(db), aplikasi])]);
    const { error, results = [] } = await createMigrator(db, ubah).migrateToLatest();
    if (error !== undefined) {
      const gagal = results.find(({ status }) => status === 'Error')?.migrationName ?? 'awal';
      throw new GalatBasisdata(
        'migrasi-gagal',
        `Migrasi «${gagal}» gagal dan dibatalkan seluruhnya; basis data tetap seperti semula. ` +
          `Sebab: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
    return results.map(({ migrationName }) => migrationName);
  });
}
