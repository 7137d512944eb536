import type { Transaksi } from '../../basisdata.ts';
import { formatJson } from '../../nilai/json.ts';
import type { Baris, BarisBaru } from '../../skema/skema.ts';
import { addRingkasSkm, type BahanRingkas } from './ringkas.ts';

export type JawabanTersimpan = Baris<'jawabanSkm'>;
export type JawabanBaru = Omit<BarisBaru<'jawabanSkm'>, 'tambahan'> & {
  readonly id: string;
  readonly tambahan?: unknown;
};

const BATAS = 1000;

/**
 * Adds answers, of one or several surveys of a government, and their counts. An answer whose id is there already was
 * sent before: it is left as it is and not counted again. Gives the ids that are new.
 */
export async function insertJawabanSkm(
  tx: Transaksi,
  instansiId: string,
  semua: readonly JawabanBaru[],
): Promise<ReadonlySet<string>> {
  const baru = new Set<string>();
  // One id twice in a batch is one answer; a statement cannot take it twice.
  const unik = [...new Map(semua.map((satu) => [`${satu.surveiId}/${satu.id}`, satu])).values()];
  for (let dari = 0; dari < unik.length; dari += BATAS) {
    const bagian = unik.slice(dari, dari + BATAS);
    const masuk = await tx
      .insertInto('jawabanSkm')
      .values(
        bagian.map(({ tambahan, ...satu }) => ({
          ...satu,
          instansiId,
          tambahan: tambahan == null ? null : formatJson(tambahan),
        })),
      )
      .onConflict((bentrok) => bentrok.columns(['instansiId', 'surveiId', 'id']).doNothing())
      .returning(['surveiId', 'id'])
      .execute();
    for (const { id } of masuk) baru.add(id);
    const kunci = new Set(masuk.map(({ surveiId, id }) => `${surveiId}/${id}`));
    await addRingkasSkm(
      tx,
      instansiId,
      bagian.filter(({ surveiId, id, ikut }) => ikut && kunci.has(`${surveiId}/${id}`)).map(toBahan),
      1,
    );
  }
  return baru;
}

const toBahan = (satu: JawabanBaru | JawabanTersimpan): BahanRingkas => ({
  surveiId: satu.surveiId,
  nilai: satu.nilai,
  layanan: satu.layanan ?? null,
  bagian: satu.bagian ?? null,
  umur: satu.umur ?? null,
  kelamin: satu.kelamin ?? null,
  pendidikan: satu.pendidikan ?? null,
  pekerjaan: satu.pekerjaan ?? null,
  saluran: satu.saluran,
  pada: satu.pada,
});

/**
 * Takes answers into the counts or out of them and notes when that was decided; what is counted as it is stays so. Gives
 * the answers as they stand now.
 */
export async function decideJawabanSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  { id, ikut, pada }: { readonly id: readonly string[]; readonly ikut: boolean; readonly pada: string },
): Promise<readonly JawabanTersimpan[]> {
  if (id.length === 0) return [];
  const milik = tx
    .updateTable('jawabanSkm')
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .where('id', 'in', [...id]);
  const berubah = await milik.set({ ikut, diputus: pada }).where('ikut', '=', !ikut).returningAll().execute();
  await addRingkasSkm(tx, instansiId, berubah.map(toBahan), ikut ? 1 : -1);
  const tetap = await milik.set({ diputus: pada }).where('diputus', 'is', null).returningAll().execute();
  return [...berubah, ...tetap];
}

/** Of these ids, those that are there. */
export async function listIdJawabanSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  id: readonly string[],
): Promise<ReadonlySet<string>> {
  if (id.length === 0) return new Set();
  const ada = await tx
    .selectFrom('jawabanSkm')
    .select('id')
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .where('id', 'in', [...id])
    .execute();
  return new Set(ada.map((satu) => satu.id));
}

export interface SaringJawaban {
  /** Only marked ones, only those with a saran, or all. */
  readonly hanya: 'ditandai' | 'saran' | 'semua';
  readonly banyak: number;
  /** Where the page before ended. */
  readonly sesudah?: { readonly pada: string; readonly id: string } | undefined;
}

/** Answers of a survey, the oldest first. */
export async function listJawabanSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  { hanya, banyak, sesudah }: SaringJawaban,
): Promise<readonly JawabanTersimpan[]> {
  return await tx
    .selectFrom('jawabanSkm')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .$if(hanya === 'ditandai', (kueri) => kueri.where('tanda', 'is not', null))
    .$if(hanya === 'saran', (kueri) => kueri.where('saran', 'is not', null))
    .$if(sesudah !== undefined, (kueri) =>
      kueri.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('pada', 'id'), '>', tuple(sesudah?.pada ?? '', sesudah?.id ?? '')),
      ),
    )
    .orderBy('pada')
    .orderBy('id')
    .limit(banyak)
    .execute();
}

/** Marked answers on which nobody has decided. */
export async function countBelumDiputus(tx: Transaksi, instansiId: string, surveiId: string): Promise<number> {
  const { banyak } = await tx
    .selectFrom('jawabanSkm')
    .select(({ fn }) => fn.countAll<number>().as('banyak'))
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .where('tanda', 'is not', null)
    .where('diputus', 'is', null)
    .executeTakeFirstOrThrow();
  return banyak;
}
