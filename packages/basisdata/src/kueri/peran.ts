import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';

export type Peran = Baris<'peran'>;
export type PeranBaru = BarisBaru<'peran', 'id'>;
export type Hak = Baris<'hak'>;
export type HakBaru = BarisBaru<'hak', 'id'>;

export interface SaringPeran {
  readonly penggunaId?: string | undefined;
  /** Only those that hold on this day (`YYYY-MM-DD`). */
  readonly pada?: string | undefined;
  readonly unit?: string | undefined;
  readonly jabatan?: string | undefined;
}

/** Assignments, by person and start. */
export async function listPeran(
  tx: Transaksi,
  instansiId: string,
  { penggunaId, pada, unit, jabatan }: SaringPeran = {},
): Promise<readonly Peran[]> {
  let kueri = tx.selectFrom('peran').selectAll().where('instansiId', '=', instansiId);
  if (penggunaId !== undefined) kueri = kueri.where('penggunaId', '=', penggunaId);
  if (unit !== undefined) kueri = kueri.where('unit', '=', unit);
  if (jabatan !== undefined) kueri = kueri.where('jabatan', '=', jabatan);
  if (pada !== undefined) {
    kueri = kueri
      .where('mulai', '<=', pada)
      .where((eb) => eb.or([eb('selesai', 'is', null), eb('selesai', '>=', pada)]));
  }
  return await kueri.orderBy('penggunaId').orderBy('mulai').orderBy('id').execute();
}

export async function findPeran(tx: Transaksi, instansiId: string, id: string): Promise<Peran | undefined> {
  return await tx
    .selectFrom('peran')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertPeran(tx: Transaksi, instansiId: string, baru: PeranBaru): Promise<Peran> {
  return await tx
    .insertInto('peran')
    .values({ ...baru, instansiId, id: newId() })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updatePeran(
  tx: Transaksi,
  instansiId: string,
  id: string,
  ubah: Partial<Omit<PeranBaru, 'penggunaId'>>,
): Promise<Peran | undefined> {
  if (Object.keys(ubah).length === 0) return await findPeran(tx, instansiId, id);
  return await tx
    .updateTable('peran')
    .set(ubah)
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

/** For an assignment that was a mistake; one that is over gets its last day instead. */
export async function deletePeran(tx: Transaksi, instansiId: string, id: string): Promise<Peran | undefined> {
  return await tx
    .deleteFrom('peran')
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

/** The rules that a government added to the common ones. */
export async function listHak(tx: Transaksi, instansiId: string): Promise<readonly Hak[]> {
  return await tx.selectFrom('hak').selectAll().where('instansiId', '=', instansiId).orderBy('id').execute();
}

export async function insertHak(tx: Transaksi, instansiId: string, baru: HakBaru): Promise<Hak> {
  return await tx
    .insertInto('hak')
    .values({ ...baru, instansiId, id: newId() })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteHak(tx: Transaksi, instansiId: string, id: string): Promise<Hak | undefined> {
  return await tx
    .deleteFrom('hak')
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

/** Assignments of several people, by person and start. */
export async function listPeranOrang(
  tx: Transaksi,
  instansiId: string,
  penggunaIds: readonly string[],
): Promise<readonly Peran[]> {
  if (penggunaIds.length === 0) return [];
  return await tx
    .selectFrom('peran')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('penggunaId', 'in', [...penggunaIds])
    .orderBy('penggunaId')
    .orderBy('mulai')
    .orderBy('id')
    .execute();
}
