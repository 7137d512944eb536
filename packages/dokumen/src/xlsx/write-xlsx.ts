import {
  type Cell,
  type CellStyle,
  type CellValue,
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
const LEBAR_MAKS = 60;
const BARIS_JUDUL = 2;

const ANGKA_ID = /^(-?)(Rp)?(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d+))?(%)?$/;

interface Angka {
  readonly nilai: number;
  readonly format: string;
}

/** A printed Indonesian number as a number of the same value; undefined when it is not one, or not exact as one. */
export function parseAngka(teks: string): Angka | undefined {
  const cocok = ANGKA_ID.exec(teks);
  if (!cocok) return undefined;
  const [, minus = '', rupiah, utuh = '', pecahan = '', persen] = cocok;
  const digit = utuh.replace(/\./g, '');
  if (digit.length + pecahan.length > MAKS_DIGIT || (digit.length > 1 && digit.startsWith('0'))) return undefined;
  const nilai = Number(`${minus}${digit}${pecahan === '' ? '' : `.${pecahan}`}`);
  const desimal = pecahan === '' ? '' : `.${'0'.repeat(pecahan.length)}`;
  // The printed percentage stays the number that is read; the sign is only shown, not multiplied.
  return { nilai, format: `${rupiah ? '"Rp"' : ''}#,##0${desimal}${persen ? '"%"' : ''}` };
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
    font: { bold: kepala || sel.tebal === true },
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
function toNamaLembar(nomor: string, terpakai: Set<string>): string {
  const bersih =
    nomor
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, MAKS_NAMA_LEMBAR) || 'Tabel';
  let nama = bersih;
  for (let ke = 2; terpakai.has(nama.toLowerCase()); ke += 1) nama = `${bersih.slice(0, MAKS_NAMA_LEMBAR - 5)} (${ke})`;
  terpakai.add(nama.toLowerCase());
  return nama;
}

function buildLembar(tabel: Tabel, nama: string, judul: string): WriteSheet {
  const { kolom, kepala, badan, sumber } = tabel;
  const jumlah = kolom.reduce((total, { lebar }) => total + lebar, 0);
  const rows: CellValue[][] = [[judul], []];
  const cells = new Map<string, Partial<Cell>>([['0,0', { value: judul, style: { font: { bold: true, size: 12 } } }]]);
  const merges: MergeRange[] = [];
  const tambah = (baris: readonly Baris[], isKepala: boolean): void => {
    const awal = rows.length;
    for (const _ of baris) rows.push(new Array<CellValue>(kolom.length).fill(null));
    for (const [b, letak] of placeSel(baris, kolom.length).entries()) {
      for (const [i, mulai] of letak.entries()) {
        const sel = baris[b]?.[i];
        if (!sel) continue;
        const { nilai, format } = getNilai(sel);
        const r = awal + b;
        (rows[r] as CellValue[])[mulai] = nilai;
        const style = getGaya(sel, isKepala, format, kolom[mulai]?.rata);
        const { lebar = 1, tinggi = 1 } = sel;
        // Every covered cell carries the frame; only the first one the value.
        for (let dr = 0; dr < tinggi; dr += 1) {
          for (let dc = 0; dc < lebar; dc += 1) {
            cells.set(`${r + dr},${mulai + dc}`, dr === 0 && dc === 0 ? { value: nilai, style } : { style });
          }
        }
        if (lebar > 1 || tinggi > 1)
          merges.push({ startRow: r, startCol: mulai, endRow: r + tinggi - 1, endCol: mulai + lebar - 1 });
      }
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
    columns: kolom.map(({ lebar }) => ({
      width: Math.min(LEBAR_MAKS, Math.max(LEBAR_MIN, (lebar / jumlah) * LEBAR_TABEL)),
    })),
    freezePane: { rows: BARIS_JUDUL + kepala.length },
    pageSetup: {
      orientation: kolom.length > 7 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/**
 * The captioned tables of a numbered document as a workbook: one sheet each, and a first sheet that lists them with
 * the version of the data. Printed numbers are real numbers; text stays text, also when it begins like a formula.
 */
export async function writeXlsx(dokumen: Dokumen): Promise<Uint8Array> {
  const terpakai = new Set(['daftar']);
  const tabel = listBlok(dokumen).flatMap((blok) => (blok.jenis === 'tabel' && blok.keterangan !== null ? [blok] : []));
  const lembar = tabel.map((satu) => {
    const keterangan = cleanTeks(getTeks(satu.keterangan ?? []));
    const nomor = satu.nomor ?? 'Tabel';
    return { nama: toNamaLembar(nomor, terpakai), nomor, keterangan, tabel: satu };
  });
  const { kaki } = dokumen;
  const daftar: WriteSheet = {
    name: 'Daftar',
    rows: [
      [cleanTeks(dokumen.judul)],
      [`Versi ${cleanTeks(kaki.versi)}, data ${kaki.hash}${dokumen.draf ? ', DRAF' : ''}`],
      [],
      ['Lembar', 'Tabel'],
      ...lembar.map(({ nama, keterangan }) => [nama, keterangan]),
    ],
    columns: [{ width: 16 }, { width: 100 }],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { value: cleanTeks(dokumen.judul), style: { font: { bold: true, size: 14 } } }],
      ['3,0', { value: 'Lembar', style: { font: { bold: true } } }],
      ['3,1', { value: 'Tabel', style: { font: { bold: true } } }],
    ]),
  };
  const sheets = [
    daftar,
    ...lembar.map((satu) => buildLembar(satu.tabel, satu.nama, `${satu.nomor} ${satu.keterangan}`)),
  ];
  const dibuat = new Date(`${dokumen.tanggal}T00:00:00Z`);
  return writeBuku({
    sheets,
    properties: {
      title: cleanTeks(dokumen.judul),
      creator: cleanTeks(dokumen.penulis),
      created: dibuat,
      modified: dibuat,
    },
  });
}
