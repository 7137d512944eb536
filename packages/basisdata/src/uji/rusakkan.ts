import { sql } from 'kysely';
import { openBasisdata, type PilihanBasisdata } from '../buka.ts';

/** Does to the only government of a database what no program of ours does: a statement of the owner, by hand. */
export async function rusakkan(pilihan: PilihanBasisdata, pernyataan: string): Promise<void> {
  const basisdata = await openBasisdata({ ...pilihan, jedaPotretMs: 0, potretSaatTutup: false });
  try {
    await basisdata.withPemilik(async (db) => {
      const { rows } = await sql<{ id: string }>`select id from ref_instansi`.execute(db);
      await db.transaction().execute(async (tx) => {
        await sql`select set_config('app.instansi', ${rows[0]?.id ?? ''}, true)`.execute(tx);
        await sql.raw(pernyataan).execute(tx);
      });
    });
  } finally {
    await basisdata.close();
  }
}
