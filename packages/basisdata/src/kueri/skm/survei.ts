import type { Transaksi } from '../../basisdata.ts';
import { newId } from '../../nilai/id.ts';
import { formatJson } from '../../nilai/json.ts';
import type { Baris, BarisBaru } from '../../skema/skema.ts';

export type SurveiSkm = Baris<'surveiSkm'>;
export type SurveiSkmBaru = BarisBaru<'surveiSkm', 'id' | 'versi'>;
export type IsiSurveiSkm = Omit<SurveiSkmBaru, 'unitTahunId' | 'kode' | 'dibuat'>;
export type VersiKuesioner = Baris<'versiKuesioner'>;

/** Surveys of a unit-year, the oldest first. */
export async function listSurveiSkm(
  tx: Transaksi,
  instansiId: string,
  unitTahunId: string,
): Promise<readonly SurveiSkm[]> {
  return await tx
    .selectFrom('surveiSkm')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .orderBy('dibuat')
    .orderBy('id')
    .execute();
}

export async function findSurveiSkm(tx: Transaksi, instansiId: string, id: string): Promise<SurveiSkm | undefined> {
  return await tx
    .selectFrom('surveiSkm')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The survey of a public address. */
export async function findSurveiSkmByKode(
  tx: Transaksi,
  instansiId: string,
  kode: string,
): Promise<SurveiSkm | undefined> {
  return await tx
    .selectFrom('surveiSkm')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('kode', '=', kode)
    .executeTakeFirst();
}

export async function insertSurveiSkm(tx: Transaksi, instansiId: string, baru: SurveiSkmBaru): Promise<SurveiSkm> {
  return await tx
    .insertInto('surveiSkm')
    .values({ ...baru, instansiId, id: newId(), versi: 1 })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Writes over exactly the version the writer saw; undefined when there is a newer one, or none. */
export async function updateSurveiSkm(
  tx: Transaksi,
  instansiId: string,
  id: string,
  versi: number,
  isi: IsiSurveiSkm,
): Promise<SurveiSkm | undefined> {
  return await tx
    .updateTable('surveiSkm')
    .set({ ...isi, versi: versi + 1 })
    .where('instansiId', '=', instansiId)
    .where('id', '=', id)
    .where('versi', '=', versi)
    .returningAll()
    .executeTakeFirst();
}

/** One version of the questionnaire, or the newest. */
export async function findKuesioner(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
  nomor?: number,
): Promise<VersiKuesioner | undefined> {
  return await tx
    .selectFrom('versiKuesioner')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .$if(nomor !== undefined, (kueri) => kueri.where('nomor', '=', nomor as number))
    .orderBy('nomor', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** All versions of a questionnaire, the oldest first. */
export async function listKuesioner(
  tx: Transaksi,
  instansiId: string,
  surveiId: string,
): Promise<readonly VersiKuesioner[]> {
  return await tx
    .selectFrom('versiKuesioner')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('surveiId', '=', surveiId)
    .orderBy('nomor')
    .execute();
}

/** A version of the questionnaire; over one of the same number, which only a draft may do. */
export async function upsertKuesioner(
  tx: Transaksi,
  instansiId: string,
  {
    surveiId,
    nomor,
    isi,
    dibuat,
  }: { readonly surveiId: string; readonly nomor: number; readonly isi: unknown; readonly dibuat: string },
): Promise<void> {
  await tx
    .insertInto('versiKuesioner')
    .values({ instansiId, surveiId, nomor, isi: formatJson(isi), dibuat })
    .onConflict((bentrok) =>
      bentrok.columns(['instansiId', 'surveiId', 'nomor']).doUpdateSet({ isi: formatJson(isi), dibuat }),
    )
    .execute();
}
