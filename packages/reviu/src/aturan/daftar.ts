import { ATURAN_ANGKA } from './angka/daftar.ts';
import type { Aturan } from './aturan.ts';
import { ATURAN_TEKS } from './teks/daftar.ts';

/** Every rule of the review. */
export const ATURAN: readonly Aturan[] = [...ATURAN_ANGKA, ...ATURAN_TEKS];
