import type { Transaksi } from '../../basisdata.ts';

/** Adds single-use codes by the SHA-256 of each; the codes themselves are nowhere. */
export async function insertKodeSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  { hash, dibuat }: { readonly hash: readonly string[]; readonly dibuat: string },
): Promise<void> {
  if (hash.length === 0) return;
  await tx
    .insertInto('kodeSkm')
    .values(hash.map((satu) => ({ instansiId, surveiId, hash: satu, dibuat })))
    .execute();
}

/** Uses codes up; gives those that were there and unused. */
export async function useKodeSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  { hash, pada }: { readonly hash: readonly string[]; readonly pada: string },
): Promise<ReadonlySet<string>> {
  if (hash.length === 0) return new Set();
  const terpakai = await tx
    .updateTable('kodeSkm')
    .set({ dipakai: pada })
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .where('hash', 'in', [...hash])
    .where('dipakai', 'is', null)
    .returning('hash')
    .execute();
  return new Set(terpakai.map((satu) => satu.hash));
}

export interface HitungKode {
  readonly semua: number;
  readonly terpakai: number;
}

export async function countKodeSkm(tx: Transaksi, instansiId: string, surveiId: string): Promise<HitungKode> {
  return await tx
    .selectFrom('kodeSkm')
    .select(({ fn }) => [fn.countAll<number>().as('semua'), fn.count<number>('dipakai').as('terpakai')])
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .executeTakeFirstOrThrow();
}
