import { isId } from '@akuntabel/basisdata';
import { takDitemukan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { toSasaran } from '../unit-tahun/muat.ts';
import type { AlatPekerjaan, PekerjaanGagal } from './antrean.ts';

const requirePengelola = (alat: AlatPekerjaan, pelaku: Pelaku): Promise<void> =>
  runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      requireHak(konteks, 'kelola.instansi', toSasaran(konteks, []));
    },
    { bacaSaja: true },
  );

/** Jobs of the government that were given up, for its administrator. */
export async function daftarPekerjaanGagal(alat: AlatPekerjaan, pelaku: Pelaku): Promise<readonly PekerjaanGagal[]> {
  await requirePengelola(alat, pelaku);
  return await alat.antrean.daftarGagal(pelaku.instansiId);
}

/** Puts a job that was given up back in line. */
export async function ulangiPekerjaan(alat: AlatPekerjaan, pelaku: Pelaku, id: string): Promise<void> {
  await requirePengelola(alat, pelaku);
  if (!isId(id) || !(await alat.antrean.ulangi(pelaku.instansiId, id))) throw takDitemukan();
}
