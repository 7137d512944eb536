import { type HalamanJejak, listJejak, listUnitTahun, type UnitTahun } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { getUnitTahunTerlihat, toSasaran } from '../unit-tahun/muat.ts';

export interface SaringRiwayat {
  readonly unit: string;
  readonly tahun: number;
  readonly jenis?: string | undefined;
  readonly kunci?: string | undefined;
  readonly penggunaId?: string | undefined;
  /** From this moment on (ISO), and before that one. */
  readonly sejak?: string | undefined;
  readonly sebelum?: string | undefined;
}

type Halaman = { readonly sesudah?: number | undefined; readonly banyak?: number | undefined };

/** What was done to a record, or in the whole unit-year, newest first. */
export async function riwayatRekaman(
  alat: Alat,
  pelaku: Pelaku,
  { unit, tahun, ...saring }: SaringRiwayat,
  halaman: Halaman = {},
): Promise<HalamanJejak> {
  const baca = { bacaSaja: true };
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { unitTahun, jalurUnit } = await getUnitTahunTerlihat(konteks, unit, tahun);
      requireHak(konteks, 'lihatJejak', toSasaran(konteks, jalurUnit));
      return await listJejak(konteks.tx, pelaku.instansiId, { ...saring, unitTahunId: unitTahun.id }, halaman);
    },
    baca,
  );
}

/** What was done in the whole government, also to accounts, newest first; for who may see the audit of all of it. */
export async function riwayatInstansi(
  alat: Alat,
  pelaku: Pelaku,
  saring: Omit<SaringRiwayat, 'unit' | 'tahun'>,
  halaman: Halaman = {},
): Promise<HalamanJejak & { readonly unitTahun: ReadonlyMap<string, UnitTahun> }> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      requireHak(konteks, 'lihatJejak', toSasaran(konteks, []));
      const daftar = await listJejak(tx, pelaku.instansiId, saring, halaman);
      const semua = await listUnitTahun(tx, pelaku.instansiId);
      return { ...daftar, unitTahun: new Map(semua.map((satu) => [satu.id, satu])) };
    },
    { bacaSaja: true },
  );
}
