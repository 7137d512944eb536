import type { Transaksi } from '../basisdata.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';

/** From which to which day something may be handed in. */
export type Jendela = Baris<'jendela'>;
export type JendelaBaru = BarisBaru<'jendela'>;

export async function listJendela(
  tx: Transaksi,
  instansiId: string,
  unitTahunId: string,
  alur?: string,
): Promise<readonly Jendela[]> {
  return await tx
    .selectFrom('jendela')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .$if(alur !== undefined, (kueri) => kueri.where('alur', '=', alur ?? ''))
    .orderBy('alur')
    .orderBy('periode')
    .execute();
}

export async function upsertJendela(tx: Transaksi, instansiId: string, baru: JendelaBaru): Promise<Jendela> {
  const { mulai, selesai } = baru;
  return await tx
    .insertInto('jendela')
    .values({ ...baru, instansiId })
    .onConflict((bentrok) =>
      bentrok.columns(['instansiId', 'unitTahunId', 'alur', 'periode']).doUpdateSet({ mulai, selesai }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Windows of all unit-years that end in a span of days: for reminders. */
export async function listJendelaBerakhir(
  tx: Transaksi,
  instansiId: string,
  dari: string,
  sampai: string,
): Promise<readonly Jendela[]> {
  return await tx
    .selectFrom('jendela')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('selesai', '>=', dari)
    .where('selesai', '<=', sampai)
    .orderBy('selesai')
    .orderBy('unitTahunId')
    .orderBy('alur')
    .orderBy('periode')
    .execute();
}

export async function deleteJendela(
  tx: Transaksi,
  instansiId: string,
  { unitTahunId, alur, periode }: Pick<Jendela, 'unitTahunId' | 'alur' | 'periode'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('jendela')
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .where('alur', '=', alur)
    .where('periode', '=', periode)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
