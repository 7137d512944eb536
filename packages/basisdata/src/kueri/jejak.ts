import type { Transaksi } from '../basisdata.ts';
import { formatJson } from '../nilai/json.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';
import { HASH_AWAL, hashJejak } from './rantai.ts';

export type Jejak = Baris<'jejak'>;

/** Who did what, when, from where and why; number and chain are added here. */
export interface JejakBaru extends BarisBaru<'jejak', 'nomor' | 'hashLalu' | 'hash' | 'lama' | 'baru'> {
  readonly lama?: unknown;
  readonly baru?: unknown;
}

/** Rows of one INSERT: far below PostgreSQL's 65,535 parameters. */
const SEKALI_TULIS = 500;

/** The end of the chain, locked: whoever writes next waits until this transaction has ended. */
async function lockUjung(tx: Transaksi, instansiId: string): Promise<{ nomor: number; hash: string }> {
  await tx
    .insertInto('jejakUjung')
    .values({ instansiId, nomor: 0, hash: HASH_AWAL })
    .onConflict((bentrok) => bentrok.column('instansiId').doNothing())
    .execute();
  return await tx
    .selectFrom('jejakUjung')
    .select(['nomor', 'hash'])
    .where('instansiId', '=', instansiId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

const orNull = (nilai: unknown): unknown => (nilai === undefined ? null : nilai);

/**
 * Adds rows to the audit trail of a government, in this transaction: what they tell of and they themselves are there
 * together or not at all. Call it last, because from here on the government's other writers wait.
 */
export async function appendJejak(
  tx: Transaksi,
  instansiId: string,
  baru: readonly JejakBaru[],
): Promise<readonly Jejak[]> {
  if (baru.length === 0) return [];
  let { nomor, hash } = await lockUjung(tx, instansiId);
  const rantai: Jejak[] = baru.map((satu) => {
    nomor += 1;
    const isi = {
      instansiId,
      nomor,
      pada: new Date(satu.pada).toISOString(),
      penggunaId: satu.penggunaId,
      nama: satu.nama,
      jabatan: satu.jabatan ?? null,
      alamat: satu.alamat ?? null,
      macam: satu.macam,
      // As the database will give it back: the hash is over what can be read again.
      unitTahunId: satu.unitTahunId?.toLowerCase() ?? null,
      jenis: satu.jenis,
      kunci: satu.kunci,
      lama: orNull(satu.lama),
      baru: orNull(satu.baru),
      alasan: satu.alasan ?? null,
      hashLalu: hash,
    };
    hash = hashJejak(isi);
    return { ...isi, hash };
  });
  for (let dari = 0; dari < rantai.length; dari += SEKALI_TULIS) {
    await tx
      .insertInto('jejak')
      .values(
        rantai.slice(dari, dari + SEKALI_TULIS).map((satu) => ({
          ...satu,
          lama: satu.lama === null ? null : formatJson(satu.lama),
          baru: satu.baru === null ? null : formatJson(satu.baru),
        })),
      )
      .execute();
  }
  await tx.updateTable('jejakUjung').set({ nomor, hash }).where('instansiId', '=', instansiId).execute();
  return rantai;
}

export interface SaringJejak {
  readonly unitTahunId?: string | undefined;
  readonly jenis?: string | undefined;
  readonly kunci?: string | undefined;
  readonly penggunaId?: string | undefined;
  readonly macam?: string | undefined;
  /** From this moment on (ISO), and before that one. */
  readonly sejak?: string | undefined;
  readonly sebelum?: string | undefined;
}

export interface HalamanJejak {
  readonly baris: readonly Jejak[];
  /** Give it as `sesudah` for the next page; null when this was the last. */
  readonly berikut: number | null;
}

/** The audit trail, newest first, a page at a time. */
export async function listJejak(
  tx: Transaksi,
  instansiId: string,
  saring: SaringJejak = {},
  halaman: { readonly sesudah?: number | undefined; readonly banyak?: number | undefined } = {},
): Promise<HalamanJejak> {
  const banyak = halaman.banyak ?? 50;
  let kueri = tx.selectFrom('jejak').selectAll().where('instansiId', '=', instansiId);
  for (const kolom of ['unitTahunId', 'jenis', 'kunci', 'penggunaId', 'macam'] as const) {
    const nilai = saring[kolom];
    if (nilai !== undefined) kueri = kueri.where(kolom, '=', nilai);
  }
  if (saring.sejak !== undefined) kueri = kueri.where('pada', '>=', saring.sejak);
  if (saring.sebelum !== undefined) kueri = kueri.where('pada', '<', saring.sebelum);
  if (halaman.sesudah !== undefined) kueri = kueri.where('nomor', '<', halaman.sesudah);
  // One more than asked for tells whether there is a next page.
  const baris = await kueri
    .orderBy('nomor', 'desc')
    .limit(banyak + 1)
    .execute();
  const tampil = baris.slice(0, banyak);
  return { baris: tampil, berikut: baris.length > banyak ? (tampil.at(-1)?.nomor ?? null) : null };
}
