import type { Isian } from '@akuntabel/kinerja';
import { TIDAK_BERLAKU } from '../nilai.ts';

/** An entered value as one text. */
export const writeIsian = (isian: Isian | undefined): string | null =>
  isian == null ? null : typeof isian === 'string' ? isian : TIDAK_BERLAKU + isian.tidakBerlaku;

export const parseIsian = (teks: string | null | undefined): Isian =>
  teks == null ? null : teks.startsWith(TIDAK_BERLAKU) ? { tidakBerlaku: teks.slice(TIDAK_BERLAKU.length) } : teks;
