import { deleteDuaFaktor, findAkunByNamaMasuk, updatePengguna } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { createOperator } from '../inti/operator.ts';
import { normalNamaMasuk } from '../masuk/nama-masuk.ts';
import { catatJejakAkun } from './catat.ts';
import { makeTautan, type TautanSandi } from './tautan.ts';

/**
 * A link made at the server's own terminal, for the day when no admin can sign in any more. Whoever can call this holds
 * the database anyway; it stands in the audit like everything else.
 */
export async function buatTautanTerminal(
  alat: Alat,
  masukan: { readonly namaMasuk: string; readonly hapusDuaFaktor?: boolean },
): Promise<TautanSandi> {
  const { basisdata } = alat;
  const akun = await findAkunByNamaMasuk(basisdata.db, normalNamaMasuk(masukan.namaMasuk));
  if (akun === undefined || akun.instansiId === null) {
    throw new GalatLayanan('takDitemukan', 'Tidak ada akun dengan nama masuk itu.');
  }
  if (akun.nonaktif !== null) throw new GalatLayanan('keadaan', 'Akun ini nonaktif; aktifkan dahulu oleh admin lain.');
  const { id, instansiId } = akun;
  const hapus = masukan.hapusDuaFaktor === true;
  return await basisdata.withInstansi(instansiId, async (tx) => {
    if (hapus) {
      await deleteDuaFaktor(tx, id);
      await updatePengguna(tx, id, { duaFaktor: false, diubah: alat.kini().toISOString() });
    }
    const tautan = await makeTautan(alat, tx, id);
    const pelaku = createOperator(instansiId);
    const baru = { berakhir: tautan.berakhir, hapusDuaFaktor: hapus };
    await catatJejakAkun(alat, tx, pelaku, [{ macam: 'pengguna.tautan', kunci: id, lama: null, baru, alasan: null }]);
    return tautan;
  });
}
