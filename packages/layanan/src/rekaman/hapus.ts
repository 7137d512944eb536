import { deleteRekaman, findRekaman, lockUnitTahun, type Rekaman } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { refreshRingkasan } from '../unit-tahun/ringkas.ts';
import { listRujukan } from './rujukan.ts';
import { checkUbah, requireJenis } from './simpan.ts';

export interface MasukanHapus {
  readonly unit: string;
  readonly tahun: number;
  readonly jenis: string;
  readonly kunci: string;
  /** The version the person saw. */
  readonly versi: number;
  readonly alasan?: string | null;
}

/** Removes one record; what others refer to stays (`keadaan`, with their names). It remains in the history. */
export async function hapusRekaman(alat: Alat, pelaku: Pelaku, masukan: MasukanHapus): Promise<Rekaman> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const jenis = requireJenis(masukan.jenis);
    const termuat = await muatUnitTahun(konteks, masukan.unit, masukan.tahun);
    const alamat = { unitTahunId: termuat.unitTahun.id, jenis, kunci: masukan.kunci };
    const lama = await findRekaman(tx, pelaku.instansiId, alamat);
    if (lama === undefined) throw takDitemukan();
    const penugasan = checkUbah(konteks, termuat, { jenis, lama, baru: null });
    const rujukan = listRujukan(termuat.rekaman, lama);
    if (rujukan.length > 0) {
      throw new GalatLayanan(
        'keadaan',
        `Tidak dapat dihapus karena masih dirujuk oleh ${rujukan.slice(0, 5).join(', ')}${rujukan.length > 5 ? ', dan lainnya' : ''}.`,
      );
    }
    await lockUnitTahun(tx, pelaku.instansiId, termuat.unitTahun.id);
    const hapus = await deleteRekaman(tx, pelaku.instansiId, { ...alamat, versi: masukan.versi });
    if (hapus.hasil === 'bentrok') {
      throw new GalatLayanan('bentrok', 'Data ini sudah diubah orang lain sejak Anda membukanya.', {
        terkini: hapus.terkini,
      });
    }
    await catatJejak(konteks, penugasan, [
      {
        macam: 'hapus',
        unitTahunId: termuat.unitTahun.id,
        jenis,
        kunci: lama.kunci,
        lama: lama.isi,
        baru: null,
        alasan: masukan.alasan ?? null,
      },
    ]);
    await refreshRingkasan(konteks, termuat.unitTahun);
    return hapus.rekaman;
  });
}
