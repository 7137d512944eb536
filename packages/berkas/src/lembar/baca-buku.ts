import { type CellObject, read, SSF, type WorkSheet } from '@e965/xlsx';
import { terlaluBesar } from './baca-csv.ts';
import { BATAS, type Gabungan, GalatLembar, type Lembar, type Sel } from './lembar.ts';

/** Significant digits that a spreadsheet keeps; what binary floating point adds behind them was never typed. */
const DIGIT_BERARTI = 15;

/** A number as it was typed: 0.1 + 0.2 → "0.3", never with an exponent. */
export function formatAngkaSel(nilai: number): string {
  const [badan = '', eksponen = '0'] = nilai.toExponential(DIGIT_BERARTI - 1).split('e');
  const negatif = badan.startsWith('-');
  const digit = badan.replace(/[-.]/g, '').replace(/0+$/, '');
  if (digit === '') return '0';
  const titik = Number(eksponen) + 1;
  const utuh = titik <= 0 ? '0' : digit.slice(0, titik).padEnd(titik, '0');
  const pecahan = titik <= 0 ? '0'.repeat(-titik) + digit : digit.slice(titik);
  return `${negatif ? '-' : ''}${utuh}${pecahan === '' ? '' : `.${pecahan}`}`;
}

/** Number formats that show a share of one as a percentage. Text in quotes or brackets is not part of the code. */
const isPersen = (format: string): boolean => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%');

/** Errors as a file numbers them. */
const GALAT: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
};

const dua = (n: number): string => String(n).padStart(2, '0');

function toSel(baris: number, kolom: number, sel: CellObject, tahun1904: boolean): Sel | undefined {
  const dasar = { baris, kolom };
  if (sel.v === undefined || sel.v === null) {
    // A formula that no spreadsheet has calculated yet: without its result the cell must not pass for empty.
    return sel.f === undefined ? undefined : { ...dasar, teks: '#TANPA-HASIL', jenis: 'galat' };
  }
  switch (sel.t) {
    case 'e':
      return { ...dasar, teks: GALAT[Number(sel.v)] ?? '#N/A', jenis: 'galat' };
    case 'b':
      return { ...dasar, teks: sel.v === true ? 'ya' : 'tidak', jenis: 'logika' };
    case 'n': {
      const nilai = Number(sel.v);
      if (!Number.isFinite(nilai)) return { ...dasar, teks: '#NUM!', jenis: 'galat' };
      const format = typeof sel.z === 'string' ? sel.z : 'General';
      if (SSF.is_date(format)) {
        const hari = SSF.parse_date_code(nilai, { date1904: tahun1904 });
        // Below a day it is a time, and the first days of 1900 do not exist as Excel counts them.
        if (hari && nilai >= 61) return { ...dasar, teks: `${hari.y}-${dua(hari.m)}-${dua(hari.d)}`, jenis: 'tanggal' };
      }
      if (isPersen(format)) return { ...dasar, teks: formatAngkaSel(nilai * 100), jenis: 'angka', persen: true };
      return { ...dasar, teks: formatAngkaSel(nilai), jenis: 'angka' };
    }
    default: {
      const teks = String(sel.v).replace(/\r\n?/g, '\n').trim();
      return teks === '' ? undefined : { ...dasar, teks, jenis: 'teks' };
    }
  }
}

function toLembar(nama: string, isi: WorkSheet, tersembunyi: boolean, tahun1904: boolean): Lembar {
  const sel: Sel[] = [];
  const data = ((isi as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []) as (CellObject | undefined)[][];
  let barisBerisi = 0;
  // Sparse arrays: only what is there is visited, however far out a stray cell stands.
  for (const kunciBaris of Object.keys(data)) {
    const baris = Number(kunciBaris);
    const isiBaris = data[baris] as (CellObject | undefined)[];
    let ada = false;
    for (const kunciKolom of Object.keys(isiBaris)) {
      const kolom = Number(kunciKolom);
      const mentah = isiBaris[kolom];
      const satu = mentah && toSel(baris, kolom, mentah, tahun1904);
      if (!satu) continue;
      if (satu.teks.length > BATAS.huruf) throw terlaluBesar('huruf dalam satu sel', BATAS.huruf);
      if (kolom >= BATAS.kolom) throw terlaluBesar('kolom', BATAS.kolom);
      if (sel.push(satu) > BATAS.sel) throw terlaluBesar('sel', BATAS.sel);
      ada = true;
    }
    if (ada && ++barisBerisi > BATAS.baris) throw terlaluBesar('baris', BATAS.baris);
  }
  const gabungan = (isi['!merges'] ?? []).map(
    ({ s, e }): Gabungan => ({ barisAwal: s.r, kolomAwal: s.c, barisAkhir: e.r, kolomAkhir: e.c }),
  );
  // Merged cells are looked up by row: a few bytes must not make millions of entries.
  const terakhir = sel.at(-1)?.baris ?? 0;
  const rentang = gabungan.reduce(
    (n, { barisAwal, barisAkhir }) => n + 1 + Math.min(barisAkhir, terakhir) - barisAwal,
    0,
  );
  if (rentang > BATAS.gabungan) throw terlaluBesar('baris sel gabungan', BATAS.gabungan);
  return { nama, tersembunyi, sel, gabungan };
}

/** All sheets of an XLSX or XLS workbook. Runs in the child process only: a hostile file may exhaust it. */
export function readBuku(bita: Uint8Array): Lembar[] {
  const buku = read(bita, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellText: false,
    cellStyles: false,
    bookVBA: false,
    // A row more than is allowed is enough to refuse the rest.
    sheetRows: BATAS.baris * 2,
  });
  if (buku.SheetNames.length > BATAS.lembar) {
    throw new GalatLembar(
      'L.terlalu-besar',
      `Berkas memuat lebih dari ${BATAS.lembar} lembar; sisakan yang perlu saja.`,
    );
  }
  const tahun1904 = buku.Workbook?.WBProps?.date1904 === true;
  return buku.SheetNames.flatMap((nama, ke) => {
    const isi = buku.Sheets[nama];
    return isi ? [toLembar(nama, isi, (buku.Workbook?.Sheets?.[ke]?.Hidden ?? 0) !== 0, tahun1904)] : [];
  });
}
