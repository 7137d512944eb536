import type { Skm } from '../tahun/tahun-kinerja.ts';
import { compare, parseDesimal } from '../umum/desimal.ts';
import { type HitungIkm, hitungIkm } from './hitung-ikm.ts';
import { RINGKAS_SKM_KOSONG, type RingkasSkm } from './jawaban.ts';
import { countSampel } from './krejcie-morgan.ts';

/** Fewer respondents than this could be told from each other. */
export const KELOMPOK_TERKECIL = 5;

/** Whether a survey has answers, but so few that its results are those of persons. */
export const isTerlaluSedikit = (responden: number): boolean => responden > 0 && responden < KELOMPOK_TERKECIL;

/** Counts of the respondents who have one value of a dimension. */
export interface RingkasKelompok {
  readonly dimensi: string;
  readonly nilai: string;
  readonly ringkas: RingkasSkm;
}

export interface HasilKelompok {
  readonly nilai: string;
  readonly responden: number;
  readonly ikm: HitungIkm;
}

export interface HasilDimensi {
  readonly dimensi: string;
  /** The groups that are shown, the largest first. */
  readonly kelompok: readonly HasilKelompok[];
  /** Respondents of groups that are hidden, or who did not say. */
  readonly lain: number;
  /** How many groups are hidden. */
  readonly tersembunyi: number;
}

export interface HasilSurvei {
  readonly ikm: HitungIkm;
  /** Codes of the unsur with the highest and the lowest mean; all of them when tied. */
  readonly tertinggi: readonly string[];
  readonly terendah: readonly string[];
  /** Recommended respondents (Krejcie & Morgan); null without a population. */
  readonly sampel: number | null;
  /** Respondents missing to it; 0 when it is reached or there is none. */
  readonly kurangSampel: number;
  readonly dimensi: readonly HasilDimensi[];
}

function findUjung({ unsur }: HitungIkm, arah: 1 | -1): readonly string[] {
  const terisi = unsur.flatMap(({ kode, nrr }) =>
    nrr.nilai === null ? [] : [{ kode, nilai: parseDesimal(nrr.nilai) }],
  );
  return terisi
    .filter((satu) => terisi.every((lain) => compare(satu.nilai, lain.nilai) * arah >= 0))
    .map(({ kode }) => kode);
}

/**
 * Groups large enough to be shown. What is left over (hidden groups and those who did not say) is known to anybody who
 * subtracts, so it must be nobody or as many as a group needs: otherwise the next smallest group is hidden too.
 */
function showKelompok(
  dimensi: string,
  semua: readonly RingkasKelompok[],
  jumlah: number,
  bobot: Skm['bobot'],
): HasilDimensi {
  const urut = semua
    .filter(({ ringkas }) => ringkas.responden > 0)
    .sort((a, b) => b.ringkas.responden - a.ringkas.responden || (a.nilai < b.nilai ? -1 : 1));
  const tampil = urut.filter(({ ringkas }) => ringkas.responden >= KELOMPOK_TERKECIL);
  const sisa = () => jumlah - tampil.reduce((n, { ringkas }) => n + ringkas.responden, 0);
  while (tampil.length > 0 && sisa() > 0 && sisa() < KELOMPOK_TERKECIL) tampil.pop();
  return {
    dimensi,
    kelompok: tampil.map(({ nilai, ringkas }) => ({
      nilai,
      responden: ringkas.responden,
      ikm: hitungIkm(ringkas, bobot),
    })),
    lain: sisa(),
    tersembunyi: urut.length - tampil.length,
  };
}

/**
 * The results of a survey from its counts (PermenPANRB 14/2017): index, means, extremes, sample, and groups of
 * respondents as far as nobody can be recognised in them.
 *
 * @param ringkas counts by dimension and value; `semua` holds everybody
 */
export function buildHasilSurvei(
  ringkas: readonly RingkasKelompok[],
  { bobot, populasi }: { readonly bobot: Skm['bobot']; readonly populasi: number | null },
): HasilSurvei {
  const semua = ringkas.find(({ dimensi }) => dimensi === 'semua')?.ringkas ?? RINGKAS_SKM_KOSONG;
  const ikm = hitungIkm(semua, bobot);
  const nilaiSampel = populasi === null ? null : countSampel(populasi).nilai;
  const sampel = nilaiSampel === null ? null : Number(nilaiSampel);
  const perDimensi = Map.groupBy(
    ringkas.filter(({ dimensi }) => dimensi !== 'semua'),
    ({ dimensi }) => dimensi,
  );
  return {
    ikm,
    tertinggi: findUjung(ikm, 1),
    terendah: findUjung(ikm, -1),
    sampel,
    kurangSampel: sampel === null ? 0 : Math.max(0, sampel - semua.responden),
    dimensi: [...perDimensi].map(([dimensi, milik]) => showKelompok(dimensi, milik, semua.responden, bobot)),
  };
}
