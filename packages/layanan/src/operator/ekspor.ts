import { listUnitTahun } from '@akuntabel/basisdata';
import type { MasalahRekaman, TahunKinerja } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun, toSasaran } from '../unit-tahun/muat.ts';

export interface HasilEkspor {
  readonly tahun: TahunKinerja;
  /** What keeps it from being whole: such a year comes out as far as it goes. */
  readonly masalah: readonly MasalahRekaman[];
}

/** A whole unit-year as the portable dataset. Throws with the unit-years there are when it is none of them. */
export async function eksporTahunKinerja(
  alat: Alat,
  pelaku: Pelaku,
  unit: string,
  tahun: number,
): Promise<HasilEkspor> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const termuat = await muatUnitTahun(konteks, unit, tahun).catch(async (galat: unknown) => {
        if (!(galat instanceof GalatLayanan) || galat.kode !== 'takDitemukan') throw galat;
        const semua = await listUnitTahun(konteks.tx, pelaku.instansiId);
        const ada = semua.map((satu) => `${satu.unit} ${satu.tahun}`).join(', ') || 'belum ada';
        throw new GalatLayanan('takDitemukan', `Unit «${unit}» tahun ${tahun} tidak ada. Yang ada: ${ada}.`);
      });
      requireHak(konteks, 'ekspor', toSasaran(konteks, termuat.jalurUnit));
      return { tahun: termuat.tahun, masalah: termuat.masalah };
    },
    { bacaSaja: true },
  );
}
