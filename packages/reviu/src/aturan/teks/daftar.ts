import type { Aturan } from '../aturan.ts';

/** Rules on texts, structure, names and dates, in the order of docs/reviu.md. */
export const ATURAN_TEKS: readonly Aturan[] = [];
