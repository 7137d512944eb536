import type { Kysely } from 'kysely';
import type { Transaksi } from '../basisdata.ts';
import type { Baris, BarisBaru, Skema } from '../skema/skema.ts';

/** Something short-lived about signing in: a link, a used code, a count of failures. Also better-auth's own table. */
export type Verifikasi = Baris<'refVerifikasi'>;
export type VerifikasiBaru = BarisBaru<'refVerifikasi'>;

/**
 * Makes the row if nobody has, or takes over one that is past; false when it is there and still counts. Of several at
 * once exactly one is told true.
 */
export async function claimVerifikasi(db: Kysely<Skema>, baru: VerifikasiBaru): Promise<boolean> {
  const { id: _, ...isi } = baru;
  const baris = await db
    .insertInto('refVerifikasi')
    .values(baru)
    .onConflict((bentrok) =>
      bentrok
        .column('id')
        .doUpdateSet(isi)
        .where('refVerifikasi.berakhir', '<=', baru.dibuat as string),
    )
    .returning('id')
    .executeTakeFirst();
  return baris !== undefined;
}

/** The row, made first if it is not there, and locked until this transaction ends. */
export async function lockVerifikasi(tx: Transaksi, baru: VerifikasiBaru): Promise<Verifikasi> {
  await tx
    .insertInto('refVerifikasi')
    .values(baru)
    .onConflict((bentrok) => bentrok.column('id').doNothing())
    .execute();
  return await tx
    .selectFrom('refVerifikasi')
    .selectAll()
    .where('id', '=', baru.id as string)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateVerifikasi(
  tx: Transaksi,
  id: string,
  ubah: Partial<Pick<Verifikasi, 'nilai' | 'berakhir' | 'diubah'>>,
): Promise<void> {
  await tx.updateTable('refVerifikasi').set(ubah).where('id', '=', id).execute();
}

export async function findVerifikasi(db: Kysely<Skema>, id: string): Promise<Verifikasi | undefined> {
  return await db.selectFrom('refVerifikasi').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The newest of its kind. */
export async function findVerifikasiByPenanda(db: Kysely<Skema>, penanda: string): Promise<Verifikasi | undefined> {
  return await db
    .selectFrom('refVerifikasi')
    .selectAll()
    .where('penanda', '=', penanda)
    .orderBy('dibuat', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Takes the row away and gives it; of several at once exactly one gets it. */
export async function takeVerifikasi(tx: Transaksi, id: string): Promise<Verifikasi | undefined> {
  return await tx.deleteFrom('refVerifikasi').where('id', '=', id).returningAll().executeTakeFirst();
}

export async function deleteVerifikasiByPenanda(tx: Transaksi, penanda: string): Promise<number> {
  const hasil = await tx.deleteFrom('refVerifikasi').where('penanda', '=', penanda).executeTakeFirst();
  return Number(hasil.numDeletedRows);
}

/** Removes what is past and what nobody holds just now: who holds several must not be waited for in another order. */
export async function deleteVerifikasiLewat(db: Kysely<Skema>, pada: string): Promise<number> {
  const lewat = db.selectFrom('refVerifikasi').select('id').where('berakhir', '<=', pada).forUpdate().skipLocked();
  const hasil = await db.deleteFrom('refVerifikasi').where('id', 'in', lewat).executeTakeFirst();
  return Number(hasil.numDeletedRows);
}

/** When those of these kinds end that are not past. */
export async function listVerifikasiBerlaku(
  db: Kysely<Skema>,
  penanda: readonly string[],
  pada: string,
): Promise<readonly Pick<Verifikasi, 'penanda' | 'berakhir'>[]> {
  if (penanda.length === 0) return [];
  return await db
    .selectFrom('refVerifikasi')
    .select(['penanda', 'berakhir'])
    .where('penanda', 'in', [...penanda])
    .where('berakhir', '>', pada)
    .execute();
}
