import {
  type DaftarRingkasan,
  type HalamanRingkasan,
  type JumlahRingkasan,
  listRingkasan,
  listUnitTahun,
  type SaringRingkasan,
  sumRingkasan,
} from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { isBoleh, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { findJalurUnit, toSasaran } from './muat.ts';

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
      const semua = await listUnitTahun(tx, pelaku.instansiId, { tahun: saring.tahun });
      const unit = semua
        .filter((u) => isBoleh(konteks, 'lihat', toSasaran(konteks, findJalurUnit(semua, u.unit))))
        .map((u) => u.unit);
      // Who sees all of them needs no list in the query.
      const terlihat = { ...saring, ...(unit.length === semua.length ? {} : { unit }) };
      const daftar = await listRingkasan(tx, pelaku.instansiId, terlihat, halaman);
      return { ...daftar, jumlah: await sumRingkasan(tx, pelaku.instansiId, terlihat) };
    },
    baca,
  );
}
