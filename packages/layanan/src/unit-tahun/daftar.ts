import {
  type DaftarRingkasan,
  type HalamanRingkasan,
  type JumlahRingkasan,
  listRingkasan,
  type SaringRingkasan,
  sumRingkasan,
} from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { isBoleh, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createJalurUnit, listSemuaUnitTahun, toSasaran } from './muat.ts';

export interface DaftarUnitTahun extends DaftarRingkasan {
  readonly jumlah: JumlahRingkasan;
}

/** The unit-years of a year that somebody may see, by page, with their sums. */
export async function daftarUnitTahun(
  alat: Alat,
  pelaku: Pelaku,
  saring: Omit<SaringRingkasan, 'unit'>,
  halaman: HalamanRingkasan = {},
): Promise<DaftarUnitTahun> {
  const baca = { bacaSaja: true };
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const semua = (await listSemuaUnitTahun(konteks)).filter(({ tahun }) => tahun === saring.tahun);
      const findJalur = createJalurUnit(semua);
      const unit = semua.filter((u) => isBoleh(konteks, 'lihat', toSasaran(konteks, findJalur(u)))).map((u) => u.unit);
      // Who sees all of them needs no list in the query.
      const terlihat = { ...saring, ...(unit.length === semua.length ? {} : { unit }) };
      const daftar = await listRingkasan(tx, pelaku.instansiId, terlihat, halaman);
      return { ...daftar, jumlah: await sumRingkasan(tx, pelaku.instansiId, terlihat) };
    },
    baca,
  );
}

export interface UnitTerlihat {
  readonly unit: string;
  readonly nama: string;
  readonly tahun: number;
  readonly induk: string | null;
}

/** All unit-years that somebody may see, newest year first: for choosing one. */
export async function unitTerlihat(alat: Alat, pelaku: Pelaku): Promise<UnitTerlihat[]> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const semua = await listSemuaUnitTahun(konteks);
      const findJalur = createJalurUnit(semua);
      return semua
        .filter((satu) => isBoleh(konteks, 'lihat', toSasaran(konteks, findJalur(satu))))
        .map(({ unit, namaUnit: nama, tahun, indukUnit: induk }) => ({ unit, nama, tahun, induk }));
    },
    { bacaSaja: true },
  );
}
