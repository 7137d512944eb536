import type { Aturan } from '../aturan.ts';

/** Rules on figures, in the order of docs/reviu.md. */
export const ATURAN_ANGKA: readonly Aturan[] = [];
