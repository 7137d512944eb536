import { BANYAK_UNSUR } from './skm.ts';

export type NilaiSkm = 1 | 2 | 3 | 4;

/** The answers of one respondent, U1 to U9 in the order of the unsur; null = left blank. */
export type JawabanSkm = readonly (NilaiSkm | null)[];

/** How often each value 1–4 was chosen for one unsur. */
export type SebaranSkm = readonly [number, number, number, number];

/**
 * A survey in counts: all that the index is made from, and additive. The counts of two groups of respondents, added, are
 * the counts of both together; an answer can be added or taken out again without a recount.
 */
export interface RingkasSkm {
  readonly responden: number;
  /** Nine distributions, U1 to U9; what is missing to `responden` was left blank. */
  readonly sebaran: readonly SebaranSkm[];
}

const TANPA: SebaranSkm = [0, 0, 0, 0];
export const RINGKAS_SKM_KOSONG: RingkasSkm = {
  responden: 0,
  sebaran: Array.from({ length: BANYAK_UNSUR }, () => TANPA),
};

/** Counts of the answers of many respondents. */
export function countJawaban(semua: Iterable<JawabanSkm>): RingkasSkm {
  const hitung = new Float64Array(BANYAK_UNSUR * TANPA.length);
  let responden = 0;
  for (const jawaban of semua) {
    responden += 1;
    for (let u = 0; u < BANYAK_UNSUR; u += 1) {
      const nilai = jawaban[u];
      if (nilai == null) continue;
      const letak = u * TANPA.length + nilai - 1;
      hitung[letak] = (hitung[letak] ?? 0) + 1;
    }
  }
  const sebaran = RINGKAS_SKM_KOSONG.sebaran.map(
    (_, u) => [...hitung.subarray(u * TANPA.length, (u + 1) * TANPA.length)] as unknown as SebaranSkm,
  );
  return { responden, sebaran };
}

const combine = (a: RingkasSkm, b: RingkasSkm, tanda: 1 | -1): RingkasSkm => ({
  responden: a.responden + tanda * b.responden,
  sebaran: a.sebaran.map((satu, u) => {
    const [w, x, y, z] = b.sebaran[u] ?? TANPA;
    return [satu[0] + tanda * w, satu[1] + tanda * x, satu[2] + tanda * y, satu[3] + tanda * z];
  }),
});

export const addRingkas = (a: RingkasSkm, b: RingkasSkm): RingkasSkm => combine(a, b, 1);
/** Counts without those of `b`, which must be part of `a`. */
export const subtractRingkas = (a: RingkasSkm, b: RingkasSkm): RingkasSkm => combine(a, b, -1);
