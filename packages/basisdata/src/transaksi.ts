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

const HANYA_BACA = 'set transaction isolation level repeatable read, read only';

/** The first words of every transaction: under the unprivileged role, and whether it will only read. */
export async function beginAwal(tx: Transaksi, { bacaSaja = false }: PilihanTransaksi): Promise<void> {
  // As a statement: Kysely's driver for the embedded database passes over the settings of its transaction builder.
  if (bacaSaja) await sql.raw(HANYA_BACA).execute(tx);
  await sql.raw(`set local role ${PERAN_APLIKASI}`).execute(tx);
}

/** From here on the rows of this government are the only ones there. */
export async function setInstansi(tx: Transaksi, instansiId: string): Promise<void> {
  await sql.raw(`set local app.instansi = '${requireInstansiId(instansiId)}'`).execute(tx);
}

/** Runs `fn` in a transaction under the unprivileged role; with a government, its rows are the only ones there. */
export async function runTransaksi<Hasil>(
  db: Kysely<Skema>,
  instansiId: string | null,
  fn: (tx: Transaksi) => Promise<Hasil>,
  pilihan: PilihanTransaksi = {},
): Promise<Hasil> {
  if (instansiId !== null) requireInstansiId(instansiId);
  return await db.transaction().execute((tx) =>
    runInside(async () => {
      await beginAwal(tx, pilihan);
      if (instansiId !== null) await setInstansi(tx, instansiId);
      return await fn(tx);
    }),
  );
}
