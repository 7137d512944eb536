import type { PGlite } from '@electric-sql/pglite';
import type { StatusPotret } from '../basisdata.ts';
import { readUjungWal } from './pglite.ts';
import { listPotret, markSelaras, takeSelaras, writePotret } from './potret.ts';

export interface JadwalPotret {
  /** Writes a snapshot if anything changed since the last one. */
  simpan(): Promise<void>;
  status(): Promise<StatusPotret>;
  /** No more by the clock; with `terakhir` a last one if anything changed. */
  stop(terakhir: boolean): Promise<void>;
}

/** Keeps snapshots of a database in a folder: looks every `jedaMs` whether anything changed. */
export async function startPotret(pglite: PGlite, folder: string, jedaMs: number): Promise<JadwalPotret> {
  // How far the log had come in the newest snapshot. After an orderly close that is where it is now (a command that
  // only reads leaves no snapshot behind); otherwise nobody knows, and the first look writes one.
  let ujungPotret = (await takeSelaras(folder)) ? await readUjungWal(pglite) : '';
  let galat: string | null = null;
  let giliran: Promise<void> = Promise.resolve();

  async function writeIfChanged(): Promise<void> {
    try {
      if ((await readUjungWal(pglite)) === ujungPotret) return;
      await pglite.query('checkpoint');
      // Read before the dump: what is written in between is in it or not, and in either case looked at again.
      const ujung = await readUjungWal(pglite);
      await writePotret(folder, await pglite.dumpDataDir('gzip'), new Date());
      ujungPotret = ujung;
      galat = null;
    } catch (satu) {
      galat = satu instanceof Error ? satu.message : String(satu);
      throw satu;
    }
  }

  /** One after the other, never two at once. */
  function simpan(): Promise<void> {
    const ini = giliran.catch(() => {}).then(writeIfChanged);
    giliran = ini;
    // Whoever asked hears of a failure; the queue does not.
    giliran.catch(() => {});
    return ini;
  }

  const jam = jedaMs > 0 ? setInterval(() => void simpan().catch(() => {}), jedaMs) : undefined;
  jam?.unref();

  return {
    simpan,
    async status() {
      const potret = await listPotret(folder);
      return { terakhir: potret[0]?.dibuat ?? null, jumlah: potret.length, galat };
    },
    async stop(terakhir) {
      clearInterval(jam);
      if (!terakhir) return await giliran.catch(() => {});
      await simpan();
      await markSelaras(folder);
    },
  };
}
