import { cleanTeks } from '../pdf/bersihkan-teks.ts';
import { measureTeks } from '../pdf/metrik-huruf.ts';

/** Width of every tabular digit of the main family, em; measureTeks counts digits so. */
const TABULAR = 0.6;

/**
 * Widths of the proportional digits that are wider than a tabular one, em. Browsers set a picture in tabular figures,
 * Typst and resvg know only the proportional ones: a label must fit both.
 */
const PROPORSIONAL: Readonly<Record<string, readonly [biasa: number, tebal: number]>> = {
  '0': [0.732, 0.708],
  '3': [0.609, 0.611],
  '4': [0.63, 0.654],
  '5': [0.616, 0.615],
  '6': [0.597, 0.602],
  '8': [0.628, 0.632],
  '9': [0.597, 0.602],
};

/** Width of a text in user units at a font size, whichever figures the renderer has. */
export function lebarTeks(teks: string, ukuran: number, tebal = false): number {
  const bersih = cleanTeks(teks);
  let lebih = 0;
  for (const aksara of bersih) lebih += Math.max(0, (PROPORSIONAL[aksara]?.[tebal ? 1 : 0] ?? 0) - TABULAR);
  return (measureTeks(bersih, tebal) + lebih) * ukuran;
}

/** A word that is wider than the line, in pieces that fit; a piece holds at least one character. */
function pecahKata(kata: string, lebar: number, ukuran: number, tebal: boolean): string[] {
  const potongan: string[] = [];
  let kini = '';
  for (const aksara of kata) {
    if (kini !== '' && lebarTeks(kini + aksara, ukuran, tebal) > lebar) {
      potongan.push(kini);
      kini = '';
    }
    kini += aksara;
  }
  return [...potongan, kini];
}

/** Lines of a text that fit a width; nothing is left out. An empty text has no line. */
export function bungkus(teks: string, lebar: number, ukuran: number, tebal = false): string[] {
  const kata = cleanTeks(teks)
    .split(/\s+/)
    .filter((satu) => satu !== '')
    .flatMap((satu) => (lebarTeks(satu, ukuran, tebal) > lebar ? pecahKata(satu, lebar, ukuran, tebal) : [satu]));
  const baris: string[] = [];
  for (const satu of kata) {
    const akhir = baris.at(-1);
    const sambung = akhir === undefined ? satu : `${akhir} ${satu}`;
    if (akhir !== undefined && lebarTeks(sambung, ukuran, tebal) <= lebar) baris[baris.length - 1] = sambung;
    else baris.push(satu);
  }
  return baris;
}
