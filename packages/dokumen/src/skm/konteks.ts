import {
  type AngkaSurvei,
  buildHasilSurvei,
  createNamaNilai,
  type HasilKinerja,
  type HasilSkm,
  isTerlaluSedikit,
  measureSurvei,
  type NamaNilai,
  PERIODE_SKM,
  RINGKAS_SKM_KOSONG,
  type Skm,
} from '@akuntabel/kinerja';
import { findUnit } from '../lkjip/konteks.ts';
import type { Run } from '../model/dokumen.ts';
import { entri } from '../narasi/kalimat.ts';
import type { DataLaporanSkm } from './data.ts';

/** A result that stands in the year's data, with its place there. */
export interface HasilTercatat {
  readonly skm: Skm;
  readonly hasil: HasilSkm;
  /** `skm[2]` */
  readonly jalur: string;
}

/** What every chapter is given. */
export interface KonteksSkm {
  readonly data: DataLaporanSkm;
  readonly angka: AngkaSurvei;
  /** Whether there are answers, but so few that the results would be those of persons. */
  readonly tertutup: boolean;
  /** Whether results can be shown at all. */
  readonly adaHasil: boolean;
  /** Name of the reporting unit. */
  readonly unit: string;
  /** Name of the part that was surveyed; null = the whole unit. */
  readonly bagian: string | null;
  /** The reported year, printed from its entry. */
  readonly tahun: Run;
  /** "Semester I"; of a whole year undefined. */
  readonly periode: string | undefined;
  /** This survey as the year's data hold it; undefined until it was taken over. */
  readonly tercatat: HasilTercatat | undefined;
  /** Results of earlier years, the oldest first; of the survey of a part none, since they are those of the unit. */
  readonly riwayat: readonly HasilTercatat[];
  /** The one result of the year before that this one is compared with. */
  readonly lalu: HasilTercatat | undefined;
  readonly namai: NamaNilai;
}

/**
 * The counts that may be printed. Of very few answers only their number, whatever the caller was allowed to see: a
 * report is read by others than who makes it.
 */
function closeHasil({ hasil, responden, survei }: DataLaporanSkm, tertutup: boolean) {
  if (!tertutup) return hasil;
  const ringkas = { ...RINGKAS_SKM_KOSONG, responden };
  return buildHasilSurvei([{ dimensi: 'semua', nilai: '', ringkas }], survei);
}

/** Of the year before, the result of the same part of the year, else the only one there is. */
function findLalu(riwayat: readonly HasilTercatat[], { survei, tahun }: DataLaporanSkm): HasilTercatat | undefined {
  const semua = riwayat.filter(({ skm }) => skm.tahun === tahun.umum.tahun - 1);
  const seperiode = semua.filter(({ skm }) => skm.periode === PERIODE_SKM[survei.periode]);
  if (seperiode.length === 1) return seperiode[0];
  return semua.length === 1 ? semua[0] : undefined;
}

export function createKonteksSkm(data: DataLaporanSkm, hasilTahun: HasilKinerja): KonteksSkm {
  const { survei, tahun, responden } = data;
  const tertutup = isTerlaluSedikit(responden);
  const semua = tahun.skm.flatMap((skm, i): HasilTercatat[] => {
    const hasil = hasilTahun.skm[i];
    return hasil === undefined ? [] : [{ skm, hasil, jalur: `skm[${i}]` }];
  });
  const riwayat =
    survei.bagian === null
      ? semua.filter(({ skm }) => skm.tahun < tahun.umum.tahun).sort((a, b) => a.skm.tahun - b.skm.tahun)
      : [];
  const lalu = findLalu(riwayat, data);
  const { id, populasi } = survei;
  return {
    ...{ data, tertutup, riwayat, lalu },
    angka: measureSurvei(closeHasil(data, tertutup), { id, populasi, lalu: lalu?.hasil.ikm }),
    adaHasil: responden > 0 && !tertutup,
    unit: findUnit(tahun, tahun.umum.unit)?.nama ?? tahun.umum.unit,
    bagian: survei.bagian === null ? null : (findUnit(tahun, survei.bagian)?.nama ?? survei.bagian),
    tahun: entri('umum.tahun', String(tahun.umum.tahun)),
    periode: survei.periode === 'tahun' ? undefined : PERIODE_SKM[survei.periode],
    tercatat: semua.find(({ skm }) => skm.survei === id),
    namai: createNamaNilai(data.kuesioner),
  };
}

/** An entry of the survey itself, printed as it reads. */
export const isian = ({ data }: KonteksSkm, ruas: string, tampil: string): Run => ({
  jenis: 'angka',
  teks: tampil,
  sumber: `survei:${data.survei.id}/entri/${ruas}`,
});
