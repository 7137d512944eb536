import { HURUF_UTAMA } from '../huruf.ts';
import { cleanTeks } from '../pdf/bersihkan-teks.ts';
import { lebarTeks } from './ukur-teks.ts';

/*
 * Small parts of SVG text. Only presentation attributes, so that the same picture looks alike in a browser, in Typst
 * and in resvg; no styles, scripts, ids or references.
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

/** Width of every picture in user units: at the text width of a portrait page a unit is about 0.8 pt. */
export const LEBAR = 560;

/** One accent on neutral inks; every pair that meets keeps apart in grey, and meaning never rests on colour alone. */
export const WARNA = {
  tinta: '#17242b',
  redup: '#4a5a63',
  garis: '#c3cfd4',
  garisKuat: '#7f939c',
  alas: '#e9eff1',
  alasMuda: '#f4f7f8',
  aksen: '#0f5c57',
  aksenMuda: '#9cc3bf',
  aksenPucat: '#e0eeec',
  diAtasAksen: '#d9ebe9',
  putih: '#ffffff',
} as const;

const escapeXml = (teks: string): string =>
  cleanTeks(teks).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Coordinates with at most two decimals: enough for print, short, and the same everywhere. */
const n = (nilai: number): string => String(Math.round(nilai * 100) / 100);

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

/** Distance from line to line, em. */
const JARAK_BARIS = 1.3;
/** From the top of a line to its baseline, em. */
const GARIS_DASAR = 0.97;

export const tinggiBaris = (banyak: number, ukuran: number): number => banyak * ukuran * JARAK_BARIS;

/** Lines from top to bottom; `atas` is the upper edge of the first. */
export function tulisBaris(x: number, atas: number, baris: readonly string[], gaya: GayaTeks = {}): string[] {
  const { ukuran = 11 } = gaya;
  return baris.map((teks, i) => tulisTeks(x, atas + tinggiBaris(i, ukuran) + ukuran * GARIS_DASAR, teks, gaya));
}

export function tulisKotak(
  x: number,
  y: number,
  lebar: number,
  tinggi: number,
  isi: string,
  { garis, tebal = 1, sudut = 0 }: { garis?: string; tebal?: number; sudut?: number } = {},
): string {
  const stroke = garis === undefined ? '' : ` stroke="${garis}"${tebal === 1 ? '' : ` stroke-width="${tebal}"`}`;
  const radius = sudut === 0 ? '' : ` rx="${sudut}"`;
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, lebar))}" height="${n(Math.max(0, tinggi))}" fill="${isi}"${stroke}${radius}/>`;
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

export function tulisBidang(titik: readonly (readonly [number, number])[], isi: string): string {
  return `<polygon points="${titik.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${isi}"/>`;
}

/** A hatched bar: tells a bar apart from a filled one without colour. Drawn as lines, for a pattern needs an id. */
export function tulisArsir(x: number, y: number, lebar: number, tinggi: number, warna: string): string {
  const kanan = x + lebar;
  let jejak = '';
  for (let awal = x - tinggi + 4; awal < kanan; awal += 5) {
    const dari = Math.max(x, awal);
    const ke = Math.min(kanan, awal + tinggi);
    if (ke > dari) jejak += `M${n(dari)} ${n(y + tinggi - (dari - awal))}L${n(ke)} ${n(y + tinggi - (ke - awal))}`;
  }
  return (
    tulisKotak(x, y, lebar, tinggi, WARNA.putih) +
    (jejak === '' ? '' : `<path d="${jejak}" fill="none" stroke="${warna}" stroke-width="1.2"/>`) +
    tulisKotak(x + 0.6, y + 0.6, Math.max(0, lebar - 1.2), tinggi - 1.2, 'none', { garis: warna, tebal: 1.2 })
  );
}

const UKURAN_LEGENDA = 10;

/** Legend on one line at the top; returns its parts. It is 14 units high. */
export function tulisLegenda(
  butir: readonly { readonly nama: string; readonly gambar: (x: number, y: number) => string }[],
): string[] {
  let x = 0;
  return butir.flatMap(({ nama, gambar }) => {
    const bagian = [gambar(x, 1), tulisTeks(x + 18, 10.5, nama, { ukuran: UKURAN_LEGENDA, warna: WARNA.redup })];
    x += 18 + lebarTeks(nama, UKURAN_LEGENDA) + 20;
    return bagian;
  });
}

/** The whole picture, in the main family; in tabular figures where the renderer has them. */
export function tulisSvg(tinggi: number, isi: readonly string[]): string {
  const t = n(Math.max(20, Math.ceil(tinggi)));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEBAR} ${t}" width="${LEBAR}" height="${t}" ` +
    `font-family="${HURUF_UTAMA}, sans-serif" font-variant="tabular-nums">${isi.join('')}</svg>`
  );
}

/** "a; b; c." as one sentence of an alternative text. */
export const rangkaiAlt = (awal: string, butir: readonly string[]): string =>
  butir.length === 0 ? `${awal}: belum ada data.` : `${awal}: ${butir.join('; ')}.`;
