import type { Berkas, Jendela, Rekaman, Tindakan, Transaksi } from '@akuntabel/basisdata';

/*
 * Questions over many unit-years at once: one each, however many there are. A list of ids that is empty asks nothing.
 */

type Id = readonly string[];

/** What was done to the objects of these unit-years, in order. */
export async function listTindakanBanyak(tx: Transaksi, instansiId: string, id: Id): Promise<readonly Tindakan[]> {
  if (id.length === 0) return [];
  return await tx
    .selectFrom('tindakan')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', 'in', [...id])
    .orderBy('unitTahunId')
    .orderBy('alur')
    .orderBy('objek')
    .orderBy('urutan')
    .execute();
}

export async function listJendelaBanyak(tx: Transaksi, instansiId: string, id: Id): Promise<readonly Jendela[]> {
  if (id.length === 0) return [];
  return await tx
    .selectFrom('jendela')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', 'in', [...id])
    .orderBy('unitTahunId')
    .orderBy('alur')
    .orderBy('periode')
    .execute();
}

/** What is needed of agreements, recommendations and posts to say whose turn it is, without their whole content. */
export interface RingkasObjek {
  readonly unitTahunId: string;
  readonly jenis: string;
  readonly kunci: string;
  readonly nama: string | null;
  readonly rekomendasi: string | null;
  readonly pihakPertama: string | null;
  readonly pihakKedua: string | null;
}

export async function listRingkasObjek(tx: Transaksi, instansiId: string, id: Id): Promise<readonly RingkasObjek[]> {
  if (id.length === 0) return [];
  return await tx
    .selectFrom('rekaman')
    .select(['unitTahunId', 'jenis', 'kunci'])
    .select(({ ref }) => {
      const ruas = (nama: string) =>
        ref('isi', '->>')
          .key(nama as never)
          .$castTo<string | null>();
      return [
        ruas('nama').as('nama'),
        ruas('rekomendasi').as('rekomendasi'),
        ruas('pihakPertama').as('pihakPertama'),
        ruas('pihakKedua').as('pihakKedua'),
      ];
    })
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', 'in', [...id])
    .where('jenis', 'in', ['perjanjian', 'rekomendasi', 'jabatan'])
    .orderBy('unitTahunId')
    .orderBy('jenis')
    .orderBy('urutan')
    .execute();
}

/** All records of these unit-years, each in its order. */
export async function listRekamanBanyak(tx: Transaksi, instansiId: string, id: Id): Promise<readonly Rekaman[]> {
  if (id.length === 0) return [];
  return await tx
    .selectFrom('rekaman')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', 'in', [...id])
    .orderBy('unitTahunId')
    .orderBy('jenis')
    .orderBy('urutan')
    .orderBy('kunci')
    .execute();
}

export interface RingkasUnit {
  readonly unitTahunId: string;
  readonly iku: number;
  readonly tercapai: number;
  readonly kurang: number;
  /** Of the data, and when they were last written: together they tell one state of them from another. */
  readonly hash: string;
  readonly diperbarui: string;
}

export async function listRingkasUnit(tx: Transaksi, instansiId: string, id: Id): Promise<readonly RingkasUnit[]> {
  if (id.length === 0) return [];
  return await tx
    .selectFrom('ringkasan')
    .select(['unitTahunId', 'iku', 'tercapai', 'kurang', 'hash', 'diperbarui'])
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', 'in', [...id])
    .execute();
}

/** Where a page of search results ended. */
export interface PenandaCari {
  readonly unitTahunId: string;
  readonly jenis: string;
  readonly kunci: string;
}

export interface RekamanTemu extends PenandaCari {
  readonly isi: unknown;
}

/** Fields by which a record is known to people. */
const RUAS_CARI = ['nama', 'judul', 'rekomendasi', 'prestasi', 'nomor', 'kode'] as const;

const toPola = (teks: string): string => `%${teks.replace(/[\\%_]/g, (huruf) => `\\${huruf}`)}%`;

/** Records of these kinds in which every word stands in the key or a field of RUAS_CARI: newest unit-year first. */
export async function cariRekaman(
  tx: Transaksi,
  instansiId: string,
  { id, jenis, kata }: { readonly id: Id; readonly jenis: readonly string[]; readonly kata: readonly string[] },
  { banyak, sesudah }: { readonly banyak: number; readonly sesudah?: PenandaCari | undefined },
): Promise<readonly RekamanTemu[]> {
  if (id.length === 0 || kata.length === 0) return [];
  let kueri = tx
    .selectFrom('rekaman')
    .select(['unitTahunId', 'jenis', 'kunci', 'isi'])
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', 'in', [...id])
    .where('jenis', 'in', [...jenis]);
  for (const satu of kata) {
    kueri = kueri.where(({ eb, or, ref }) =>
      or([
        eb('kunci', 'ilike', toPola(satu)),
        ...RUAS_CARI.map((ruas) =>
          eb(
            ref('isi', '->>')
              .key(ruas as never)
              .$castTo<string | null>(),
            'ilike',
            toPola(satu),
          ),
        ),
      ]),
    );
  }
  if (sesudah !== undefined) {
    kueri = kueri.where(({ eb, and, or, refTuple, tuple }) =>
      or([
        eb('unitTahunId', '<', sesudah.unitTahunId),
        and([
          eb('unitTahunId', '=', sesudah.unitTahunId),
          eb(refTuple('jenis', 'kunci'), '>', tuple(sesudah.jenis, sesudah.kunci)),
        ]),
      ]),
    );
  }
  return await kueri.orderBy('unitTahunId', 'desc').orderBy('jenis').orderBy('kunci').limit(banyak).execute();
}

/** Files by name, newest first. */
export async function cariBerkas(
  tx: Transaksi,
  instansiId: string,
  { id, kata }: { readonly id: Id; readonly kata: readonly string[] },
  banyak: number,
): Promise<readonly Berkas[]> {
  if (id.length === 0 || kata.length === 0) return [];
  let kueri = tx
    .selectFrom('berkas')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', 'in', [...id])
    .where('dihapus', 'is', null);
  for (const satu of kata) kueri = kueri.where('nama', 'ilike', toPola(satu));
  return await kueri.orderBy('id', 'desc').limit(banyak).execute();
}
