import type { Kysely } from 'kysely';
import type { Skema } from '../skema/skema.ts';

/** A session in force and whose it is. */
export interface SesiBerlaku {
  readonly id: string;
  readonly token: string;
  readonly dibuat: string;
  readonly berakhir: string;
  readonly penggunaId: string;
  readonly nama: string;
  readonly namaMasuk: string | null;
  readonly duaFaktor: boolean | null;
  readonly instansiId: string;
}

/**
 * The session of a token: not over on `pada`, not begun before `sejak`, of an account that may sign in. Asked with
 * every request, so it is one statement.
 */
export async function findSesiBerlaku(
  db: Kysely<Skema>,
  token: string,
  { pada, sejak }: { readonly pada: string; readonly sejak: string },
): Promise<SesiBerlaku | undefined> {
  const baris = await db
    .selectFrom('refSesi as s')
    .innerJoin('refPengguna as p', 'p.id', 's.penggunaId')
    .select(['s.id', 's.token', 's.dibuat', 's.berakhir', 's.penggunaId'])
    .select(['p.nama', 'p.namaMasuk', 'p.duaFaktor', 'p.instansiId'])
    .where('s.token', '=', token)
    .where('s.berakhir', '>', pada)
    .where('s.dibuat', '>', sejak)
    .where('p.nonaktif', 'is', null)
    .executeTakeFirst();
  return baris === undefined || baris.instansiId === null ? undefined : { ...baris, instansiId: baris.instansiId };
}

/** The sessions in force of an account, the one used last first; never their tokens. */
export async function listSesiPengguna(
  db: Kysely<Skema>,
  penggunaId: string,
  { pada, sejak }: { readonly pada: string; readonly sejak: string },
): Promise<
  readonly {
    readonly id: string;
    readonly dibuat: string;
    readonly diubah: string;
    readonly alamat: string | null;
    readonly peramban: string | null;
  }[]
> {
  return await db
    .selectFrom('refSesi')
    .select(['id', 'dibuat', 'diubah', 'alamat', 'peramban'])
    .where('penggunaId', '=', penggunaId)
    .where('berakhir', '>', pada)
    .where('dibuat', '>', sejak)
    .orderBy('diubah', 'desc')
    .execute();
}

export async function updateSesi(db: Kysely<Skema>, id: string, berakhir: string, diubah: string): Promise<void> {
  await db.updateTable('refSesi').set({ berakhir, diubah }).where('id', '=', id).execute();
}

/** Whose session a token shows, also when it is over; undefined when it was ended and removed. */
export async function findPemilikToken(db: Kysely<Skema>, token: string): Promise<string | undefined> {
  const baris = await db.selectFrom('refSesi').select('penggunaId').where('token', '=', token).executeTakeFirst();
  return baris?.penggunaId;
}

/** Ends one session of an account, by its id; false when there is none. */
export async function deleteSesiSatu(db: Kysely<Skema>, penggunaId: string, id: string): Promise<boolean> {
  const hasil = await db
    .deleteFrom('refSesi')
    .where('penggunaId', '=', penggunaId)
    .where('id', '=', id)
    .executeTakeFirst();
  return hasil.numDeletedRows > 0n;
}

/** Ends one session. */
export async function deleteSesiByToken(db: Kysely<Skema>, token: string): Promise<void> {
  await db.deleteFrom('refSesi').where('token', '=', token).execute();
}

/** Ends the sessions of an account, all or all but one; gives how many there were. */
export async function deleteSesiPengguna(
  db: Kysely<Skema>,
  penggunaId: string,
  { kecuali }: { readonly kecuali?: string | undefined } = {},
): Promise<number> {
  let kueri = db.deleteFrom('refSesi').where('penggunaId', '=', penggunaId);
  if (kecuali !== undefined) kueri = kueri.where('id', '<>', kecuali);
  return Number((await kueri.executeTakeFirst()).numDeletedRows);
}

/** Removes sessions that are over. */
export async function deleteSesiLewat(db: Kysely<Skema>, pada: string): Promise<number> {
  const hasil = await db.deleteFrom('refSesi').where('berakhir', '<=', pada).executeTakeFirst();
  return Number(hasil.numDeletedRows);
}
