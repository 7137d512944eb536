import { listUnitTahun } from '@akuntabel/basisdata';
import { decideJendela, type Jendela, type KeadaanJendela } from '@akuntabel/kinerja';
import { mergeJendela } from '../beranda/kantor.ts';
import { listJendelaBanyak } from '../beranda/kueri.ts';
import type { Alat } from '../inti/alat.ts';
import { isBoleh, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { findJalurUnit, toSasaran } from '../unit-tahun/muat.ts';

/** The windows of one unit-year of a list. */
interface JendelaUnit {
  readonly unit: string;
  readonly nama: string;
  readonly tahun: number;
  /** `tw1` … `tw4`. */
  readonly jendela: readonly (Jendela & { readonly keadaan: KeadaanJendela['keadaan'] })[];
}

export interface MintaJendela {
  /** Without it the running year, or the newest one before it that has units. */
  readonly tahun?: number | undefined;
  /** Part of a unit's name. */
  readonly cari?: string | undefined;
  /** Page, from 1. */
  readonly halaman?: number | undefined;
  readonly banyak?: number | undefined;
}

export interface DaftarJendelaUnit {
  readonly tahun: number;
  /** Years that have a unit to be seen, newest first. */
  readonly semuaTahun: readonly number[];
  readonly baris: readonly JendelaUnit[];
  /** How many units fit in all. */
  readonly jumlah: number;
  readonly halaman: number;
  readonly banyakHalaman: number;
}

const BANYAK = 25;

/** The four windows of each unit of a year that somebody may see, by name, a page at a time: two questions. */
export async function daftarJendelaUnit(alat: Alat, pelaku: Pelaku, minta: MintaJendela): Promise<DaftarJendelaUnit> {
  const { cari = '', banyak = BANYAK } = minta;
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx, hari } = konteks;
      const perTahun = Map.groupBy(await listUnitTahun(tx, pelaku.instansiId), ({ tahun }) => tahun);
      const isTerlihat = (tahun: number, unit: string): boolean =>
        isBoleh(konteks, 'lihat', toSasaran(konteks, findJalurUnit(perTahun.get(tahun) ?? [], unit)));
      const semuaTahun = [...perTahun]
        .filter(([tahun, unit]) => unit.some((satu) => isTerlihat(tahun, satu.unit)))
        .map(([tahun]) => tahun)
        .sort((a, b) => b - a);
      const kini = Number(hari.slice(0, 4));
      const tahun = minta.tahun ?? semuaTahun.find((satu) => satu <= kini) ?? semuaTahun[0] ?? kini;
      const kata = cari.trim().toLocaleLowerCase('id');
      const cocok = (perTahun.get(tahun) ?? [])
        .filter(({ namaUnit }) => namaUnit.toLocaleLowerCase('id').includes(kata))
        .filter(({ unit }) => isTerlihat(tahun, unit))
        .sort((a, b) => a.namaUnit.localeCompare(b.namaUnit, 'id') || (a.unit < b.unit ? -1 : 1));
      const banyakHalaman = Math.max(1, Math.ceil(cocok.length / banyak));
      const halaman = Math.min(Math.max(1, minta.halaman ?? 1), banyakHalaman);
      const tampil = cocok.slice((halaman - 1) * banyak, halaman * banyak);
      const id = tampil.map((satu) => satu.id);
      const diatur = Map.groupBy(await listJendelaBanyak(tx, pelaku.instansiId, id), ({ unitTahunId }) => unitTahunId);
      const baris = tampil.map((satu) => ({
        ...{ unit: satu.unit, nama: satu.namaUnit, tahun },
        jendela: mergeJendela(tahun, diatur.get(satu.id) ?? []).map((jendela) => ({
          ...jendela,
          keadaan: decideJendela(jendela, hari).keadaan,
        })),
      }));
      return { tahun, semuaTahun, baris, jumlah: cocok.length, halaman, banyakHalaman };
    },
    { bacaSaja: true },
  );
}
