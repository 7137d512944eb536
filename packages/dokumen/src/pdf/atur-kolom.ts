import { measureTeks } from './metrik-huruf.ts';
import { splitSukuKata } from './penggal-kata.ts';

/** Longer words do not claim a column's width; they are broken. */
const HURUF_TERPANJANG = 24;

const TANDA_HUBUNG_LUNAK = '\u00ad';
const SPASI_NOL = '\u200b';

const listKata = (teks: string): string[] => teks.split(/\s+/).filter((kata) => kata !== '');

/** Pieces of a word between which a line may break: syllables of its letters, and whole what has a digit. */
function listPotong(kata: string): string[] {
  if (/\d/.test(kata)) return [kata];
  return kata
    .split(/([a-z]+)/i)
    .flatMap(splitSukuKata)
    .filter((p) => p !== '');
}

export interface KebutuhanLebar {
  /** Width below which a figure or a syllable would be cut, em. */
  readonly keras: number;
  /** Width at which no ordinary word is broken, em. */
  readonly lunak: number;
}

/** How wide a text must be at least. */
export function measureKebutuhan(teks: string, tebal: boolean): KebutuhanLebar {
  let keras = 0;
  let lunak = 0;
  for (const kata of listKata(teks)) {
    const hurufTerlalu = kata.length > HURUF_TERPANJANG;
    const potong = listPotong(kata).filter((p) => p.length <= HURUF_TERPANJANG);
    for (const p of potong) keras = Math.max(keras, measureTeks(p, tebal) + (p === kata ? 0 : measureTeks('-', tebal)));
    if (!hurufTerlalu) lunak = Math.max(lunak, measureTeks(kata, tebal));
  }
  return { keras, lunak: Math.max(keras, lunak) };
}

/**
 * Widths that sum to `jumlah`: as near to the wished shares as can be while no column is below its minimum; undefined
 * when the minima do not fit.
 */
export function fitKolom(bagian: readonly number[], minimum: readonly number[], jumlah: number): number[] | undefined {
  if (minimum.reduce((a, b) => a + b, 0) > jumlah) return undefined;
  const tetap = new Set<number>();
  for (;;) {
    const sisa = jumlah - [...tetap].reduce((a, i) => a + (minimum[i] as number), 0);
    const sisaBagian = bagian.reduce((a, b, i) => (tetap.has(i) ? a : a + b), 0);
    const lebar = bagian.map((b, i) => (tetap.has(i) ? (minimum[i] as number) : (b / sisaBagian) * sisa));
    const kurang = lebar.flatMap((l, i) => (!tetap.has(i) && l < (minimum[i] as number) ? [i] : []));
    if (kurang.length === 0) return lebar;
    for (const i of kurang) tetap.add(i);
  }
}

/**
 * The text with places to break inside every word that is wider than the line: soft hyphens between syllables; where
 * that is not enough, and in figures and addresses, places to break without a hyphen.
 * @param lebar width of the line, em
 */
export function breakKata(teks: string, lebar: number, tebal: boolean): string {
  return teks.replace(/\S+/g, (kata) => {
    if (measureTeks(kata, tebal) <= lebar) return kata;
    const lebarHubung = measureTeks('-', tebal);
    return listPotong(kata)
      .map((p) => (measureTeks(p, tebal) + lebarHubung > lebar ? [...p].join(SPASI_NOL) : p))
      .reduce((a, b) => a + (/[a-z]$/i.test(a) && /^[a-z]/i.test(b) ? TANDA_HUBUNG_LUNAK : SPASI_NOL) + b);
  });
}
