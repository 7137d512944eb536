import { findPengguna, type Pengguna } from '@akuntabel/basisdata';
import type { SasaranHak } from '../hak/decide-hak.ts';
import type { PenugasanPeran } from '../hak/peran.ts';
import { takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak } from '../inti/izin.ts';

/** People belong to the government and to no unit; so who manages them needs the right for all of it. */
export const SASARAN_PENGGUNA = ({ pelaku }: Konteks): SasaranHak => ({
  instansiId: pelaku.instansiId,
  unit: [],
  jabatan: [],
});

/** A person whom somebody manages. A person of another government does not exist, and that somebody asked is logged. */
export async function getPenggunaTerkelola(
  konteks: Konteks,
  penggunaId: string,
): Promise<{ readonly pengguna: Pengguna & { readonly instansiId: string }; readonly penugasan: PenugasanPeran }> {
  const { alat, tx, pelaku } = konteks;
  const penugasan = requireHak(konteks, 'kelola.pengguna', SASARAN_PENGGUNA(konteks));
  const pengguna = await findPengguna(tx, penggunaId);
  if (pengguna === undefined || pengguna.instansiId !== pelaku.instansiId) {
    alat.catat({
      peristiwa: 'hak.ditolak',
      instansiId: pelaku.instansiId,
      penggunaId: pelaku.penggunaId,
      rincian: {
        tindakan: 'kelola.pengguna',
        sebab: pengguna === undefined ? 'takAda' : 'instansiLain',
        terlihat: false,
      },
    });
    throw takDitemukan();
  }
  return { pengguna: { ...pengguna, instansiId: pengguna.instansiId }, penugasan };
}
