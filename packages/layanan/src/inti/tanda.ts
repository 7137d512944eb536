import type { Alat } from './alat.ts';
import { runKonteks } from './izin.ts';
import type { Pelaku } from './pelaku.ts';
import { readAwalPelaku } from './pelaku.ts';

/**
 * Tells one moment from another for somebody who looks: as long as it stays, so does every answer of the use cases that
 * read. It holds the day, the person's name and rights, how many notes wait, and the end of the audit trail, which moves
 * with every write of a use case. What is not written by one (jobs under way, notes themselves) it does not tell of.
 */
export async function tandaKeadaan(alat: Alat, pelaku: Pelaku): Promise<string> {
  return await runKonteks(
    alat,
    pelaku,
    async ({ tx, hari }) => JSON.stringify([hari, pelaku.nama, await readAwalPelaku(tx, pelaku)]),
    { bacaSaja: true },
  );
}
