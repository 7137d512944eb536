import { type HalamanJejak, listJejak } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { getUnitTahunTerlihat, toSasaran } from '../unit-tahun/muat.ts';

export interface SaringRiwayat {
  readonly unit: string;
  readonly tahun: number;
  readonly jenis?: string;
  readonly kunci?: string;
}

/** What was done to a record, or in the whole unit-year, newest first. */
export async function riwayatRekaman(
  alat: Alat,
  pelaku: Pelaku,
  { unit, tahun, jenis, kunci }: SaringRiwayat,
  halaman: { readonly sesudah?: number | undefined; readonly banyak?: number | undefined } = {},
): Promise<HalamanJejak> {
  const baca = { bacaSaja: true };
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { unitTahun, jalurUnit } = await getUnitTahunTerlihat(konteks, unit, tahun);
      requireHak(konteks, 'lihatJejak', toSasaran(konteks, jalurUnit));
      return await listJejak(konteks.tx, pelaku.instansiId, { unitTahunId: unitTahun.id, jenis, kunci }, halaman);
    },
    baca,
  );
}
