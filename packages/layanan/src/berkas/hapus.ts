import { type Berkas, findBerkas, findUnitTahun, isId, lockUnitTahun, removeBerkas } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { readIkatan, requireIkatan } from './ikatan.ts';
import { JENIS_VERSI } from './versi.ts';

/**
 * Takes a file off its record; what was handed in, signed or locked keeps its evidence (`keadaan`). The row and the
 * bytes stay for the audit, and nobody is given them any more.
 */
export async function hapusBerkas(
  alat: Alat,
  pelaku: Pelaku,
  { id, alasan = null }: { readonly id: string; readonly alasan?: string | null },
): Promise<Berkas> {
  if (!isId(id)) throw takDitemukan();
  const { instansiId } = pelaku;
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const satu = await findBerkas(tx, instansiId, id);
    if (satu === undefined || satu.dihapus !== null || satu.unitTahunId === null) throw takDitemukan();
    const unitTahun = await findUnitTahun(tx, instansiId, satu.unitTahunId);
    if (unitTahun === undefined) throw takDitemukan();
    const termuat = await muatUnitTahun(konteks, unitTahun.unit, unitTahun.tahun);
    if (satu.jenis === JENIS_VERSI) {
      throw new GalatLayanan('keadaan', 'Berkas versi final disimpan selamanya dan tidak dapat dihapus.');
    }
    const ikatan = readIkatan(satu);
    const penugasan = requireIkatan(konteks, termuat, ikatan, { menambah: false });
    await lockUnitTahun(tx, instansiId, unitTahun.id);
    const hapus = await removeBerkas(tx, instansiId, id, alat.kini().toISOString());
    if (hapus === undefined) throw takDitemukan();
    const { nama, sha256 } = hapus;
    await catatJejak(konteks, penugasan, [
      {
        macam: 'berkas.hapus',
        unitTahunId: unitTahun.id,
        jenis: ikatan.jenis,
        kunci: ikatan.kunci,
        lama: { berkas: id, nama, sha256, triwulan: ikatan.triwulan },
        baru: null,
        alasan,
      },
    ]);
    return hapus;
  });
}
