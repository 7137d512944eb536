import { HALAMAN } from '../pdf/ukuran.ts';
import { runPoppler } from './poppler.ts';

/** A word that stands where it must not. */
export interface Luapan {
  /** From 1. */
  readonly halaman: number;
  readonly kata: string;
  /** Outside the margins (and not in the footer), or over the named word, as when a cell is too narrow. */
  readonly sebab: 'luar' | `bertumpuk dengan ${string}`;
}

interface Kata {
  readonly teks: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Boxes of words reach above the letters and are a hair wider. */
const LONGGAR_X = 1.5;
const LONGGAR_Y = 9;
/** In justified text a comma, period or hyphen at the end of a line hangs into the margin, so that the edge looks even. */
const GANTUNG = /[.,\-–]$/;
const LONGGAR_GANTUNG = 4;

/** Every word of a PDF by renderPdf that overflows its place; for documents that are not drafts. Needs poppler. */
export function findOverflow(pdf: Uint8Array): Luapan[] {
  const halaman = runPoppler('pdftotext', pdf, '-bbox').split('<page ').slice(1);
  return halaman.flatMap((isi, i) => {
    const [, lebar = 0, tinggi = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(isi) ?? []).map(Number);
    const kata = listKata(isi);
    const { kiri, kanan, atas, bawah } = lebar > tinggi ? HALAMAN.mendatar : HALAMAN.tegak;
    const isLuar = (k: Kata) =>
      k.x1 < kiri - LONGGAR_X ||
      k.x2 > lebar - kanan + (GANTUNG.test(k.teks) ? LONGGAR_GANTUNG : LONGGAR_X) ||
      k.y1 < atas - LONGGAR_Y ||
      k.y2 > tinggi - 12 ||
      (k.y1 < tinggi - bawah && k.y2 > tinggi - bawah + LONGGAR_Y);
    return [
      ...kata.filter(isLuar).map((k): Luapan => ({ halaman: i + 1, kata: k.teks, sebab: 'luar' })),
      ...listTumpuk(kata).map(
        ([a, b]): Luapan => ({ halaman: i + 1, kata: a.teks, sebab: `bertumpuk dengan ${b.teks}` }),
      ),
    ];
  });
}

function listKata(isi: string): Kata[] {
  return [...isi.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map((m) => ({
    x1: Number(m[1]),
    y1: Number(m[2]),
    x2: Number(m[3]),
    y2: Number(m[4]),
    teks: m[5] as string,
  }));
}

/** Pairs whose letters (the middle half of the boxes' height) cover each other by more than a hair. */
function listTumpuk(kata: readonly Kata[]): [Kata, Kata][] {
  const isi = kata.map((k) => ({ k, y1: k.y1 + (k.y2 - k.y1) / 4, y2: k.y2 - (k.y2 - k.y1) / 4 }));
  isi.sort((a, b) => a.y1 - b.y1);
  const hasil: [Kata, Kata][] = [];
  isi.forEach((a, i) => {
    for (let j = i + 1; j < isi.length; j += 1) {
      const b = isi[j] as (typeof isi)[number];
      if (b.y1 >= a.y2) break;
      const tumpang = Math.min(a.k.x2, b.k.x2) - Math.max(a.k.x1, b.k.x1);
      if (tumpang > LONGGAR_X) hasil.push([a.k, b.k]);
    }
  });
  return hasil;
}
