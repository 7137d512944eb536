import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';

export type Pemberitahuan = Baris<'pemberitahuan'>;
export type PemberitahuanBaru = BarisBaru<'pemberitahuan', 'id' | 'dibaca'>;

/** Notes for people. One of the same person and key is not written twice: a reminder may be computed twice. */
export async function insertPemberitahuan(
  tx: Transaksi,
  instansiId: string,
  baru: readonly PemberitahuanBaru[],
): Promise<readonly Pemberitahuan[]> {
  if (baru.length === 0) return [];
  return await tx
    .insertInto('pemberitahuan')
    .values(baru.map((satu) => ({ ...satu, instansiId, id: newId() })))
    .onConflict((bentrok) => bentrok.columns(['instansiId', 'penggunaId', 'kunci']).doNothing())
    .returningAll()
    .execute();
}

export interface HalamanPemberitahuan {
  readonly baris: readonly Pemberitahuan[];
  /** Give it as `sesudah` for the next page; null when this was the last. */
  readonly berikut: string | null;
}

/** A person's notes, newest first, a page at a time. */
export async function listPemberitahuan(
  tx: Transaksi,
  instansiId: string,
  penggunaId: string,
  pilihan: {
    readonly belumDibaca?: boolean | undefined;
    readonly sesudah?: string | undefined;
    readonly banyak?: number | undefined;
  } = {},
): Promise<HalamanPemberitahuan> {
  const banyak = pilihan.banyak ?? 20;
  let kueri = tx
    .selectFrom('pemberitahuan')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('penggunaId', '=', penggunaId);
  if (pilihan.belumDibaca) kueri = kueri.where('dibaca', 'is', null);
  if (pilihan.sesudah !== undefined) kueri = kueri.where('id', '<', pilihan.sesudah);
  const baris = await kueri
    .orderBy('id', 'desc')
    .limit(banyak + 1)
    .execute();
  const tampil = baris.slice(0, banyak);
  return { baris: tampil, berikut: baris.length > banyak ? (tampil.at(-1)?.id ?? null) : null };
}

export async function countBelumDibaca(tx: Transaksi, instansiId: string, penggunaId: string): Promise<number> {
  const { banyak } = await tx
    .selectFrom('pemberitahuan')
    .select(({ fn }) => fn.countAll<number>().as('banyak'))
    .where('instansiId', '=', instansiId)
    .where('penggunaId', '=', penggunaId)
    .where('dibaca', 'is', null)
    .executeTakeFirstOrThrow();
  return banyak;
}

/** Marks notes of this person as read, all of them when no ids are given; gives how many were unread. */
export async function markDibaca(
  tx: Transaksi,
  instansiId: string,
  penggunaId: string,
  dibaca: string,
  id?: readonly string[],
): Promise<number> {
  if (id?.length === 0) return 0;
  let kueri = tx
    .updateTable('pemberitahuan')
    .set({ dibaca })
    .where('instansiId', '=', instansiId)
    .where('penggunaId', '=', penggunaId)
    .where('dibaca', 'is', null);
  if (id !== undefined) kueri = kueri.where('id', 'in', [...id]);
  const { numUpdatedRows } = await kueri.executeTakeFirst();
  return Number(numUpdatedRows);
}
