import type { Rekaman } from '@akuntabel/basisdata';
import { type Angka, formatAngka, type HasilIndikator, JENIS_REKAMAN, needReason } from '@akuntabel/kinerja';
import { measureRekaman } from '../unit-tahun/muat.ts';
import { listBelumDiisi } from '../unit-tahun/ringkas.ts';
import type { UnitBerjalan } from './kantor.ts';
import { buildTautan } from './tautan.ts';
import { namaTriwulan } from './tugas.ts';

/** An indicator that misses its target. */
export interface Melenceng {
  readonly unit: string;
  readonly namaUnit: string;
  readonly tahun: number;
  readonly indikator: string;
  readonly nama: string;
  /** "triwulan II" or "tahun 2026". */
  readonly masa: string;
  readonly target: string;
  readonly realisasi: string;
  readonly tautan: string;
}

/** How far a unit-year is, for people who look at many. */
export interface KemajuanUnit {
  readonly unit: string;
  readonly namaUnit: string;
  readonly tahun: number;
  readonly iku: number;
  readonly tercapai: number;
  /** How many entries and records are missing. */
  readonly kurang: number;
  readonly tautan: string;
}

/** What a unit-year lacks, by name as far as the list goes. */
export interface BelumLengkap extends KemajuanUnit {
  readonly rincian: readonly string[];
}

const MAKS_RINCIAN = 10;

/** The last thing known of an indicator: the whole year when it was measured, else the latest quarter with a value. */
function findTerakhir({ kini, triwulan }: HasilIndikator) {
  const terukur = ({ realisasi }: { readonly realisasi: Angka }): boolean => realisasi.keadaan === 'terisi';
  if (terukur(kini)) return { meleset: kini.tercapai === false, masa: `tahun ${kini.tahun}`, ...kini };
  const akhir = triwulan.findLast(terukur);
  if (akhir === undefined) return undefined;
  return { meleset: needReason(akhir)?.kode === 'belumTercapai', masa: namaTriwulan(`tw${akhir.ke}`), ...akhir };
}

/** What keeps a year from being whole, by the part of the data in which it is mended. */
function tellMasalah({ rekaman, jalur, seharusnya }: ReturnType<typeof measureRekaman>['masalah'][number]): string {
  if (rekaman === null) return `${jalur.join('.')}: seharusnya ${seharusnya}`;
  return `${JENIS_REKAMAN[rekaman.jenis].label.semua} belum ${rekaman.kunci === null ? 'diisi' : 'lengkap'}`;
}

/** What a measured unit-year says about itself: indicators off target, entries that are missing. */
export function readKemajuan(
  { unitTahun: { id, unit, namaUnit, tahun } }: UnitBerjalan,
  rekaman: readonly Rekaman[],
): { readonly melenceng: Melenceng[]; readonly rincian: string[] } {
  const { tahun: data, hasil, masalah } = measureRekaman(id, rekaman);
  const melenceng = data.indikator.flatMap(({ id: indikator, nama }): Melenceng[] => {
    const milik = hasil.indikator[indikator];
    const akhir = milik && findTerakhir(milik);
    if (!akhir?.meleset) return [];
    return [
      {
        ...{ unit, namaUnit, tahun, indikator, nama, masa: akhir.masa },
        target: formatAngka(akhir.target),
        realisasi: formatAngka(akhir.realisasi),
        tautan: buildTautan(unit, tahun, 'indikator', indikator),
      },
    ];
  });
  const nama = new Map(data.indikator.map((satu) => [satu.id, satu.nama]));
  // Ids of figures read `iku/{indikator}/{tahun}/{target|realisasi}`.
  const kosong = listBelumDiisi(data, hasil).map((angka) => {
    const bagian = angka.split('/');
    const apa = bagian.at(-1) === 'target' ? 'Target' : 'Realisasi';
    return `${apa} ${nama.get(bagian.slice(1, -2).join('/')) ?? angka} belum diisi`;
  });
  return {
    melenceng,
    rincian: [...new Set(masalah.map(tellMasalah)), ...kosong],
  };
}

/** How far the units are, by the figures kept for lists. */
export function listKemajuan(kantor: readonly UnitBerjalan[]): KemajuanUnit[] {
  return kantor.flatMap(({ unitTahun: { unit, namaUnit, tahun }, ringkas }): KemajuanUnit[] => {
    if (ringkas === undefined) return [];
    const { iku, tercapai, kurang } = ringkas;
    return [{ unit, namaUnit, tahun, iku, tercapai, kurang, tautan: buildTautan(unit, tahun) }];
  });
}

export const potongRincian = (rincian: readonly string[]): string[] =>
  rincian.length <= MAKS_RINCIAN
    ? [...rincian]
    : [...rincian.slice(0, MAKS_RINCIAN), `dan ${rincian.length - MAKS_RINCIAN} lainnya`];
