import { sql } from 'kysely';
import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import { formatJson } from '../nilai/json.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';
import type { TingkatKegiatan } from '../skema/umum.ts';

/** A government. */
export type Instansi = Baris<'refInstansi'>;
/** A sign-in account, without anything secret: those are in tables of their own. */
export type Pengguna = Baris<'refPengguna'>;
export type KodeKegiatan = Baris<'refKodeKegiatan'>;

export async function listInstansi(tx: Transaksi): Promise<readonly Instansi[]> {
  return await tx.selectFrom('refInstansi').selectAll().orderBy('nama').orderBy('id').execute();
}

export async function findInstansi(tx: Transaksi, id: string): Promise<Instansi | undefined> {
  return await tx.selectFrom('refInstansi').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findInstansiByKode(tx: Transaksi, kode: string): Promise<Instansi | undefined> {
  return await tx.selectFrom('refInstansi').selectAll().where('kode', '=', kode).executeTakeFirst();
}

/** Undefined when there is a government of this code. */
export async function insertInstansi(
  tx: Transaksi,
  baru: BarisBaru<'refInstansi', 'id'>,
): Promise<Instansi | undefined> {
  return await tx
    .insertInto('refInstansi')
    .values({ ...baru, id: newId() })
    .onConflict((bentrok) => bentrok.column('kode').doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function findPengguna(tx: Transaksi, id: string): Promise<Pengguna | undefined> {
  return await tx.selectFrom('refPengguna').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface HalamanPengguna {
  readonly baris: readonly Pengguna[];
  /** Give it as `sesudah` for the next page; null when this was the last. */
  readonly berikut: { readonly nama: string; readonly id: string } | null;
}

/** Accounts of a government by name, a page at a time. */
export async function listPengguna(
  tx: Transaksi,
  instansiId: string,
  pilihan: {
    /** Part of the name or the sign-in name, without regard to case. */
    readonly cari?: string | undefined;
    readonly sesudah?: { readonly nama: string; readonly id: string } | undefined;
    readonly banyak?: number | undefined;
  } = {},
): Promise<HalamanPengguna> {
  const banyak = pilihan.banyak ?? 50;
  const urut = sql<string>`(lower(nama) collate "C")`;
  let kueri = tx.selectFrom('refPengguna').selectAll().select(urut.as('urut')).where('instansiId', '=', instansiId);
  const cari = pilihan.cari?.trim() ?? '';
  if (cari !== '') {
    const pola = `%${cari.replace(/[\\%_]/g, (huruf) => `\\${huruf}`)}%`;
    kueri = kueri.where((eb) => eb.or([eb('nama', 'ilike', pola), eb('namaMasuk', 'ilike', pola)]));
  }
  if (pilihan.sesudah !== undefined) {
    const { nama, id } = pilihan.sesudah;
    kueri = kueri.where(sql<boolean>`(${urut} > ${nama} or (${urut} = ${nama} and id > ${id}))`);
  }
  const baris = await kueri
    .orderBy(urut)
    .orderBy('id')
    .limit(banyak + 1)
    .execute();
  const tampil = baris.slice(0, banyak);
  const akhir = tampil.at(-1);
  return {
    baris: tampil.map(({ urut: _, ...satu }) => satu),
    berikut: baris.length > banyak && akhir ? { nama: akhir.urut, id: akhir.id } : null,
  };
}

/** Official codes: those below one code, of one level, or with these words in code or name. */
export async function listKodeKegiatan(
  tx: Transaksi,
  saring: {
    readonly tingkat?: TingkatKegiatan | undefined;
    readonly induk?: string | undefined;
    readonly cari?: string | undefined;
    readonly banyak?: number | undefined;
  } = {},
): Promise<readonly KodeKegiatan[]> {
  let kueri = tx.selectFrom('refKodeKegiatan').selectAll();
  const { tingkat, induk, cari = '' } = saring;
  if (tingkat !== undefined) kueri = kueri.where('tingkat', '=', tingkat);
  if (induk !== undefined) kueri = kueri.where(sql<boolean>`starts_with(kode, ${`${induk}.`})`);
  for (const kata of cari.split(/\s+/).filter((satu) => satu !== '')) {
    const pola = `%${kata.replace(/[\\%_]/g, (huruf) => `\\${huruf}`)}%`;
    kueri = kueri.where((eb) => eb.or([eb('nama', 'ilike', pola), eb('kode', 'ilike', pola)]));
  }
  return await kueri
    .orderBy(sql`kode collate "C"`)
    .limit(saring.banyak ?? 200)
    .execute();
}

export async function findPengaturan(tx: Transaksi, kunci: string): Promise<unknown> {
  const baris = await tx.selectFrom('refPengaturan').select('nilai').where('kunci', '=', kunci).executeTakeFirst();
  return baris?.nilai;
}

export async function upsertPengaturan(tx: Transaksi, kunci: string, nilai: unknown): Promise<void> {
  await tx
    .insertInto('refPengaturan')
    .values({ kunci, nilai: formatJson(nilai) })
    .onConflict((bentrok) => bentrok.column('kunci').doUpdateSet({ nilai: formatJson(nilai) }))
    .execute();
}

/** Sets it if nobody has; of several at once exactly one is told true. */
export async function claimPengaturan(tx: Transaksi, kunci: string, nilai: unknown): Promise<boolean> {
  const baris = await tx
    .insertInto('refPengaturan')
    .values({ kunci, nilai: formatJson(nilai) })
    .onConflict((bentrok) => bentrok.column('kunci').doNothing())
    .returning('kunci')
    .executeTakeFirst();
  return baris !== undefined;
}

export async function deletePengaturan(tx: Transaksi, kunci: string): Promise<void> {
  await tx.deleteFrom('refPengaturan').where('kunci', '=', kunci).execute();
}
