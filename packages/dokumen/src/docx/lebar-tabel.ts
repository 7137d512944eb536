import { lebarTeks } from '../grafik/ukur-teks.ts';
import type { Isi } from '../model/dokumen.ts';
import { getTeks } from '../model/telusur.ts';
import { fitKolom } from '../pdf/atur-kolom.ts';
import { measureTeks } from '../pdf/metrik-huruf.ts';
import { INDEN_DAFTAR } from '../pdf/ukuran.ts';
import type { BlokCetak, SelCetak, TabelCetak } from './data-cetak.ts';
import { toSetengahTitik, toTwip } from './ukuran-docx.ts';

/*
 * The preparation chose the widths of columns for tabular figures. No word processor can be told to use those, and the
 * proportional figures are wider: what stood whole in a column must be given room to stand whole here too.
 */

export interface UkuranKolom {
  /** Twips; they sum to the width of the table. */
  readonly lebar: readonly number[];
  /** Half points. */
  readonly besar: number;
}

/** Smallest font size that is tried, half points. */
const TERKECIL = 8;

/** Rounding to whole twips, and the lines of the table. */
const LONGGAR = 0.6;

function listTeks(blok: readonly BlokCetak[], dalam: number): { teks: string; dalam: number }[] {
  return blok.flatMap((b) => {
    if (b.jenis === 'paragraf' || b.jenis === 'judul') return [{ teks: getTeks(b.isi), dalam }];
    if (b.jenis === 'daftar') return b.butir.flatMap((butir) => listTeks(butir, dalam + 1));
    return b.jenis === 'kotak' ? listTeks(b.isi, dalam) : [];
  });
}

const listTeksSel = (sel: SelCetak): { teks: string; dalam: number }[] =>
  sel.blok ? listTeks(sel.blok, 0) : [{ teks: getTeks(sel.runs as Isi), dalam: 0 }];

const sum = (angka: readonly number[]): number => angka.reduce((a, b) => a + b, 0);

/** What a cell of one column needs at a font size, points. @param lebar the width that the preparation chose */
function measureSel(sel: SelCetak, { ukuran }: TabelCetak, huruf: number, lebar: number): number {
  const tepi = 2 * ukuran.isiX + sel.inden * ukuran.inden + LONGGAR;
  const tebal =
    sel.tebal || sel.blok !== undefined || (sel.runs ?? []).some((run) => 'tebal' in run && run.tebal === true);
  let butuh = 0;
  for (const { teks, dalam } of listTeksSel(sel)) {
    const lekuk = tepi + dalam * INDEN_DAFTAR * ukuran.huruf;
    for (const kata of teks.split(/[\s\u00ad\u200b]+/)) {
      const utuh = measureTeks(kata, tebal) * ukuran.huruf + lekuk <= lebar + LONGGAR;
      if (utuh) butuh = Math.max(butuh, lebarTeks(kata, huruf, tebal) + lekuk);
    }
  }
  return butuh;
}

/** Points to whole twips that sum to the rounded sum. */
function roundLebar(lebar: readonly number[]): number[] {
  let tepi = 0;
  let sebelum = 0;
  return lebar.map((l) => {
    tepi += l;
    const selisih = toTwip(tepi) - sebelum;
    sebelum += selisih;
    return selisih;
  });
}

/** Widths of the columns and the font size at which the figures stay whole. */
export function chooseUkuran(tabel: TabelCetak): UkuranKolom {
  const { lebarKolom, ukuran } = tabel;
  const jumlah = sum(lebarKolom);
  const sel = [...tabel.kepala, ...tabel.badan.flatMap((b) => b.sel)];
  const asal = toSetengahTitik(ukuran.huruf);
  for (let besar = asal; besar >= TERKECIL; besar -= 1) {
    const minimum = lebarKolom.map(() => 0);
    for (const s of sel) {
      if (s.lebar > 1) continue;
      const lama = lebarKolom[s.x] ?? 0;
      minimum[s.x] = Math.max(minimum[s.x] ?? 0, measureSel(s, tabel, besar / 2, lama));
    }
    const lebar = fitKolom(lebarKolom, minimum, jumlah);
    if (lebar) return { lebar: roundLebar(lebar), besar };
  }
  return { lebar: roundLebar(lebarKolom), besar: Math.min(asal, TERKECIL) };
}
