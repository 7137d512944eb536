import { BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Isi, Kop, Sampul } from '../model/dokumen.ts';
import { measureTeks } from '../pdf/metrik-huruf.ts';
import { getTinggiTeks } from '../pdf/ukuran.ts';
import type { PihakCetak } from './data-cetak.ts';
import { GAYA_LAMBANG, GAYA_TANDA_TANGAN } from './gaya.ts';
import { buildRuns } from './runs.ts';
import { buildSusunan, type SelSusunan } from './susunan.ts';
import { type Anak, type Awal, buildJarak, getSifatAwal, type Tempat } from './tempat.ts';
import { toTwip, WARNA } from './ukuran-docx.ts';

/*
 * What the signed forms and the cover are made of: letterhead, signature blocks, the cover's lines.
 */

const garisPutus = { style: BorderStyle.DASHED, size: 4, color: '9FB0B8' };

/**
 * The place where the emblem will stand: a dashed frame around its name.
 * @param tempat width of the line around it, points
 */
function buildLambang(teks: string, tempat: number, lebar: number, ruang: number, lain: IParagraphOptions): Paragraph {
  const tepi = toTwip(Math.max(0, (tempat - lebar) / 2));
  const atasBawah = { ...garisPutus, space: ruang };
  const sisi = { ...garisPutus, space: 2 };
  return new Paragraph({
    style: GAYA_LAMBANG,
    border: { top: atasBawah, bottom: atasBawah, left: sisi, right: sisi },
    indent: { left: tepi, right: tepi },
    ...lain,
    children: [new TextRun(teks)],
  });
}

const LEBAR_LAMBANG_KOP = 58;

/** Letterhead: emblem, government, unit; a line below. */
export function buildKop({ instansi, unit, lambang }: Kop, tempat: Tempat, awal: Awal): Anak[] {
  const baris = (style: string, teks: string): Paragraph => new Paragraph({ style, children: [new TextRun(teks)] });
  const isiLambang = buildLambang(lambang, LEBAR_LAMBANG_KOP, 46, 13, {});
  const sela = awal.halamanBaru || awal.sesudahTabel ? [buildJarak(awal.halamanBaru ? 1 : 9, getSifatAwal(awal))] : [];
  return [
    ...sela,
    buildSusunan(
      [
        [
          { lebar: LEBAR_LAMBANG_KOP, isi: [isiLambang], tengah: true },
          {
            lebar: tempat.lebar - 2 * LEBAR_LAMBANG_KOP,
            isi: [baris('KopInstansi', instansi), baris('KopUnit', unit)],
            tengah: true,
          },
          { lebar: LEBAR_LAMBANG_KOP, isi: [buildJarak(1)] },
        ],
      ],
      { bingkai: { bottom: { style: BorderStyle.SINGLE, size: 13, color: WARNA.aksen } }, tepi: { bawah: 8 } },
    ),
  ];
}

/** Room for a signature, points. */
const RUANG_TANDA = 60;

/** One signer stands right, two left and right; the names stand level, and the whole block on one page. */
export function buildTandaTangan(pihak: readonly PihakCetak[], tempat: Tempat, awal: Awal): Anak[] {
  const { rakitan } = tempat;
  const banyak = Math.max(2, pihak.length);
  const lebar = tempat.lebar / banyak;
  const baris = (isi: Isi, bold: boolean, akhir = false): Paragraph =>
    new Paragraph({
      style: GAYA_TANDA_TANGAN,
      ...(akhir ? { keepNext: false } : {}),
      children: buildRuns(isi, rakitan, bold ? { bold } : {}),
    });
  const kolom = (isi: (p: PihakCetak) => Paragraph[], akhir = false): SelSusunan[] => {
    const sel = pihak.map((p) => isi(p));
    const kosong = Array.from({ length: banyak - pihak.length }, (): Paragraph[] => []);
    return [...kosong, ...sel].map((s) => ({ lebar, isi: s.length > 0 ? s : [baris([], false, akhir)] }));
  };
  return [
    buildJarak(awal.halamanBaru ? 1 : 16, { ...getSifatAwal(awal), keepNext: true }),
    buildSusunan(
      [
        kolom((p) => [...(p.di.length > 0 ? [baris(p.di, false)] : []), ...p.atas.map((isi) => baris(isi, true))]),
        kolom(() => []),
        kolom((p) => [baris(p.nama, true, true), ...p.bawah.map((isi) => baris(isi, false, true))], true),
      ],
      { tepi: { sisi: 6 }, tinggi: { 1: RUANG_TANDA }, inden: tempat.inden },
    ),
  ];
}

/** About how many lines a text takes. */
const countGaris = (teks: string, huruf: number, lebar: number, kapital: boolean): number =>
  Math.max(1, Math.ceil((measureTeks(kapital ? teks.toUpperCase() : teks, true) * huruf * 1.05) / lebar));

/** Heights of the cover's fixed parts: emblem with its distances, rule, margin of safety; points. */
const TETAP = { lambang: 34 + 86 + 30, garis: 34, longgar: 24 };

/** The cover: emblem and unit at the top, title in the middle, year at the bottom. */
export function buildSampul(sampul: Sampul, tempat: Tempat): Anak[] {
  const { lebar } = tempat;
  const tinggi = (teks: string, huruf: number, kapital = false) =>
    countGaris(teks, huruf, lebar * 0.92, kapital) * huruf * 1.26;
  const terpakai =
    TETAP.lambang +
    tinggi(sampul.instansi, 12.8, true) +
    5 +
    tinggi(sampul.unit, 17, true) +
    TETAP.garis +
    tinggi(sampul.judul, 27) +
    8 +
    tinggi(sampul.anakJudul, 13) +
    tinggi(sampul.tahun, 40) +
    TETAP.longgar;
  const sisa = Math.max(0, getTinggiTeks('tegak') - terpakai);
  const tepi = toTwip(lebar * 0.04);
  const baris = (style: string, teks: string, lain: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ style, indent: { left: tepi, right: tepi }, ...lain, children: [new TextRun(teks)] });
  const tepiGaris = toTwip((lebar - 68) / 2);
  return [
    buildLambang(sampul.lambang, lebar, 92, 31, { spacing: { before: toTwip(34), after: toTwip(30) } }),
    baris('SampulInstansi', sampul.instansi),
    baris('SampulUnit', sampul.unit),
    new Paragraph({
      style: 'Jarak',
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, space: 1, color: WARNA.aksen } },
      indent: { left: tepiGaris, right: tepiGaris },
      spacing: { before: toTwip(sisa / 2.3), after: toTwip(14) },
      children: [],
    }),
    baris('Title', sampul.judul),
    baris('Subtitle', sampul.anakJudul),
    baris('SampulTahun', sampul.tahun, { spacing: { before: toTwip((sisa * 1.3) / 2.3) } }),
  ];
}
