import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseConnection, Dialect, DialectAdapter, Driver } from 'kysely';

interface Keadaan {
  aktif: boolean;
}

const berjalan = new AsyncLocalStorage<Keadaan>();

/** Marks `fn` as running inside a transaction. */
export async function runInside<Hasil>(fn: () => Promise<Hasil>): Promise<Hasil> {
  const keadaan = { aktif: true };
  try {
    return await berjalan.run(keadaan, fn);
  } finally {
    // What was started inside and left running belongs to no transaction any more.
    keadaan.aktif = false;
  }
}

/**
 * Asking the outer `db` from inside a transaction would, on the embedded database with its one connection, wait for
 * ever; on PostgreSQL it would read around the transaction and its tenant. So it is a mistake that is told at once.
 */
function refuseInside(): void {
  if (berjalan.getStore()?.aktif) {
    throw new Error('basisdata: inside a transaction use its tx; the outer database is not available there');
  }
}

/** Lets one through at a time, in the order of asking. */
class Antrean {
  #ekor: Promise<void> = Promise.resolve();
  #lepas: (() => void) | undefined;

  async masuk(): Promise<void> {
    const giliran = this.#ekor;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ekor = promise;
    await giliran;
    this.#lepas = resolve;
  }

  keluar(): void {
    const lepas = this.#lepas;
    this.#lepas = undefined;
    lepas?.();
  }
}

/** Hands everything on to `asal` but the members of `ganti`. */
function override<Benda extends object>(asal: Benda, ganti: Partial<Benda>): Benda {
  return new Proxy(asal, {
    get(target, nama) {
      if (nama in ganti) return Reflect.get(ganti, nama);
      const nilai: unknown = Reflect.get(target, nama, target);
      return typeof nilai === 'function' ? nilai.bind(target) : nilai;
    },
  });
}

/**
 * The same dialect, but whoever is inside a transaction gets no second connection. Kysely queues the callers of a
 * dialect with one connection before it asks the driver, too late to refuse; so the queue is ours.
 */
export function guardDialect(dialek: Dialect): Dialect {
  const tunggal = dialek.createAdapter().supportsMultipleConnections === false;
  const createAdapter = (): DialectAdapter => {
    const adapter = dialek.createAdapter();
    return tunggal ? override(adapter, { supportsMultipleConnections: true }) : adapter;
  };
  const createDriver = (): Driver => {
    const driver = dialek.createDriver();
    const antrean = tunggal ? new Antrean() : undefined;
    return override(driver, {
      async acquireConnection(pilihan): Promise<DatabaseConnection> {
        refuseInside();
        await antrean?.masuk();
        try {
          return await driver.acquireConnection(pilihan);
        } catch (galat) {
          antrean?.keluar();
          throw galat;
        }
      },
      async releaseConnection(sambungan, pilihan): Promise<void> {
        try {
          await driver.releaseConnection(sambungan, pilihan);
        } finally {
          antrean?.keluar();
        }
      },
    });
  };
  return {
    createAdapter,
    createDriver,
    createIntrospector: (db) => dialek.createIntrospector(db),
    createQueryCompiler: () => dialek.createQueryCompiler(),
  };
}
