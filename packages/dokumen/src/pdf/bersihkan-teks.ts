import { hasAksara } from './metrik-huruf.ts';

/** Stands for a character that none of our faces has; PDF/A allows no missing glyph. */
const PENGGANTI = '□';

const SPASI = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Characters that no document can hold or that only steer: control characters, unpaired surrogates, non-characters,
 * byte-order marks, overrides of the direction of writing (they can show a text other than the one that is stored),
 * and selectors and joiners of pictographs.
 */
const BUANGAN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|\p{VS}|\p{Cs}|\p{Cn}|\p{Co}/gu;

/** Text as it can be printed: nothing unprintable, nothing without a glyph; line breaks and tabs become a space. */
export function cleanTeks(teks: string): string {
  let hasil = '';
  for (const aksara of teks.replace(SPASI, ' ').replace(BUANGAN, '')) {
    hasil += hasAksara(aksara.codePointAt(0) as number) ? aksara : PENGGANTI;
  }
  return hasil;
}
