import { attachBerkasVersi, findBerkas, findVersiBerlaku, isId, lockUnitTahun } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { listPenanggungJawab } from '../rekaman/bidang.ts';
import { muatUnitTahun, toSasaran } from '../unit-tahun/muat.ts';

export interface MasukanPindaian {
  readonly unit: string;
  readonly tahun: number;
  /** Key of the agreement. */
  readonly kunci: string;
  /** A file of this agreement, from unggahBerkas. */
  readonly berkasId: string;
}

/**
 * Makes an uploaded scan the signed paper of an agreement's version in force; its hash then stands with the version.
 * Once only: a second paper would be another agreement.
 */
export async function pasangPindaian(alat: Alat, pelaku: Pelaku, masukan: MasukanPindaian): Promise<void> {
  const { unit, tahun, kunci, berkasId } = masukan;
  const { instansiId } = pelaku;
  await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const termuat = await muatUnitTahun(konteks, unit, tahun);
    const unitTahunId = termuat.unitTahun.id;
    const pk = termuat.tahun.perjanjian.find(({ id }) => id === kunci);
    if (pk === undefined) throw takDitemukan();
    const jabatan = listPenanggungJawab(termuat.tahun, pk);
    const penugasan = requireHak(konteks, 'ubah.perjanjian', toSasaran(konteks, termuat.jalurUnit, jabatan));
    const berkas = isId(berkasId) ? await findBerkas(tx, instansiId, berkasId) : undefined;
    const milik = berkas?.unitTahunId === unitTahunId && berkas.jenis === 'perjanjian' && berkas.kunci === kunci;
    if (berkas === undefined || !milik || berkas.dihapus !== null) throw takDitemukan();
    await lockUnitTahun(tx, instansiId, unitTahunId);
    const versi = await findVersiBerlaku(tx, instansiId, { unitTahunId, jenis: 'pk', kunci });
    if (versi === undefined) {
      throw new GalatLayanan('keadaan', 'Perjanjian ini belum ditandatangani, jadi belum ada versi yang dipindai.');
    }
    if (versi.berkasId !== null) {
      throw new GalatLayanan('keadaan', 'Pindaian bertanda tangan untuk versi ini sudah dipasang.');
    }
    await attachBerkasVersi(tx, instansiId, versi.id, berkasId);
    await catatJejak(konteks, penugasan, [
      {
        ...{ macam: 'dokumen.pindaian', unitTahunId, jenis: 'perjanjian', kunci, lama: null, alasan: null },
        baru: { versi: versi.nomor, berkas: berkasId, sha256: berkas.sha256 },
      },
    ]);
  });
}
