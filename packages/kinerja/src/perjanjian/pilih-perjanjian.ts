import type { Perjanjian } from '../tahun/tahun-kinerja.ts';
import { findBerlaku } from './perjanjian.ts';

export interface PerjanjianTerpilih {
  readonly pk: Perjanjian;
  /** Index in TahunKinerja.perjanjian. */
  readonly indeks: number;
}

/**
 * The agreement of each post as it stood in a version of the year: the last murni; or, after the change of the budget,
 * the one in force, which stays the murni where nothing was changed.
 */
export function pilihPerjanjian(
  perjanjian: readonly Perjanjian[],
  versi: Perjanjian['versi'],
): ReadonlyMap<string, PerjanjianTerpilih> {
  const calon = perjanjian
    .map((pk, indeks) => ({ pk, indeks }))
    .filter(({ pk }) => versi === 'perubahan' || pk.versi === versi);
  const berlaku = findBerlaku(calon.map(({ pk }) => pk));
  return new Map(calon.flatMap((satu, i) => (berlaku.has(i) ? [[satu.pk.pihakPertama, satu]] : [])));
}
