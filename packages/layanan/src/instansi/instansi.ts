import { findInstansi, type Instansi } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { takDitemukan } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';

/** The own government: everybody who is signed in may know what it is called. */
export async function lihatInstansi(alat: Alat, pelaku: Pelaku): Promise<Instansi> {
  return await runKonteks(
    alat,
    pelaku,
    async ({ tx }) => {
      const instansi = await findInstansi(tx, pelaku.instansiId);
      if (instansi === undefined) throw takDitemukan();
      return instansi;
    },
    { bacaSaja: true },
  );
}
