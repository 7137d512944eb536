import { type BarisTeks, joinKata, type Kata, susunBaris } from './halaman.ts';

/** Words that the report has whole, for words that a line's end cut. */
export type Kosakata = ReadonlySet<string>;

const PENANDA_BARIS = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[•●▪■◦○‣➢✓-])\s+\S/;
const HURUF_AKHIR = /\p{L}-$/u;

/** Two lines of one text; a hyphen at the end of the first is kept where the word has one. */
export function joinGaris(atas: string, bawah: string, kosakata: Kosakata): string {
  if (atas === '') return bawah;
  // A slash or a hyphen between words needs no blank: it stood at the end of a line only by chance.
  if (/[\p{L}\d]\/$/u.test(atas)) return /\s\/$/.test(atas) ? `${atas} ${bawah}` : atas + bawah;
  if (/\d[–-]$/.test(atas) && /^\d/.test(bawah)) return atas + bawah;
  if (atas.endsWith('\u00AD')) return atas.slice(0, -1) + bawah;
  if (!HURUF_AKHIR.test(atas) || !/^\p{L}/u.test(bawah)) return `${atas} ${bawah}`;
  const kiri = /[\p{L}-]*-$/u.exec(atas)?.[0].slice(0, -1).toLowerCase() ?? '';
  const kanan = /^[\p{L}]+/u.exec(bawah)?.[0].toLowerCase() ?? '';
  const utuh = kiri.split('-').at(-1) ?? '';
  if (kosakata.has(`${kiri}-${kanan}`) || utuh === kanan || !/^\p{Ll}/u.test(bawah)) return atas + bawah;
  if (kosakata.has(utuh + kanan) || /^\p{Ll}/u.test(bawah)) return atas.slice(0, -1) + bawah;
  return atas + bawah;
}

/** Every word of these lines that no line's end touches. */
export function readKosakata(baris: readonly BarisTeks[]): Set<string> {
  const hasil = new Set<string>();
  for (const { kata } of baris) {
    for (const satu of joinKata(kata)
      .slice(0, -1)
      .match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [])
      hasil.add(satu.toLowerCase());
  }
  return hasil;
}

/**
 * Text of a cell: lines that were wrapped are one line; a new item, or a gap, begins another.
 */
export function readSel(kata: readonly Kata[], kosakata: Kosakata): { teks: string; tebal: boolean } {
  const baris = susunBaris(kata);
  const jarak = baris.slice(1).map(({ y }, i) => y - (baris[i] as BarisTeks).y);
  const rapat = Math.min(...jarak);
  const hasil: string[] = [];
  for (const [i, satu] of baris.entries()) {
    const teks = joinKata(satu.kata);
    const baru = i === 0 || PENANDA_BARIS.test(teks) || (jarak[i - 1] as number) > rapat * 1.35;
    if (baru) hasil.push(teks);
    else hasil[hasil.length - 1] = joinGaris(hasil.at(-1) as string, teks, kosakata);
  }
  const huruf = kata.reduce((n, { teks }) => n + teks.length, 0);
  const tebal = kata.reduce((n, satu) => n + (satu.tebal ? satu.teks.length : 0), 0);
  return { teks: hasil.join('\n'), tebal: huruf > 0 && tebal >= huruf * 0.95 };
}
