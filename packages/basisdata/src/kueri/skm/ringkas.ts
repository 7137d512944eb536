import { sql } from 'kysely';
import type { Transaksi } from '../../basisdata.ts';
import type { Baris } from '../../skema/skema.ts';
import { KOLOM_HITUNG, type KolomHitung } from '../../skema/skm.ts';

export type RingkasTersimpan = Baris<'ringkasSkm'>;

/** By what the counts of a survey are kept apart; `semua` has one value, the empty text. */
type DimensiSkm = 'semua' | 'layanan' | 'bagian' | 'umur' | 'kelamin' | 'pendidikan' | 'pekerjaan' | 'saluran' | 'hari';

/** What of an answer is counted. */
export interface BahanRingkas {
  readonly surveiId: string;
  readonly nilai: string;
  readonly layanan: string | null;
  readonly bagian: string | null;
  readonly umur: string | null;
  readonly kelamin: string | null;
  readonly pendidikan: string | null;
  readonly pekerjaan: string | null;
  readonly saluran: string;
  readonly pada: string;
}

type Hitung = { responden: number } & Record<KolomHitung, number>;

export interface RingkasBaru {
  readonly surveiId: string;
  readonly dimensi: DimensiSkm;
  readonly nilai: string;
  readonly hitung: Readonly<Hitung>;
}

const listDimensi = (satu: BahanRingkas): readonly (readonly [DimensiSkm, string | null])[] => [
  ['semua', ''],
  ['layanan', satu.layanan],
  ['bagian', satu.bagian],
  ['umur', satu.umur],
  ['kelamin', satu.kelamin],
  ['pendidikan', satu.pendidikan],
  ['pekerjaan', satu.pekerjaan],
  ['saluran', satu.saluran],
  ['hari', satu.pada.slice(0, 10)],
];

const KOSONG = Object.fromEntries(['responden', ...KOLOM_HITUNG].map((nama) => [nama, 0])) as unknown as Hitung;

/** Counts of answers by survey, dimension and value, in the order of the key: writers that wait for each other all take the rows in it. */
export function countRingkasSkm(semua: Iterable<BahanRingkas>): readonly RingkasBaru[] {
  const peta = new Map<string, { surveiId: string; dimensi: DimensiSkm; nilai: string; hitung: Hitung }>();
  for (const satu of semua) {
    for (const [dimensi, nilai] of listDimensi(satu)) {
      if (nilai === null) continue;
      const kunci = `${satu.surveiId}\u0000${dimensi}\u0000${nilai}`;
      let baris = peta.get(kunci);
      if (baris === undefined) {
        baris = { surveiId: satu.surveiId, dimensi, nilai, hitung: { ...KOSONG } };
        peta.set(kunci, baris);
      }
      baris.hitung.responden += 1;
      for (let u = 0; u < satu.nilai.length; u += 1) {
        const kolom = KOLOM_HITUNG[u * 4 + Number(satu.nilai[u]) - 1];
        if (satu.nilai[u] !== '-' && kolom !== undefined) baris.hitung[kolom] += 1;
      }
    }
  }
  return [...peta].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, baris]) => baris);
}

const NAMA_HITUNG = ['responden', ...KOLOM_HITUNG] as const;

/** Adds the counts of answers, or with -1 takes them out again. */
export async function addRingkasSkm(
  tx: Transaksi,
  instansiId: string,
  semua: Iterable<BahanRingkas>,
  tanda: 1 | -1,
): Promise<void> {
  const baris = countRingkasSkm(semua);
  if (baris.length === 0) return;
  if (tanda === 1) {
    await tx
      .insertInto('ringkasSkm')
      .values(baris.map(({ hitung, ...kunci }) => ({ instansiId, ...kunci, ...hitung })))
      .onConflict((bentrok) =>
        bentrok
          .columns(['instansiId', 'surveiId', 'dimensi', 'nilai'])
          .doUpdateSet(({ ref }) =>
            Object.fromEntries(
              NAMA_HITUNG.map((nama) => [nama, sql<number>`${ref(`ringkasSkm.${nama}`)} + ${ref(`excluded.${nama}`)}`]),
            ),
          ),
      )
      .execute();
    return;
  }
  // Taken out one row at a time: an insert of a negative count would break the check before it met the row.
  for (const { surveiId, dimensi, nilai, hitung } of baris) {
    await tx
      .updateTable('ringkasSkm')
      .set(({ ref }) =>
        Object.fromEntries(NAMA_HITUNG.map((nama) => [nama, sql<number>`${ref(nama)} - ${hitung[nama]}`])),
      )
      .where('instansiId', '=', instansiId)
      .where('surveiId', '=', surveiId)
      .where('dimensi', '=', dimensi)
      .where('nilai', '=', nilai)
      .execute();
  }
}

/** The counts of everybody, of several surveys. */
export async function listRingkasSemuaSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: readonly string[],
): Promise<readonly RingkasTersimpan[]> {
  if (surveiId.length === 0) return [];
  return await tx
    .selectFrom('ringkasSkm')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('surveiId', 'in', [...surveiId])
    .where('dimensi', '=', 'semua')
    .execute();
}

/** All counts of a survey, or those by one dimension. */
export async function listRingkasSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  dimensi?: DimensiSkm,
): Promise<readonly RingkasTersimpan[]> {
  return await tx
    .selectFrom('ringkasSkm')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .$if(dimensi !== undefined, (kueri) => kueri.where('dimensi', '=', dimensi as DimensiSkm))
    .orderBy('dimensi')
    .orderBy('nilai')
    .execute();
}
