import type { Kysely } from 'kysely';
import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import type { Baris, BarisBaru, Skema } from '../skema/skema.ts';
import type { Pengguna } from './umum.ts';

/** Provider under which better-auth keeps the password of an account. */
const PENYEDIA_SANDI = 'credential';

/** An account with what sign-in needs to know about it; the hash of the password goes no further than that. */
export interface AkunMasuk {
  readonly id: string;
  readonly nama: string;
  readonly namaMasuk: string | null;
  readonly instansiId: string | null;
  readonly nonaktif: string | null;
  readonly duaFaktor: boolean | null;
  readonly sandi: string | null;
}

const selectAkun = (db: Kysely<Skema>) =>
  db
    .selectFrom('refPengguna as p')
    .leftJoin('refKredensial as k', (join) =>
      join.onRef('k.penggunaId', '=', 'p.id').on('k.penyedia', '=', PENYEDIA_SANDI),
    )
    .select(['p.id', 'p.nama', 'p.namaMasuk', 'p.instansiId', 'p.nonaktif', 'p.duaFaktor', 'k.sandi']);

export async function findAkunByNamaMasuk(db: Kysely<Skema>, namaMasuk: string): Promise<AkunMasuk | undefined> {
  return await selectAkun(db).where('p.namaMasuk', '=', namaMasuk).executeTakeFirst();
}

export async function findAkun(db: Kysely<Skema>, id: string): Promise<AkunMasuk | undefined> {
  return await selectAkun(db).where('p.id', '=', id).executeTakeFirst();
}

export interface PenggunaBaru extends BarisBaru<'refPengguna'> {
  /** The government the account belongs to. */
  readonly instansiId: string;
}

/** Undefined when the sign-in name is taken, by whomever. */
export async function insertPengguna(tx: Transaksi, baru: PenggunaBaru): Promise<Pengguna | undefined> {
  return await tx
    .insertInto('refPengguna')
    .values(baru)
    .onConflict((bentrok) => bentrok.column('namaMasuk').doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function updatePengguna(
  tx: Transaksi,
  id: string,
  ubah: Partial<Omit<BarisBaru<'refPengguna'>, 'id'> & { readonly instansiId: string | null }>,
): Promise<Pengguna | undefined> {
  return await tx.updateTable('refPengguna').set(ubah).where('id', '=', id).returningAll().executeTakeFirst();
}

/** Sets the hash of the password, whether there was one or not. */
export async function upsertSandi(tx: Transaksi, penggunaId: string, sandi: string, waktu: string): Promise<void> {
  await tx
    .insertInto('refKredensial')
    .values({
      id: newId(),
      penggunaId,
      akun: penggunaId,
      penyedia: PENYEDIA_SANDI,
      sandi,
      dibuat: waktu,
      diubah: waktu,
    })
    .onConflict((bentrok) => bentrok.columns(['penyedia', 'akun']).doUpdateSet({ sandi, diubah: waktu }))
    .execute();
}

/** Ways to sign in that accounts have: provider and name there, never a secret. */
export type Kredensial = Pick<Baris<'refKredensial'>, 'penggunaId' | 'penyedia' | 'akun' | 'dibuat'>;

export async function listKredensial(tx: Transaksi, penggunaIds: readonly string[]): Promise<readonly Kredensial[]> {
  if (penggunaIds.length === 0) return [];
  return await tx
    .selectFrom('refKredensial')
    .select(['penggunaId', 'penyedia', 'akun', 'dibuat'])
    .where('penggunaId', 'in', [...penggunaIds])
    .orderBy('dibuat')
    .execute();
}

/** Undefined when this account of the provider is linked already, to whomever. */
export async function insertKredensial(
  tx: Transaksi,
  baru: BarisBaru<'refKredensial', 'id'>,
): Promise<Kredensial | undefined> {
  return await tx
    .insertInto('refKredensial')
    .values({ ...baru, id: newId() })
    .onConflict((bentrok) => bentrok.columns(['penyedia', 'akun']).doNothing())
    .returning(['penggunaId', 'penyedia', 'akun', 'dibuat'])
    .executeTakeFirst();
}

/** Removes the ways to sign in of an account: those of one provider, or all. */
export async function deleteKredensial(tx: Transaksi, penggunaId: string, penyedia?: string): Promise<number> {
  let kueri = tx.deleteFrom('refKredensial').where('penggunaId', '=', penggunaId);
  if (penyedia !== undefined) kueri = kueri.where('penyedia', '=', penyedia);
  return Number((await kueri.executeTakeFirst()).numDeletedRows);
}

export async function deleteDuaFaktor(tx: Transaksi, penggunaId: string): Promise<number> {
  const hasil = await tx.deleteFrom('refDuaFaktor').where('penggunaId', '=', penggunaId).executeTakeFirst();
  return Number(hasil.numDeletedRows);
}

/** Whether there is anything at all: a government or an account. */
export async function hasInstansiAtauPengguna(tx: Transaksi): Promise<boolean> {
  const instansi = await tx.selectFrom('refInstansi').select('id').limit(1).executeTakeFirst();
  const pengguna = await tx.selectFrom('refPengguna').select('id').limit(1).executeTakeFirst();
  return instansi !== undefined || pengguna !== undefined;
}

/** A government whose id was chosen before, because its transaction needs it. */
export async function insertInstansiBaru(tx: Transaksi, baru: BarisBaru<'refInstansi'>): Promise<void> {
  await tx.insertInto('refInstansi').values(baru).execute();
}

/** Those of these accounts that may sign in. */
export async function listPenggunaAktif(
  tx: Transaksi,
  instansiId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const baris = await tx
    .selectFrom('refPengguna')
    .select('id')
    .where('instansiId', '=', instansiId)
    .where('id', 'in', [...ids])
    .where('nonaktif', 'is', null)
    .execute();
  return baris.map(({ id }) => id);
}
