import type { Basisdata } from '@akuntabel/basisdata';
import { type Db, fromKysely } from 'pg-boss';
import { splitPernyataan } from './pernyataan.ts';

type Kueri = Basisdata['db'];

/**
 * Our database as pg-boss wants it. It sends several statements in one text where it takes no parameters; neither
 * driver gives the rows of each of them back that way, so they are run one by one on one connection.
 */
export function toDb(kueri: Kueri): Db {
  const db = kueri.withoutPlugins();
  return {
    async executeSql(teks, nilai) {
      const pernyataan = (nilai?.length ?? 0) > 0 ? [teks] : splitPernyataan(teks);
      if (pernyataan.length <= 1) return await fromKysely(db).executeSql(teks, nilai);
      return await db.connection().execute(async (satu) => {
        const sambungan = fromKysely(satu);
        const rows: unknown[] = [];
        try {
          for (const sql of pernyataan) rows.push(...(await sambungan.executeSql(sql)).rows);
        } catch (galat) {
          // The connection goes back to others: no transaction of ours may stay open on it.
          await sambungan.executeSql('rollback').catch(() => {});
          throw galat;
        }
        return { rows };
      });
    },
  };
}
