import { measureTeks } from './metrik-huruf.ts';
import { splitSukuKata } from './penggal-kata.ts';

/** Longer words do not claim a column's width; they are broken. */
const HURUF_TERPANJANG = 24;

const TANDA_HUBUNG_LUNAK = '\u00ad';
const SPASI_NOL = '\u200b';

/** What breakKata puts into a text. */
export const TEMPAT_POTONG: ReadonlySet<string> = new Set([TANDA_HUBUNG_LUNAK, SPASI_NOL]);

const listKata = (teks: string): string[] => teks.split(/\s+/).filter((kata) => kata !== '');

/** Digits with at most a unit or a mark beside them: 1.234,56 · Rp5.000 · (95,43%) · 7.01.01.2.01.0003 · III/d. */
const isAngka = (kata: string): boolean => /\d/.test(kata) && !/[a-z]{3}/i.test(kata);

/** Pieces of a word between which a line may break: syllables of its letters; a figure is one piece. */
function listPotong(kata: string): string[] {
  if (isAngka(kata)) return [kata];
  return kata
    .split(/([a-z]+|\d+)/i)
    .flatMap(splitSukuKata)
    .filter((p) => p !== '');
}

export interface KebutuhanLebar {
  /** Width below which a figure or a syllable would be cut. */
  readonly keras: number;
  /** Width at which no ordinary word is broken. */
  readonly lunak: number;
  /** How many words may have to be broken below that width. */
  readonly kata: number;
}

/** How wide a text must be at least: `keras` and `lunak` in em. */
export function measureKebutuhan(teks: string, tebal: boolean): KebutuhanLebar {
  let keras = 0;
  let lunak = 0;
  let kata = 0;
  for (const utuh of listKata(teks)) {
    const potong = listPotong(utuh).filter((p) => p.length <= HURUF_TERPANJANG);
    for (const p of potong) keras = Math.max(keras, measureTeks(p, tebal) + (p === utuh ? 0 : measureTeks('-', tebal)));
    if (potong.length > 1) kata += 1;
    if (utuh.length <= HURUF_TERPANJANG) lunak = Math.max(lunak, measureTeks(utuh, tebal));
  }
  return { keras, lunak: Math.max(keras, lunak), kata };
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

/** A column of text gives up at most this share of its wished width so that words elsewhere stay whole. */
const RELA = 0.25;

/**
 * Widths that sum to `jumlah` and cut no figure: as many words stay whole as can without squeezing other
 * columns, those first that cost the least width a word; undefined when not even the figures fit.
 */
export function chooseKolom(
  bagian: readonly number[],
  butuh: readonly KebutuhanLebar[],
  jumlah: number,
): number[] | undefined {
  let minimum = butuh.map((b) => b.keras);
  let lebar = fitKolom(bagian, minimum, jumlah);
  if (lebar === undefined) return undefined;
  const lapang = lebar.map((l) => l * (1 - RELA));
  const semua = butuh.map((b, i) => ({ i, harga: (b.lunak - b.keras) / Math.max(1, b.kata) }));
  // Columns of one kind (the years of a matrix) share one fate.
  const kelompok = Map.groupBy(semua, ({ i, harga }) => `${harga} ${butuh[i]?.lunak} ${bagian[i]}`).values();
  for (const anggota of [...kelompok].sort((a, b) => (a[0]?.harga as number) - (b[0]?.harga as number))) {
    const calon = [...minimum];
    for (const { i } of anggota) calon[i] = (butuh[i] as KebutuhanLebar).lunak;
    const coba = fitKolom(bagian, calon, jumlah);
    if (!coba?.every((l, k) => l >= Math.min(lapang[k] as number, (butuh[k] as KebutuhanLebar).lunak))) continue;
    minimum = calon;
    lebar = coba;
  }
  return lebar;
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
      .map((p) => (measureTeks(p, tebal) + lebarHubung > lebar ? splitLebar(p, lebar, tebal).join(SPASI_NOL) : p))
      .reduce((a, b) => a + (/[a-z]$/i.test(a) && /^[a-z]/i.test(b) ? TANDA_HUBUNG_LUNAK : SPASI_NOL) + b);
  });
}

/** Pieces as long as the line lets them be, at least one character each. */
function splitLebar(teks: string, lebar: number, tebal: boolean): string[] {
  const potong: string[] = [];
  let kini = '';
  for (const aksara of teks) {
    if (kini !== '' && measureTeks(kini + aksara, tebal) > lebar) {
      potong.push(kini);
      kini = '';
    }
    kini += aksara;
  }
  return [...potong, kini];
}
