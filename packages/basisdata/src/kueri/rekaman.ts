import type { RekamanMentah } from '@akuntabel/kinerja';
import { sql } from 'kysely';
import type { Transaksi } from '../basisdata.ts';
import { canonicalJson, formatJson } from '../nilai/json.ts';
import type { Baris } from '../skema/skema.ts';

export type Rekaman = Baris<'rekaman'>;

/** Which record of a unit-year. */
export interface AlamatRekaman {
  readonly unitTahunId: string;
  readonly jenis: string;
  readonly kunci: string;
}

/** Written; or somebody was there before, and this is what stands there now (null: nothing, it has been deleted). */
export type HasilTulis =
  | { readonly hasil: 'tersimpan'; readonly rekaman: Rekaman }
  | { readonly hasil: 'bentrok'; readonly terkini: Rekaman | null };

export type HasilHapus =
  | { readonly hasil: 'terhapus'; readonly rekaman: Rekaman }
  | { readonly hasil: 'bentrok'; readonly terkini: Rekaman | null };

/** All records of a unit-year, or those of some kinds, in their order. */
export async function listRekaman(
  tx: Transaksi,
  instansiId: string,
  unitTahunId: string,
  jenis?: readonly string[],
): Promise<readonly Rekaman[]> {
  return await tx
    .selectFrom('rekaman')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .$if(jenis !== undefined, (kueri) => kueri.where('jenis', 'in', [...(jenis ?? [])]))
    .orderBy('jenis')
    .orderBy('urutan')
    .orderBy('kunci')
    .execute();
}

/** What tells one state of a unit-year's records from another, without reading them: every write changes it. */
export interface SidikRekaman {
  readonly banyak: number;
  /** Sum of the versions: each write counts one on. */
  readonly versi: number;
  /** Time of the newest; null when there are none. */
  readonly diubah: string | null;
}

export async function readSidikRekaman(tx: Transaksi, instansiId: string, unitTahunId: string): Promise<SidikRekaman> {
  return await tx
    .selectFrom('rekaman')
    .select(({ fn }) => [
      fn.countAll<number>().as('banyak'),
      fn.coalesce(fn.sum<number>('versi'), sql<number>`0`).as('versi'),
      fn.max('diubah').as('diubah'),
    ])
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .executeTakeFirstOrThrow();
}

export async function findRekaman(
  tx: Transaksi,
  instansiId: string,
  { unitTahunId, jenis, kunci }: AlamatRekaman,
): Promise<Rekaman | undefined> {
  return await tx
    .selectFrom('rekaman')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .where('jenis', '=', jenis)
    .where('kunci', '=', kunci)
    .executeTakeFirst();
}

async function conflict(
  tx: Transaksi,
  instansiId: string,
  alamat: AlamatRekaman,
): Promise<{ readonly hasil: 'bentrok'; readonly terkini: Rekaman | null }> {
  return { hasil: 'bentrok', terkini: (await findRekaman(tx, instansiId, alamat)) ?? null };
}

/** A new record, version 1. A conflict when there is one of this key already. */
export async function insertRekaman(
  tx: Transaksi,
  instansiId: string,
  baru: RekamanMentah & { readonly unitTahunId: string; readonly diubah: string },
): Promise<HasilTulis> {
  const { unitTahunId, jenis, kunci, urutan, isi, diubah } = baru;
  const rekaman = await tx
    .insertInto('rekaman')
    .values({ instansiId, unitTahunId, jenis, kunci, urutan, isi: formatJson(isi), versi: 1, diubah })
    .onConflict((bentrok) => bentrok.columns(['instansiId', 'unitTahunId', 'jenis', 'kunci']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return rekaman ? { hasil: 'tersimpan', rekaman } : await conflict(tx, instansiId, baru);
}

export interface UbahRekaman extends AlamatRekaman {
  /** The version the writer saw. */
  readonly versi: number;
  readonly isi: unknown;
  /** Left out: the place stays. */
  readonly urutan?: number | undefined;
  readonly diubah: string;
}

/** Writes over exactly the version the writer saw, and over no newer one. */
export async function updateRekaman(tx: Transaksi, instansiId: string, ubah: UbahRekaman): Promise<HasilTulis> {
  const { unitTahunId, jenis, kunci, versi, isi, urutan, diubah } = ubah;
  const rekaman = await tx
    .updateTable('rekaman')
    .set({ isi: formatJson(isi), versi: versi + 1, diubah, ...(urutan === undefined ? {} : { urutan }) })
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .where('jenis', '=', jenis)
    .where('kunci', '=', kunci)
    .where('versi', '=', versi)
    .returningAll()
    .executeTakeFirst();
  return rekaman ? { hasil: 'tersimpan', rekaman } : await conflict(tx, instansiId, ubah);
}

/** Removes exactly the version the writer saw. */
export async function deleteRekaman(
  tx: Transaksi,
  instansiId: string,
  alamat: AlamatRekaman & { readonly versi: number },
): Promise<HasilHapus> {
  const rekaman = await tx
    .deleteFrom('rekaman')
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', alamat.unitTahunId)
    .where('jenis', '=', alamat.jenis)
    .where('kunci', '=', alamat.kunci)
    .where('versi', '=', alamat.versi)
    .returningAll()
    .executeTakeFirst();
  return rekaman ? { hasil: 'terhapus', rekaman } : await conflict(tx, instansiId, alamat);
}

/** What replacing all records of a unit-year did; what was the same before and after is in none of the lists. */
export interface HasilGanti {
  readonly ditambah: readonly Rekaman[];
  readonly diubah: readonly { readonly lama: Rekaman; readonly baru: Rekaman }[];
  readonly dihapus: readonly Rekaman[];
}

/** Rows of one INSERT: far below PostgreSQL's 65,535 parameters. */
const SEKALI_TULIS = 500;

/**
 * Makes the records of a unit-year these and no others. Records that are the same are left alone; a changed one counts
 * its versions on, so that who still has the old one open finds out.
 */
export async function replaceRekaman(
  tx: Transaksi,
  instansiId: string,
  unitTahunId: string,
  baru: readonly RekamanMentah[],
  diubah: string,
): Promise<HasilGanti> {
  const alamat = ({ jenis, kunci }: { jenis: string; kunci: string }) => JSON.stringify([jenis, kunci]);
  // Locked, so that nobody's edit slips in between what is read here and what is replaced.
  const ada = await tx
    .selectFrom('rekaman')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .forUpdate()
    .execute();
  const lama = new Map(ada.map((satu) => [alamat(satu), satu]));
  const tetap = new Set<string>();
  const tulis: (RekamanMentah & { versi: number })[] = [];
  for (const satu of baru) {
    const dulu = lama.get(alamat(satu));
    if (dulu && dulu.urutan === satu.urutan && canonicalJson(dulu.isi) === canonicalJson(satu.isi)) {
      tetap.add(alamat(satu));
    } else {
      tulis.push({ ...satu, versi: (dulu?.versi ?? 0) + 1 });
    }
  }
  const buang = [...lama].filter(([satu]) => !tetap.has(satu)).map(([, rekaman]) => rekaman);
  await deleteExact(tx, instansiId, unitTahunId, buang);

  const tertulis: Rekaman[] = [];
  for (let dari = 0; dari < tulis.length; dari += SEKALI_TULIS) {
    const bagian = tulis.slice(dari, dari + SEKALI_TULIS);
    tertulis.push(
      ...(await tx
        .insertInto('rekaman')
        .values(
          bagian.map(({ jenis, kunci, urutan, isi, versi }) => ({
            instansiId,
            unitTahunId,
            jenis,
            kunci,
            urutan,
            isi: formatJson(isi),
            versi,
            diubah,
          })),
        )
        .returningAll()
        .execute()),
    );
  }

  const kini = new Set(tertulis.map(alamat));
  return {
    ditambah: tertulis.filter((satu) => !lama.has(alamat(satu))),
    diubah: tertulis.flatMap((satu) => {
      const dulu = lama.get(alamat(satu));
      return dulu ? [{ lama: dulu, baru: satu }] : [];
    }),
    dihapus: buang.filter((satu) => !kini.has(alamat(satu))),
  };
}

async function deleteExact(
  tx: Transaksi,
  instansiId: string,
  unitTahunId: string,
  buang: readonly Rekaman[],
): Promise<void> {
  for (let dari = 0; dari < buang.length; dari += SEKALI_TULIS) {
    const bagian = buang.slice(dari, dari + SEKALI_TULIS);
    await tx
      .deleteFrom('rekaman')
      .where('instansiId', '=', instansiId)
      .where('unitTahunId', '=', unitTahunId)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('jenis', 'kunci'),
          'in',
          bagian.map(({ jenis, kunci }) => tuple(jenis, kunci)),
        ),
      )
      .execute();
  }
}
