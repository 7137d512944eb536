import type { Kysely, Transaction } from 'kysely';
import type { Skema } from './skema/skema.ts';

/** A transaction of one government, or of the tables of all. Whatever runs inside it is given this, never `db`. */
export type Transaksi = Transaction<Skema>;

/** One statement as it went to the database; for measuring and for the tests that watch what is asked. */
export interface Kueri {
  readonly sql: string;
  readonly milidetik: number;
}

export interface PilihanTransaksi {
  /** Nothing will be written: PostgreSQL refuses a write and sees one moment through the whole transaction. */
  readonly bacaSaja?: boolean;
}

export interface StatusBasisdata {
  readonly jenis: 'postgresql' | 'pglite';
  /** Version of PostgreSQL, e.g. `18.6`. */
  readonly versi: string;
  /** The login of the connection, and whether it could get round the rules (superuser, BYPASSRLS). */
  readonly akun: { readonly nama: string; readonly terlaluKuat: boolean };
  readonly migrasi: { readonly terpasang: readonly string[]; readonly tertunda: readonly string[] };
  /** Embedded only. */
  readonly potret: StatusPotret | null;
  /** What happened at opening when the folder did not open; null on all other days. */
  readonly pemulihan: Pemulihan | null;
  /** What the person in charge should know, one sentence each. */
  readonly pesan: readonly string[];
}

export interface StatusPotret {
  /** When the newest good snapshot was made (ISO); null when there is none yet. */
  readonly terakhir: string | null;
  readonly jumlah: number;
  /** Why the last attempt failed; null when it did not. */
  readonly galat: string | null;
}

/** The embedded folder was damaged and has been restored from a snapshot. */
export interface Pemulihan {
  readonly pada: string;
  /** When the snapshot was made. */
  readonly potret: string;
  /** Where the damaged folder was put (it is never deleted); null when there was none. */
  readonly dipindahkanKe: string | null;
  readonly pesan: string;
}

/** The store as one request reads it. */
export interface Bacaan {
  /**
   * The same store, but whatever only reads shares one transaction: all of it is of one moment, and it is begun and
   * ended once. On the embedded database, with its one connection, each question keeps a transaction of its own.
   */
  readonly basisdata: Basisdata;
  /** Ends the transaction. What is asked afterwards has one of its own. */
  tutup(): Promise<void>;
}

export interface Basisdata {
  readonly jenis: 'postgresql' | 'pglite';
  /**
   * Outside any transaction and any government: for `ref_*` tables only. Used inside a transaction it throws, because
   * the embedded database has one connection and would wait for itself.
   */
  readonly db: Kysely<Skema>;
  /** Runs `fn` in a transaction that sees the rows of one government and of `ref_*`. */
  withInstansi<Hasil>(
    instansiId: string,
    fn: (tx: Transaksi) => Promise<Hasil>,
    pilihan?: PilihanTransaksi,
  ): Promise<Hasil>;
  /** Runs `fn` in a transaction that sees `ref_*` and no government's rows. */
  withUmum<Hasil>(fn: (tx: Transaksi) => Promise<Hasil>, pilihan?: PilihanTransaksi): Promise<Hasil>;
  /** Begins the reading of one request. Whoever opens it must end it, whatever happens. */
  openBacaan(): Bacaan;
  /** Runs `fn` as the owner of the schema, outside a transaction: migrations, backup, checks of the catalog. */
  withPemilik<Hasil>(fn: (db: Kysely<Skema>) => Promise<Hasil>): Promise<Hasil>;
  status(): Promise<StatusBasisdata>;
  /** Embedded: writes a snapshot now if anything changed since the last; PostgreSQL: nothing. */
  simpanPotret(): Promise<void>;
  /** Waits for what runs, embedded also for a last snapshot, and lets go of everything. */
  close(): Promise<void>;
}
