import {
  type Cell,
  type CellStyle,
  type CellValue,
  type HeaderFooter,
  type MergeRange,
  type WriteSheet,
  writeXlsx as writeBuku,
} from 'hucre';
import type { Baris, Blok, Dokumen, Isi, Sel, Tabel } from '../model/dokumen.ts';
import { placeSel } from '../model/letak-sel.ts';
import { getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import { cleanTeks } from '../pdf/bersihkan-teks.ts';

const MAKS_NAMA_LEMBAR = 31;
const MAKS_DIGIT = 15;
const LEBAR_TABEL = 140;
const LEBAR_MIN = 7;
/** Longer than any word; what is longer may be broken. */
const KATA_MAKS = 24;
/** A bold letter against the digit that widths of columns are counted in. */
const PER_HURUF = 1.15;
/** On every office computer, or replaced there by letters of the same widths. */
const HURUF = 'Arial';
const LEBAR_MAKS = 60;
const BARIS_JUDUL = 2;
const TINGGI_BARIS = 15;
/** Excel allows no more. */
const TINGGI_MAKS = 409;
const UKURAN_JUDUL = 12;

const ANGKA_ID = /^(-?)(Rp)?(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d+))?(%| \p{L}[\p{L} /-]*)?$/u;

interface Angka {
  readonly nilai: number;
  readonly format: string;
}

/**
 * A printed Indonesian figure as a number of the same value, with the format that prints it alike: "95,43", "Rp1.500",
 * "68,33%", "12 dokumen". Undefined when it is none, or not exact as one.
 */
export function parseAngka(teks: string): Angka | undefined {
  const cocok = ANGKA_ID.exec(teks);
  if (!cocok) return undefined;
  const [, minus = '', rupiah, utuh = '', pecahan = '', satuan] = cocok;
  const digit = utuh.replace(/\./g, '');
  if (digit.length + pecahan.length > MAKS_DIGIT || (digit.length > 1 && digit.startsWith('0'))) return undefined;
  const nilai = Number(`${minus}${digit}${pecahan === '' ? '' : `.${pecahan}`}`);
  const desimal = pecahan === '' ? '' : `.${'0'.repeat(pecahan.length)}`;
  // A year is printed without separators of thousands; so is every number that was.
  const bulat = digit.length > 3 && digit === utuh ? '0' : '#,##0';
  // The printed percentage stays the number that is read; the sign, like a unit, is only shown.
  return { nilai, format: `${rupiah ? '"Rp"' : ''}${bulat}${desimal}${satuan ? `"${satuan}"` : ''}` };
}

function getTeksBlok(blok: readonly Blok[]): string {
  return blok
    .map((satu) => {
      if (satu.jenis === 'paragraf' || satu.jenis === 'judul') return getTeks(satu.isi);
      if (satu.jenis === 'daftar') return satu.butir.map((butir) => `• ${getTeksBlok(butir)}`).join('\n');
      return satu.jenis === 'kotak' ? getTeksBlok(satu.isi) : '';
    })
    .filter((teks) => teks !== '')
    .join('\n');
}

const bersihkan = (teks: string): string => teks.split('\n').map(cleanTeks).join('\n');

function getNilai({ isi }: Sel): { nilai: CellValue; format?: string } {
  if (hasBlok(isi)) return { nilai: bersihkan(getTeksBlok(isi)) };
  const runs = isi as Isi;
  const [satu] = runs;
  if (runs.length === 1 && satu?.jenis === 'angka') {
    const angka = parseAngka(satu.teks);
    if (angka) return { nilai: angka.nilai, format: angka.format };
  }
  return { nilai: bersihkan(getTeks(runs)) };
}

const GARIS = { style: 'thin', color: { rgb: 'C9D4D9' } } as const;
const RATA = { kiri: 'left', tengah: 'center', kanan: 'right', penuh: 'left' } as const;

function getGaya(sel: Sel, kepala: boolean, format: string | undefined, rataKolom: Sel['rata']): CellStyle {
  const rata = sel.rata ?? (kepala ? 'tengah' : (rataKolom ?? (format === undefined ? 'kiri' : 'kanan')));
  const latar = kepala ? 'E3F0EE' : sel.latar === 'jumlah' ? 'EEF3F4' : sel.latar === 'kelompok' ? 'F4F7F8' : undefined;
  return {
    font: { name: HURUF, size: 10, bold: kepala || sel.tebal === true },
    alignment: {
      horizontal: RATA[rata],
      vertical: kepala ? 'center' : 'top',
      wrapText: true,
      ...(sel.inden ? { indent: sel.inden } : {}),
    },
    border: { top: GARIS, bottom: GARIS, left: GARIS, right: GARIS },
    ...(latar ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: latar } } } : {}),
    ...(format ? { numFmt: format } : {}),
  };
}

/** Sheet name: what Excel forbids is left out, at most 31 characters, never twice. */
function toNamaLembar(nama: string, terpakai: Set<string>): string {
  const bersih = cleanTeks(nama)
    .replace(/[\\/?*[\]:']/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  for (let ke = 1; ; ke += 1) {
    const akhir = ke === 1 ? '' : ` (${ke})`;
    const calon =
      [...(bersih || 'Tabel')]
        .slice(0, MAKS_NAMA_LEMBAR - akhir.length)
        .join('')
        .trim() + akhir;
    if (terpakai.has(calon.toLowerCase())) continue;
    terpakai.add(calon.toLowerCase());
    return calon;
  }
}

/** Lines that a text takes in a column so many characters wide. */
function countBaris(teks: string, lebar: number): number {
  const muat = Math.max(1, Math.floor(lebar) - 1);
  return teks.split('\n').reduce((total, baris) => {
    let jumlah = 1;
    let sisa = muat;
    for (const { length } of baris.split(' ')) {
      if (length > sisa && sisa < muat) {
        jumlah += 1;
        sisa = muat;
      }
      jumlah += Math.floor(Math.max(0, length - 1) / muat);
      sisa -= (length % muat) + 1;
    }
    return total + jumlah;
  }, 0);
}

/**
 * Widths of the columns, in characters: their share of the table, but no figure or word is cut. A figure that does not
 * fit would be shown as "###".
 */
function measureKolom({ kolom, kepala, badan }: Tabel): number[] {
  const perlu = kolom.map(() => LEBAR_MIN);
  for (const bagian of [kepala, badan]) {
    for (const [b, letak] of placeSel(bagian, kolom.length).entries()) {
      for (const [i, mulai] of letak.entries()) {
        const sel = bagian[b]?.[i];
        if (!sel || (sel.lebar ?? 1) > 1) continue;
        const { nilai, format } = getNilai(sel);
        const kata =
          format === undefined ? String(nilai).split(/\s/) : [hasBlok(sel.isi) ? '' : getTeks(sel.isi as Isi)];
        const terpanjang = Math.max(...kata.map(({ length }) => length).filter((n) => format || n <= KATA_MAKS), 0);
        perlu[mulai] = Math.max(perlu[mulai] ?? 0, Math.ceil(terpanjang * PER_HURUF) + 2);
      }
    }
  }
  const jumlah = kolom.reduce((total, { lebar }) => total + lebar, 0);
  return kolom.map(({ lebar }, k) =>
    Math.max(perlu[k] ?? 0, Math.min(LEBAR_MAKS, Math.round((lebar / jumlah) * LEBAR_TABEL * 10) / 10)),
  );
}

interface Lembar {
  readonly nama: string;
  readonly judul: string;
  readonly tabel: Tabel;
}

/**
 * Every table with lines as a sheet: a captioned one under its number, another one under the heading it stands below.
 * Tables without lines only lay out labels and values.
 */
function listLembar(dokumen: Dokumen, terpakai: Set<string>): Lembar[] {
  let bab = dokumen.judul;
  let judul = bab;
  return listBlok(dokumen).flatMap((blok) => {
    if (blok.jenis === 'judul') {
      judul = [blok.nomor, getTeks(blok.isi)].filter((teks) => teks).join(' ');
      if (blok.tingkat === 1) bab = judul;
    }
    if (blok.jenis !== 'tabel' || blok.tanpaGaris) return [];
    const { keterangan, nomor = 'Tabel' } = blok;
    if (keterangan === null) {
      const jalur = cleanTeks(bab === judul ? judul : `${bab} – ${judul}`);
      return [{ nama: toNamaLembar(judul, terpakai), judul: jalur, tabel: blok }];
    }
    const lengkap = cleanTeks(`${nomor} ${getTeks(keterangan)}`);
    return [{ nama: toNamaLembar(nomor, terpakai), judul: lengkap, tabel: blok }];
  });
}

/** What the pages of every sheet carry; an ampersand would begin a code. */
function buildKaki({ kaki, draf }: Dokumen): HeaderFooter {
  const teks = cleanTeks(`${kaki.judul} · ${kaki.versi} · data ${kaki.hash}`).replace(/&/g, '&&');
  return { oddFooter: `&L${teks}&R&P`, ...(draf ? { oddHeader: '&RDRAF' } : {}) };
}

const KERTAS = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

function buildLembar({ nama, judul, tabel }: Lembar, kaki: HeaderFooter): WriteSheet {
  const { kolom, kepala, badan, sumber } = tabel;
  const lebarKolom = measureKolom(tabel);
  const rows: CellValue[][] = [[judul], []];
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: judul, style: { font: { name: HURUF, bold: true, size: UKURAN_JUDUL } } }],
  ]);
  const merges: MergeRange[] = [];
  const tinggiBaris = new Map<number, number>();
  const tambah = (baris: readonly Baris[], isKepala: boolean): void => {
    const awal = rows.length;
    const gabungan: { r: number; tinggi: number; perlu: number }[] = [];
    for (const _ of baris) rows.push(new Array<CellValue>(kolom.length).fill(null));
    for (const [b, letak] of placeSel(baris, kolom.length).entries()) {
      const r = awal + b;
      tinggiBaris.set(r, TINGGI_BARIS);
      for (const [i, mulai] of letak.entries()) {
        const sel = baris[b]?.[i];
        if (!sel) continue;
        const { nilai, format } = getNilai(sel);
        (rows[r] as CellValue[])[mulai] = nilai;
        const style = getGaya(sel, isKepala, format, kolom[mulai]?.rata);
        const { lebar = 1, tinggi = 1, inden = 0 } = sel;
        // Every covered cell carries the frame; only the first one the value.
        for (let dr = 0; dr < tinggi; dr += 1) {
          for (let dc = 0; dc < lebar; dc += 1) {
            cells.set(`${r + dr},${mulai + dc}`, dr === 0 && dc === 0 ? { value: nilai, style } : { style });
          }
        }
        if (lebar > 1 || tinggi > 1)
          merges.push({ startRow: r, startCol: mulai, endRow: r + tinggi - 1, endCol: mulai + lebar - 1 });
        const ruang = lebarKolom.slice(mulai, mulai + lebar).reduce((a, l) => a + l, 0) - 2 * inden;
        // Bold letters are wider, and no spreadsheet sizes rows by their merged cells.
        const baris1 = typeof nilai === 'string' ? countBaris(nilai, style.font?.bold ? ruang * 0.9 : ruang) : 1;
        gabungan.push({ r, tinggi, perlu: baris1 * TINGGI_BARIS });
      }
    }
    for (const { r, tinggi, perlu } of gabungan.sort((a, c) => a.tinggi - c.tinggi)) {
      let ada = 0;
      for (let k = r; k < r + tinggi; k += 1) ada += tinggiBaris.get(k) ?? 0;
      const akhir = r + tinggi - 1;
      const kurang = Math.max(0, perlu - ada);
      tinggiBaris.set(akhir, Math.min(TINGGI_MAKS, (tinggiBaris.get(akhir) ?? TINGGI_BARIS) + kurang));
    }
  };
  tambah(kepala, true);
  tambah(badan, false);
  if (sumber) rows.push([], [bersihkan(getTeks(sumber))]);
  return {
    name: nama,
    rows,
    cells,
    merges,
    columns: lebarKolom.map((width) => ({ width })),
    rowDefs: new Map([...tinggiBaris].map(([r, height]) => [r, { height }])),
    freezePane: { rows: BARIS_JUDUL + kepala.length },
    pageSetup: {
      ...KERTAS,
      orientation: kolom.length > 5 ? 'landscape' : 'portrait',
    },
    headerFooter: kaki,
  };
}

function buildDaftar(dokumen: Dokumen, lembar: readonly Lembar[], headerFooter: HeaderFooter): WriteSheet {
  const { kaki, draf } = dokumen;
  const judul = cleanTeks(dokumen.judul);
  const tebal = (value: string, size = 10): Partial<Cell> => ({
    value,
    style: { font: { name: HURUF, bold: true, size } },
  });
  const rows = [
    [judul],
    [cleanTeks(`${kaki.versi} · data ${kaki.hash}${draf ? ' · DRAF' : ''}`)],
    [],
    ['Lembar', 'Tabel'],
    ...lembar.map((satu) => [satu.nama, satu.judul]),
  ];
  const tautan = lembar.map(({ nama }, i): [string, Partial<Cell>] => [
    `${rows.length - lembar.length + i},0`,
    {
      value: nama,
      hyperlink: { target: '', location: `'${nama}'!A1` },
      style: { font: { name: HURUF, size: 10, underline: true } },
    },
  ]);
  return {
    name: 'Daftar',
    rows,
    columns: [{ width: 34 }, { width: 90 }],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', tebal(judul, 14)],
      ['3,0', tebal('Lembar')],
      ['3,1', tebal('Tabel')],
      ...tautan,
    ]),
    freezePane: { rows: rows.length - lembar.length },
    pageSetup: { ...KERTAS, orientation: 'portrait' },
    headerFooter,
  };
}

/**
 * The tables of a numbered document as a workbook: one sheet each, and a first sheet that lists them with the version
 * of the data. Printed figures are real numbers; text stays text, also when it begins like a formula.
 */
export async function writeXlsx(dokumen: Dokumen): Promise<Uint8Array> {
  const lembar = listLembar(dokumen, new Set(['daftar']));
  const kaki = buildKaki(dokumen);
  const dibuat = new Date(`${dokumen.tanggal}T00:00:00Z`);
  return writeBuku({
    sheets: [buildDaftar(dokumen, lembar, kaki), ...lembar.map((satu) => buildLembar(satu, kaki))],
    // Rows repeated on every page. The library's own setting leaves names of sheets unquoted, which Excel refuses.
    namedRanges: lembar.flatMap(({ nama, tabel: { kepala } }) =>
      kepala.length === 0
        ? []
        : [
            {
              name: '_xlnm.Print_Titles',
              range: `'${nama}'!$${BARIS_JUDUL + 1}:$${BARIS_JUDUL + kepala.length}`,
              scope: nama,
            },
          ],
    ),
    defaultFont: { name: HURUF, size: 10 },
    properties: {
      title: cleanTeks(dokumen.judul),
      creator: cleanTeks(dokumen.penulis),
      created: dibuat,
      modified: dibuat,
    },
  });
}
