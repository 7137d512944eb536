import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import { formatJson } from '../nilai/json.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';
import { lockUnitTahun } from './unit-tahun.ts';

/** A frozen version of a document: the dataset it was made from, its hash, and the code that confirms it. */
export type VersiDokumen = Baris<'versiDokumen'>;
export type VersiDokumenBaru = BarisBaru<'versiDokumen', 'id' | 'nomor' | 'berlaku' | 'data'> & {
  readonly data: unknown;
};
/** For lists: everything but the frozen dataset, which is large. */
export type RingkasVersiDokumen = Omit<VersiDokumen, 'data'>;

export interface AlamatDokumen {
  readonly unitTahunId: string;
  readonly jenis: string;
  readonly kunci: string;
}

const TANPA_DATA = [
  'instansiId',
  'id',
  'unitTahunId',
  'jenis',
  'kunci',
  'nomor',
  'hash',
  'kode',
  'berlaku',
  'alasan',
  'dibuat',
  'penggunaId',
  'berkasId',
] as const;

/** Versions of a unit-year's documents, newest first; of one kind or one document when told. */
export async function listVersiDokumen(
  tx: Transaksi,
  instansiId: string,
  { unitTahunId, jenis, kunci }: { unitTahunId: string; jenis?: string; kunci?: string },
): Promise<readonly RingkasVersiDokumen[]> {
  return await tx
    .selectFrom('versiDokumen')
    .select(TANPA_DATA)
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .$if(jenis !== undefined, (kueri) => kueri.where('jenis', '=', jenis ?? ''))
    .$if(kunci !== undefined, (kueri) => kueri.where('kunci', '=', kunci ?? ''))
    .orderBy('jenis')
    .orderBy('kunci')
    .orderBy('nomor', 'desc')
    .execute();
}

export async function findVersiDokumen(
  tx: Transaksi,
  instansiId: string,
  id: string,
): Promise<VersiDokumen | undefined> {
  return await tx
    .selectFrom('versiDokumen')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** By the code printed on the document. */
export async function findVersiDokumenByKode(
  tx: Transaksi,
  instansiId: string,
  kode: string,
): Promise<VersiDokumen | undefined> {
  return await tx
    .selectFrom('versiDokumen')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('kode', '=', kode)
    .executeTakeFirst();
}

/** The one version in force. */
export async function findVersiBerlaku(
  tx: Transaksi,
  instansiId: string,
  { unitTahunId, jenis, kunci }: AlamatDokumen,
): Promise<VersiDokumen | undefined> {
  return await tx
    .selectFrom('versiDokumen')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .where('jenis', '=', jenis)
    .where('kunci', '=', kunci)
    .where('berlaku', '=', true)
    .executeTakeFirst();
}

/** Takes the version in force out of force and leaves none: a document that was reopened. Undefined: there was none. */
export async function retireVersiBerlaku(
  tx: Transaksi,
  instansiId: string,
  { unitTahunId, jenis, kunci }: AlamatDokumen,
): Promise<RingkasVersiDokumen | undefined> {
  return await tx
    .updateTable('versiDokumen')
    .set({ berlaku: false })
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .where('jenis', '=', jenis)
    .where('kunci', '=', kunci)
    .where('berlaku', '=', true)
    .returning(TANPA_DATA)
    .executeTakeFirst();
}

/**
 * Puts a new version in force and the old one out of it, in this transaction. The unit-year is locked first, so that
 * of two at once the second counts on from the first instead of failing.
 */
export async function insertVersiDokumen(
  tx: Transaksi,
  instansiId: string,
  { data, ...baru }: VersiDokumenBaru,
): Promise<VersiDokumen> {
  await lockUnitTahun(tx, instansiId, baru.unitTahunId);
  await retireVersiBerlaku(tx, instansiId, baru);
  const { nomor } = await tx
    .selectFrom('versiDokumen')
    .select(({ fn }) => fn.max('nomor').as('nomor'))
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', baru.unitTahunId)
    .where('jenis', '=', baru.jenis)
    .where('kunci', '=', baru.kunci)
    .executeTakeFirstOrThrow();
  return await tx
    .insertInto('versiDokumen')
    .values({
      ...baru,
      instansiId,
      id: newId(),
      nomor: (nomor ?? 0) + 1,
      berlaku: true,
      data: formatJson(data),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Adds the signed scan to a version; everything else of it is frozen, by the database's permissions too. */
export async function attachBerkasVersi(
  tx: Transaksi,
  instansiId: string,
  id: string,
  berkasId: string,
): Promise<RingkasVersiDokumen | undefined> {
  return await tx
    .updateTable('versiDokumen')
    .set({ berkasId })
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .returning(TANPA_DATA)
    .executeTakeFirst();
}
