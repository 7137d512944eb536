import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { findKode } from '../migrasi/peran-basis.ts';

/** How a transaction of ours begins: none of these asks anything whose answer somebody waits for. */
const PEMBUKA = /^(begin$|start transaction|set transaction |set local )/;
const PENUTUP = /^(commit|rollback)$/;

/** Of a prepared statement that no longer fits: the tables have changed, or somebody else's server took the connection. */
const KODE_USANG = new Set(['0A000', '26000', '42P05']);

/** The server speaks of its own end (class 57P) or of the connection (class 08); what is no SQLSTATE at all is a broken line. */
const isPutus = (kode: string): boolean => !/^(?!E)[0-9A-Z]{5}$/.test(kode) || /^(57P|08)/.test(kode);

/** Asked for the third time, a statement is prepared; what is asked once (a list of ids of its own length) never is. */
const LAYAK_SIAP = 3;
const MAKS_SIAP = 200;
const MAKS_DIHITUNG = 2000;

/** Names of statements that are asked again and again, so that the server need not read and plan them each time. */
export function createNama(): (teks: string) => string | undefined {
  const nama = new Map<string, string>();
  const hitungan = new Map<string, number>();
  return (teks) => {
    const ada = nama.get(teks);
    if (ada !== undefined || nama.size >= MAKS_SIAP) return ada;
    const kali = (hitungan.get(teks) ?? 0) + 1;
    if (kali < LAYAK_SIAP) {
      if (hitungan.size >= MAKS_DIHITUNG) hitungan.clear();
      hitungan.set(teks, kali);
      return undefined;
    }
    hitungan.delete(teks);
    nama.set(teks, `akuntabel_${nama.size + 1}`);
    return nama.get(teks);
  };
}

type Jawaban = PostgresQueryResult<never>;

const jawab = (command: Jawaban['command']): Jawaban => ({ command, rowCount: 0, rows: [] });

interface Aliran {
  cork?(): void;
  uncork?(): void;
}

/** The socket, to which pg itself hands several messages at once in this way. */
const findAliran = (klien: pg.ClientBase): Aliran =>
  (klien as unknown as { connection?: { stream?: Aliran } }).connection?.stream ?? {};

export interface PilihanSaluran {
  /**
   * Nothing is written here: how a transaction begins goes out together with its first question, and its end is not
   * waited for. Needs clients that pipeline.
   */
  readonly baca: boolean;
  readonly nama: (teks: string) => string | undefined;
}

/**
 * A client of the pool that needs fewer trips to the server. Begin, role and government of a transaction wait until
 * something is asked and are then one message; a transaction that asks nothing sends nothing.
 */
class Saluran {
  readonly #klien: pg.PoolClient;
  readonly #pilihan: PilihanSaluran;
  #pembuka: string[] = [];
  #terbuka = false;
  #rusak = false;

  constructor(klien: pg.PoolClient, pilihan: PilihanSaluran) {
    this.#klien = klien;
    this.#pilihan = pilihan;
  }

  get processID(): number | undefined {
    return (this.#klien as { processID?: number }).processID;
  }

  async query(teks: string, nilai: readonly unknown[]): Promise<Jawaban> {
    if (nilai.length === 0) {
      if (PEMBUKA.test(teks)) {
        this.#pembuka.push(teks);
        return jawab('SELECT');
      }
      if (PENUTUP.test(teks)) return await this.#tutup(teks);
    }
    const pembuka = this.#pembuka.join('; ');
    this.#pembuka = [];
    if (pembuka === '') return await this.#tanya(teks, nilai);
    this.#terbuka = true;
    if (this.#pilihan.baca) return await this.#tanyaBersama(pembuka, teks, nilai);
    await this.#klien.query(pembuka);
    return await this.#tanya(teks, nilai);
  }

  release(buang = false): void {
    this.#pembuka = [];
    this.#terbuka = false;
    this.#klien.release(buang || this.#rusak);
  }

  /** In one write; whoever asked hears of what is wrong with the beginning too. */
  async #tanyaBersama(pembuka: string, teks: string, nilai: readonly unknown[]): Promise<Jawaban> {
    const aliran = findAliran(this.#klien);
    aliran.cork?.();
    let janji: [Promise<unknown>, Promise<Jawaban>];
    try {
      janji = [this.#klien.query(pembuka), this.#tanya(teks, nilai)];
    } finally {
      aliran.uncork?.();
    }
    const [, jawaban] = await Promise.all(janji);
    return jawaban;
  }

  async #tanya(teks: string, nilai: readonly unknown[]): Promise<Jawaban> {
    const name = nilai.length === 0 ? undefined : this.#pilihan.nama(teks);
    const kueri = { text: teks, values: [...nilai], ...(name === undefined ? {} : { name }) };
    try {
      return (await this.#klien.query(kueri)) as unknown as Jawaban;
    } catch (galat) {
      const kode = findKode(galat);
      // Given back as it is, a dead connection would be the next one's.
      if (isPutus(kode) || (name !== undefined && KODE_USANG.has(kode))) this.#rusak = true;
      throw galat;
    }
  }

  async #tutup(teks: string): Promise<Jawaban> {
    const terbuka = this.#terbuka;
    const belumTerkirim = !terbuka && this.#pembuka.length > 0;
    this.#pembuka = [];
    this.#terbuka = false;
    const selesai = jawab(teks === 'commit' ? 'COMMIT' : 'ROLLBACK');
    if (belumTerkirim) return selesai;
    if (!terbuka || !this.#pilihan.baca) return (await this.#klien.query(teks)) as unknown as Jawaban;
    // The next to get this client stands in line behind it. A connection that has died is noticed by the pool.
    this.#klien.query(teks).catch(() => {});
    return selesai;
  }
}

/** The pool as Kysely is given it. */
export function wrapPool(pool: pg.Pool, pilihan: PilihanSaluran): PostgresPool {
  const saluran = new WeakMap<pg.PoolClient, Saluran>();
  return {
    options: pool.options,
    async connect() {
      const klien = await pool.connect();
      let satu = saluran.get(klien);
      if (satu === undefined) {
        satu = new Saluran(klien, pilihan);
        saluran.set(klien, satu);
      }
      return satu as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}
