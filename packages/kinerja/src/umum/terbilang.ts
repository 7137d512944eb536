import { toCardinal } from 'n2words/id-ID';
import type { Desimal } from '../tahun/skalar.ts';
import { parseDesimal, roundHalfUp } from './desimal.ts';

/** A whole number in Indonesian words, lower case: 1100 → "seribu seratus". Proven by table up to 10^15. */
export function terbilang(bulat: bigint): string {
  return bulat < 0n ? `minus ${toCardinal(-bulat)}` : toCardinal(bulat);
}

/** Rupiah in words, lower case: "1250000.25" → "satu juta dua ratus lima puluh ribu rupiah dua puluh lima sen". */
export function terbilangRupiah(nilai: Desimal): string {
  const { mantisa, skala } = roundHalfUp(parseDesimal(nilai), 2);
  const sen = mantisa * (skala === 2 ? 1n : skala === 1 ? 10n : 100n);
  const negatif = sen < 0n;
  const besar = negatif ? -sen : sen;
  const pecahan = besar % 100n;
  const utuh = `${terbilang(besar / 100n)} rupiah`;
  return `${negatif ? 'minus ' : ''}${utuh}${pecahan === 0n ? '' : ` ${terbilang(pecahan)} sen`}`;
}
