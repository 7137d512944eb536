import { HURUF_UTAMA } from '../huruf.ts';
import { cleanTeks } from '../pdf/bersihkan-teks.ts';
import { measureTeks } from '../pdf/metrik-huruf.ts';

/*
 * Small parts of SVG text. Only presentation attributes, so that the same picture looks alike in a browser, in Typst
 * and in resvg; no styles, scripts or references.
 */

/** A picture with the words that stand for it. */
export interface Grafik {
  readonly svg: string;
  /** Whole sentences in Indonesian that say what the picture shows, with its figures. */
  readonly alt: string;
}

/** A number for the geometry (null = there is none) and the text that is printed for it. */
export interface NilaiGrafik {
  readonly nilai: number | null;
  readonly teks: string;
}

/** Colours that stay apart for the colour-blind and in grey; meaning never rests on them alone. */
export const WARNA = {
  tinta: '#17242b',
  redup: '#4a5a63',
  garis: '#c9d4d9',
  alas: '#e8eef0',
  aksen: '#0f5c57',
  aksenMuda: '#8fb8b3',
  jingga: '#c26a00',
  putih: '#ffffff',
} as const;

export const escapeXml = (teks: string): string =>
  cleanTeks(teks).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Coordinates with at most two decimals: enough for print, short, and the same everywhere. */
export const n = (nilai: number): string => String(Math.round(nilai * 100) / 100);

export interface GayaTeks {
  readonly ukuran?: number;
  readonly tebal?: boolean;
  readonly warna?: string;
  readonly jangkar?: 'start' | 'middle' | 'end';
}

export function tulisTeks(x: number, y: number, teks: string, gaya: GayaTeks = {}): string {
  const { ukuran = 11, tebal = false, warna = WARNA.tinta, jangkar = 'start' } = gaya;
  const anchor = jangkar === 'start' ? '' : ` text-anchor="${jangkar}"`;
  const weight = tebal ? ' font-weight="700"' : '';
  return `<text x="${n(x)}" y="${n(y)}" font-size="${ukuran}" fill="${warna}"${anchor}${weight}>${escapeXml(teks)}</text>`;
}

export function tulisKotak(
  x: number,
  y: number,
  lebar: number,
  tinggi: number,
  isi: string,
  { garis, sudut = 0 }: { garis?: string; sudut?: number } = {},
): string {
  const stroke = garis === undefined ? '' : ` stroke="${garis}"`;
  const radius = sudut === 0 ? '' : ` rx="${sudut}"`;
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, lebar))}" height="${n(tinggi)}" fill="${isi}"${stroke}${radius}/>`;
}

export function tulisGaris(
  titik: readonly (readonly [number, number])[],
  warna: string,
  tebal = 1,
  putus = false,
): string {
  const dash = putus ? ' stroke-dasharray="3 3"' : '';
  const points = titik.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');
  return `<polyline points="${points}" fill="none" stroke="${warna}" stroke-width="${tebal}"${dash}/>`;
}

/** Width of a text in user units at a font size. */
export const lebarTeks = (teks: string, ukuran: number, tebal = false): number =>
  measureTeks(cleanTeks(teks), tebal) * ukuran;

/** A word that is wider than the line, in pieces that fit. */
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

/** Lines of a text at a width; what exceeds `maks` lines ends with "…". */
export function bungkus(teks: string, lebar: number, ukuran: number, { tebal = false, maks = 99 } = {}): string[] {
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
  if (baris.length <= maks) return baris;
  let akhir = baris[maks - 1] as string;
  while (akhir !== '' && lebarTeks(`${akhir}…`, ukuran, tebal) > lebar) akhir = akhir.slice(0, -1);
  return [...baris.slice(0, maks - 1), `${akhir.trimEnd()}…`];
}

/** The whole picture; text is set in tabular figures of the main family. */
export function tulisSvg(lebar: number, tinggi: number, isi: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(lebar)} ${n(tinggi)}" width="${n(lebar)}" height="${n(tinggi)}" ` +
    `font-family="${HURUF_UTAMA}, sans-serif" font-feature-settings="'tnum'">${isi.join('')}</svg>`
  );
}

/** "a; b; c." as one sentence of an alternative text. */
export const rangkaiAlt = (awal: string, butir: readonly string[]): string =>
  butir.length === 0 ? `${awal}: belum ada data.` : `${awal}: ${butir.join('; ')}.`;
