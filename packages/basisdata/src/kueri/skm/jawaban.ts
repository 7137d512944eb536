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

/** Takes answers into the counts or out of them; those that are there already stay. Gives what was changed. */
export async function setIkutJawabanSkm(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  id: readonly string[],
  ikut: boolean,
): Promise<readonly JawabanTersimpan[]> {
  if (id.length === 0) return [];
  const berubah = await tx
    .updateTable('jawabanSkm')
    .set({ ikut })
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .where('id', 'in', [...id])
    .where('ikut', '=', !ikut)
    .returningAll()
    .execute();
  await addRingkasSkm(tx, instansiId, berubah.map(toBahan), ikut ? 1 : -1);
  return berubah;
}
