import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';

export type UnitTahun = Baris<'unitTahun'>;
export type UnitTahunBaru = BarisBaru<'unitTahun', 'id'>;

export interface SaringUnitTahun {
  readonly tahun?: number | undefined;
  readonly unit?: string | undefined;
}

/** The unit-years of a government, newest year first, then by unit. */
export async function listUnitTahun(
  tx: Transaksi,
  instansiId: string,
  { tahun, unit }: SaringUnitTahun = {},
): Promise<readonly UnitTahun[]> {
  return await tx
    .selectFrom('unitTahun')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .$if(tahun !== undefined, (kueri) => kueri.where('tahun', '=', tahun ?? 0))
    .$if(unit !== undefined, (kueri) => kueri.where('unit', '=', unit ?? ''))
    .orderBy('tahun', 'desc')
    .orderBy('unit')
    .execute();
}

export async function findUnitTahun(tx: Transaksi, instansiId: string, id: string): Promise<UnitTahun | undefined> {
  return await tx
    .selectFrom('unitTahun')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findUnitTahunByUnit(
  tx: Transaksi,
  instansiId: string,
  unit: string,
  tahun: number,
): Promise<UnitTahun | undefined> {
  return await tx
    .selectFrom('unitTahun')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unit', '=', unit)
    .where('tahun', '=', tahun)
    .executeTakeFirst();
}

/**
 * The same as find, and nobody else who locks it goes on until this transaction ends. For what has to be decided over
 * several rows of the unit-year at once: a version in force, an action, a guard.
 */
export async function lockUnitTahun(tx: Transaksi, instansiId: string, id: string): Promise<UnitTahun | undefined> {
  return await tx
    .selectFrom('unitTahun')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Undefined when this unit already has this year. */
export async function insertUnitTahun(
  tx: Transaksi,
  instansiId: string,
  baru: UnitTahunBaru,
): Promise<UnitTahun | undefined> {
  return await tx
    .insertInto('unitTahun')
    .values({ ...baru, instansiId, id: newId() })
    .onConflict((bentrok) => bentrok.columns(['instansiId', 'unit', 'tahun']).doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Name, parent and state may change; unit and year are what it is. */
export async function updateUnitTahun(
  tx: Transaksi,
  instansiId: string,
  id: string,
  ubah: Partial<Pick<UnitTahun, 'namaUnit' | 'indukUnit' | 'keadaan'>>,
): Promise<UnitTahun | undefined> {
  if (Object.keys(ubah).length === 0) return await findUnitTahun(tx, instansiId, id);
  return await tx
    .updateTable('unitTahun')
    .set(ubah)
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

/**
 * Removes a unit-year with its records. The database refuses once somebody has acted on it or a document of it was
 * made: then it is archived, not removed.
 */
export async function deleteUnitTahun(tx: Transaksi, instansiId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('unitTahun')
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
