import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import { formatJson } from '../nilai/json.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';

export type Tindakan = Baris<'tindakan'>;

/** An object that people act on: a quarter's measuring, a PK, a report, a recommendation. */
export interface ObjekTindakan {
  readonly unitTahunId: string;
  readonly alur: string;
  readonly objek: string;
}

export interface TindakanBaru extends BarisBaru<'tindakan', 'id' | 'urutan' | 'muatan'> {
  readonly muatan?: unknown;
  /** How many actions of the object the decision was taken on: `listTindakan(…).length`. */
  readonly sesudah: number;
}

export type HasilTindakan =
  | { readonly hasil: 'tercatat'; readonly tindakan: Tindakan }
  | { readonly hasil: 'bentrok'; readonly terkini: readonly Tindakan[] };

/** What was done to one object, in order. */
export async function listTindakan(
  tx: Transaksi,
  instansiId: string,
  { unitTahunId, alur, objek }: ObjekTindakan,
): Promise<readonly Tindakan[]> {
  return await tx
    .selectFrom('tindakan')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .where('alur', '=', alur)
    .where('objek', '=', objek)
    .orderBy('urutan')
    .execute();
}

/** What was done in a unit-year, or in one machine of it: by machine, object and order. */
export async function listTindakanUnitTahun(
  tx: Transaksi,
  instansiId: string,
  unitTahunId: string,
  alur?: string,
): Promise<readonly Tindakan[]> {
  return await tx
    .selectFrom('tindakan')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .$if(alur !== undefined, (kueri) => kueri.where('alur', '=', alur ?? ''))
    .orderBy('alur')
    .orderBy('objek')
    .orderBy('urutan')
    .execute();
}

/**
 * Records an action as the next of its object. Of two that were decided on the same state only one is taken; the other
 * waits for it, then gets what stands now and can decide again.
 */
export async function appendTindakan(
  tx: Transaksi,
  instansiId: string,
  { sesudah, muatan, ...baru }: TindakanBaru,
): Promise<HasilTindakan> {
  const tindakan = await tx
    .insertInto('tindakan')
    .values({
      ...baru,
      instansiId,
      id: newId(),
      urutan: sesudah + 1,
      muatan: muatan === undefined || muatan === null ? null : formatJson(muatan),
    })
    .onConflict((bentrok) => bentrok.columns(['instansiId', 'unitTahunId', 'alur', 'objek', 'urutan']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return tindakan
    ? { hasil: 'tercatat', tindakan }
    : { hasil: 'bentrok', terkini: await listTindakan(tx, instansiId, baru) };
}
