import { error } from '@sveltejs/kit';

export const TRIWULAN = ['tw1', 'tw2', 'tw3', 'tw4'] as const;
export type Triwulan = (typeof TRIWULAN)[number];

const ANGKA = ['I', 'II', 'III', 'IV'] as const;

/** "Triwulan II". */
export const sebutTriwulan = (tw: Triwulan): string => `Triwulan ${ANGKA[TRIWULAN.indexOf(tw)]}`;

export const hrefTriwulan = (tw: Triwulan): string => `/pengukuran/${tw}`;

export function getTriwulan(teks: string): Triwulan {
  return TRIWULAN.find((satu) => satu === teks) ?? error(404, 'Triwulan ini tidak ada.');
}
