import { PGlite } from '@electric-sql/pglite';
import { PENGURAI } from '../nilai/pengurai.ts';

/** Small WAL files: what a snapshot has to carry is then a third less. */
const INITDB = ['--wal-segsize=1'];

/** Opens (or makes, or fills from a snapshot) the database in a folder, and asks it something before it is trusted. */
export async function openPglite(folder: string, isi?: Blob): Promise<PGlite> {
  const pglite = await PGlite.create({
    dataDir: folder,
    parsers: { ...PENGURAI },
    initDbStartParams: INITDB,
    // A damaged folder makes it say much; what matters comes as an error.
    onStderr: () => false,
    ...(isi ? { loadDataDir: isi } : {}),
  });
  try {
    await pglite.query(`select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid`);
  } catch (galat) {
    await pglite.close().catch(() => {});
    throw galat;
  }
  return pglite;
}

/** How far the write-ahead log has come: it moves with every change and with nothing else. */
export async function readUjungWal(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
  return rows[0]?.lsn ?? '';
}
