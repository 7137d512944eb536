import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import { formatJson } from '../nilai/json.ts';
import type { Baris } from '../skema/skema.ts';

/** How a government's spreadsheets are read: which column is what. */
export type ProfilImpor = Baris<'profilImpor'>;

export async function listProfilImpor(tx: Transaksi, instansiId: string): Promise<readonly ProfilImpor[]> {
  return await tx.selectFrom('profilImpor').selectAll().where('instansiId', '=', instansiId).orderBy('nama').execute();
}

/** Saves a profile under its name, over an older one of that name. */
export async function upsertProfilImpor(
  tx: Transaksi,
  instansiId: string,
  { nama, pemetaan }: { readonly nama: string; readonly pemetaan: unknown },
): Promise<ProfilImpor> {
  return await tx
    .insertInto('profilImpor')
    .values({ instansiId, id: newId(), nama, pemetaan: formatJson(pemetaan) })
    .onConflict((bentrok) => bentrok.columns(['instansiId', 'nama']).doUpdateSet({ pemetaan: formatJson(pemetaan) }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteProfilImpor(tx: Transaksi, instansiId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('profilImpor')
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
