import { type Kysely, sql } from 'kysely';
import type { PilihanTransaksi, Transaksi } from './basisdata.ts';
import { GalatBasisdata } from './galat.ts';
import { PERAN_APLIKASI } from './migrasi/peran-basis.ts';
import { isId } from './nilai/id.ts';
import { runInside } from './pelindung.ts';
import type { Skema } from './skema/skema.ts';

/**
 * The government's id as it may stand in SQL text. It has to be a literal there (`SET LOCAL` takes no parameters, and
 * set_config() is not carried to the nodes of a distributed database), so nothing but a UUID gets through.
 */
export function requireInstansiId(instansiId: string): string {
  if (!isId(instansiId)) {
    throw new GalatBasisdata(
      'instansi-tidak-sah',
      `«${instansiId.slice(0, 60)}» bukan id instansi (UUID huruf kecil).`,
    );
  }
  return instansiId;
}

/** Runs `fn` in a transaction under the unprivileged role; with a government, its rows are the only ones there. */
export async function runTransaksi<Hasil>(
  db: Kysely<Skema>,
  instansiId: string | null,
  fn: (tx: Transaksi) => Promise<Hasil>,
  pilihan: PilihanTransaksi = {},
): Promise<Hasil> {
  const tetapkan = instansiId === null ? null : `set local app.instansi = '${requireInstansiId(instansiId)}'`;
  return await db.transaction().execute((tx) =>
    runInside(async () => {
      // As a statement: Kysely's driver for the embedded database passes over the settings of its transaction builder.
      if (pilihan.bacaSaja) await sql`set transaction isolation level repeatable read, read only`.execute(tx);
      await sql.raw(`set local role ${PERAN_APLIKASI}`).execute(tx);
      if (tetapkan !== null) await sql.raw(tetapkan).execute(tx);
      return await fn(tx);
    }),
  );
}
