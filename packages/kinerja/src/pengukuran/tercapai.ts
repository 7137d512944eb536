import type { Angka } from '../hasil/hasil-kinerja.ts';
import type { Indikator } from '../tahun/tahun-kinerja.ts';
import { compare, parseDesimal } from '../umum/desimal.ts';

/**
 * Whether a realisasi reaches a target: at least it, on a minimum card at most it, inside the range on a rentang card
 * (capaian exactly 100). Null when a value is missing.
 */
export function findTercapai(
  { arah }: Pick<Indikator, 'arah'>,
  target: Angka,
  realisasi: Angka,
  capaian: Angka,
): boolean | null {
  if (target.nilai === null || realisasi.nilai === null) return null;
  if (arah === 'rentang') return capaian.nilai === null ? null : capaian.nilai === '100';
  const letak = compare(parseDesimal(realisasi.nilai), parseDesimal(target.nilai));
  return arah === 'minimum' ? letak <= 0 : letak >= 0;
}
