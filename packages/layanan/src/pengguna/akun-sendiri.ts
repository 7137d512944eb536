import { findInstansi, listPeran } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { namePeran, type PeranTampil } from './nama-peran.ts';

export interface AkunSendiri {
  readonly namaInstansi: string;
  /** All assignments, also past ones. */
  readonly penugasan: readonly PeranTampil[];
}

/** What somebody may know about their own account, which is all of it; needs no right. */
export async function lihatAkun(alat: Alat, pelaku: Pelaku): Promise<AkunSendiri> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const milik = await listPeran(tx, pelaku.instansiId, { penggunaId: pelaku.penggunaId });
      const instansi = await findInstansi(tx, pelaku.instansiId);
      return { namaInstansi: instansi?.nama ?? '', penugasan: await namePeran(konteks, milik) };
    },
    { bacaSaja: true },
  );
}
