import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Kueri } from '../basisdata.ts';
import { GalatBasisdata } from '../galat.ts';
import { PENGURAI } from '../nilai/pengurai.ts';
import { guardDialect } from '../pelindung.ts';
import { createPlugins } from '../skema/penamaan.ts';
import type { Skema } from '../skema/skema.ts';
import { createNama, wrapPool } from './saluran.ts';

export interface PilihanPostgresql {
  /** `postgresql://…` of the application's login. */
  readonly url: string;
  /** `postgresql://…` of the login that owns the schema; without it `url` does both. */
  readonly urlPemilik?: string | undefined;
  /** Connections at most, as many again for reading; default 10. */
  readonly sambungan?: number | undefined;
  /** How long to wait for a free connection; default 5 s. */
  readonly tungguSambunganMs?: number | undefined;
  /** A statement that takes longer is ended; default 30 s. Not for the owner: a migration may take its time. */
  readonly batasPernyataanMs?: number | undefined;
  /** A transaction in which nothing happens is ended; default 60 s. */
  readonly batasDiamMs?: number | undefined;
  /** Whether statements that are asked often are prepared; default yes. A PgBouncer before 1.21 cannot do with it. */
  readonly siapkan?: boolean | undefined;
  /** Told of every statement. */
  readonly padaKueri?: ((kueri: Kueri) => void) | undefined;
}

const TERENDAH = 150_000;

const types = {
  getTypeParser: ((oid: number, bentuk?: 'text' | 'binary') =>
    PENGURAI[oid] ?? pg.types.getTypeParser(oid, bentuk as 'text')) as typeof pg.types.getTypeParser,
};

/** Connections that rest are kept for as long as somebody looks at a page before the next click. */
const SIMPAN_MS = 300_000;

function createKysely(
  pilihan: pg.PoolConfig,
  { padaKueri, siapkan = true }: PilihanPostgresql,
  baca = false,
): Kysely<Skema> {
  const pool = new pg.Pool({
    ...{ application_name: 'akuntabel', types, idleTimeoutMillis: SIMPAN_MS, pipeline: baca },
    ...pilihan,
  } as pg.PoolConfig);
  // A connection that dies, idle or at work, is replaced at the next use, and the query at work fails. The event says
  // the same once more; unheard, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (klien) => klien.on('error', () => {}));
  const nama = siapkan ? createNama() : () => undefined;
  return new Kysely<Skema>({
    dialect: guardDialect(new PostgresDialect({ pool: wrapPool(pool, { baca, nama }) })),
    plugins: createPlugins(),
    log: (satu) => padaKueri?.({ sql: satu.query.sql, milidetik: satu.queryDurationMillis }),
  });
}

/** What went wrong, in the words of the system; several addresses were tried when there is no single message. */
function describeGalat(galat: unknown): string {
  if (!(galat instanceof Error)) return String(galat);
  return galat.message || ('code' in galat ? String(galat.code) : galat.name);
}

export interface Postgresql {
  readonly db: Kysely<Skema>;
  /** Connections of their own for what only reads: who holds one of them may wait for one of the others. */
  readonly dbBaca: Kysely<Skema>;
  close(): Promise<void>;
}

/** Kysely over two pools of connections. Nothing is asked of the server but its version. */
export async function openPostgresql(pilihan: PilihanPostgresql): Promise<Postgresql> {
  const sambungan = {
    connectionString: pilihan.url,
    max: pilihan.sambungan ?? 10,
    connectionTimeoutMillis: pilihan.tungguSambunganMs ?? 5_000,
    statement_timeout: pilihan.batasPernyataanMs ?? 30_000,
    idle_in_transaction_session_timeout: pilihan.batasDiamMs ?? 60_000,
  };
  const [db, dbBaca] = [createKysely(sambungan, pilihan), createKysely(sambungan, pilihan, true)];
  const close = async () => {
    await Promise.all([db.destroy(), dbBaca.destroy()]);
  };
  try {
    const { rows } = await sql<{ nomor: string; versi: string }>`
      select current_setting('server_version_num') as nomor, current_setting('server_version') as versi`.execute(db);
    if (Number(rows[0]?.nomor) < TERENDAH) {
      throw new GalatBasisdata(
        'versi-terlalu-lama',
        `Server ini PostgreSQL ${rows[0]?.versi}; Akuntabel memerlukan PostgreSQL 15 atau lebih baru.`,
      );
    }
  } catch (galat) {
    await close();
    if (galat instanceof GalatBasisdata) throw galat;
    throw new GalatBasisdata(
      'tidak-terhubung',
      `Server PostgreSQL tidak dapat dihubungi (${describeGalat(galat)}). ` +
        'Periksa DATABASE_URL dan apakah server hidup.',
      { cause: galat },
    );
  }
  return { db, dbBaca, close };
}

/** A connection of the owner, for as long as `fn` runs. */
export async function runAsPemilik<Hasil>(
  pilihan: PilihanPostgresql,
  fn: (db: Kysely<Skema>) => Promise<Hasil>,
): Promise<Hasil> {
  const db = createKysely(
    {
      connectionString: pilihan.urlPemilik ?? pilihan.url,
      max: 1,
      connectionTimeoutMillis: pilihan.tungguSambunganMs ?? 5_000,
    },
    { ...pilihan, siapkan: false },
  );
  try {
    return await fn(db);
  } finally {
    await db.destroy();
  }
}
