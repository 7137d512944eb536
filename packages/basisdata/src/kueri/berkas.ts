import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';

/** A file that was handed in: what it is and where its bytes lie. */
export type Berkas = Baris<'berkas'>;
export type BerkasBaru = BarisBaru<'berkas', 'id' | 'dihapus'> & { readonly id?: string };

export interface SaringBerkas {
  readonly unitTahunId?: string | undefined;
  readonly jenis?: string | undefined;
  readonly kunci?: string | undefined;
}

/** Files that were not removed, oldest first. */
export async function listBerkas(
  tx: Transaksi,
  instansiId: string,
  { unitTahunId, jenis, kunci }: SaringBerkas,
): Promise<readonly Berkas[]> {
  let kueri = tx.selectFrom('berkas').selectAll().where('instansiId', '=', instansiId).where('dihapus', 'is', null);
  if (unitTahunId !== undefined) kueri = kueri.where('unitTahunId', '=', unitTahunId);
  if (jenis !== undefined) kueri = kueri.where('jenis', '=', jenis);
  if (kunci !== undefined) kueri = kueri.where('kunci', '=', kunci);
  return await kueri.orderBy('id').execute();
}

/** Also one that was removed: what is allowed with it is for the caller to decide. */
export async function findBerkas(tx: Transaksi, instansiId: string, id: string): Promise<Berkas | undefined> {
  return await tx
    .selectFrom('berkas')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The id may be given, because the bytes are stored under it before the row is written. */
export async function insertBerkas(tx: Transaksi, instansiId: string, baru: BerkasBaru): Promise<Berkas> {
  return await tx
    .insertInto('berkas')
    .values({ ...baru, instansiId, id: baru.id ?? newId() })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Marks a file as removed; the row stays for the audit trail. Undefined when it was removed already. */
export async function removeBerkas(
  tx: Transaksi,
  instansiId: string,
  id: string,
  dihapus: string,
): Promise<Berkas | undefined> {
  return await tx
    .updateTable('berkas')
    .set({ dihapus })
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .where('dihapus', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
