import type { TahunKinerja } from '@akuntabel/kinerja';
import { parse } from 'csv-parse/sync';
import { toBandingJudul } from './judul.ts';
import type { Kolom } from './kolom.ts';
import { createRujukan, readNilai } from './nilai.ts';

/** A pasted cell: what was pasted, what it means, and what is wrong with it. */
export interface SelTempelan {
  readonly kunci: string;
  readonly tertulis: string;
  /** Canonical text; null = empty, or unreadable when there is a problem. */
  readonly nilai: string | null;
  readonly masalah: { readonly seharusnya: string; readonly perbaikan: string } | null;
}

export interface HasilTempelan {
  readonly baris: readonly (readonly SelTempelan[])[];
  /** What concerns the paste as a whole: too many rows or columns. */
  readonly masalah: readonly string[];
}

const MAKS_HURUF = 2_000_000;
const MAKS_BARIS = 5_000;

/** Rows of a text copied from a spreadsheet; a cell with line breaks or tabs comes in quotes. */
function splitTempelan(teks: string): string[][] {
  const rapi = teks.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const pilihan = { delimiter: '\t', relax_column_count: true, record_delimiter: '\n' };
  try {
    return parse(rapi, pilihan);
  } catch {
    // A lone quote in a name is no quoting: the lines are what was meant.
    return rapi.split('\n').map((baris) => baris.split('\t'));
  }
}

/**
 * Text copied from a spreadsheet, pasted into a grid whose columns from the place of the cursor on are given. A first
 * row that repeats the headers is left out. Nothing is thrown away silently: what does not fit is a problem of its
 * cell or of the paste.
 */
export function parseTempelan(teks: string, kolom: readonly Kolom[], tahun: TahunKinerja): HasilTempelan {
  if (teks.length > MAKS_HURUF) return { baris: [], masalah: ['Tempelan terlalu besar; tempel sebagian-sebagian.'] };
  if (teks.trim() === '') return { baris: [], masalah: [] };
  const semua = splitTempelan(teks);
  const judul = new Map(kolom.map((satu, k) => [k, toBandingJudul(satu.judul)]));
  const cocok = (semua[0] ?? []).filter((isi, k) => isi.trim() !== '' && judul.get(k) === toBandingJudul(isi)).length;
  const isi = cocok > 0 && cocok * 2 >= (semua[0]?.length ?? 0) ? semua.slice(1) : semua;
  const masalah: string[] = [];
  if (isi.length > MAKS_BARIS) {
    masalah.push(`Tempelan memuat ${isi.length} baris, paling banyak ${MAKS_BARIS}; tempel sebagian-sebagian.`);
  }
  const terlebar = isi.reduce(
    (lebar, baris) => Math.max(lebar, baris.findLastIndex((satu) => satu.trim() !== '') + 1),
    0,
  );
  if (terlebar > kolom.length) {
    masalah.push(
      `Tempelan ${terlebar} kolom lebih lebar daripada ${kolom.length} kolom yang tersisa di tabel ini; ` +
        'mulai dari kolom yang benar, atau salin kolom yang diperlukan saja.',
    );
  }
  const rujukan = createRujukan(tahun);
  const baris = isi.slice(0, MAKS_BARIS).map((sel, b) =>
    kolom.slice(0, Math.max(sel.length, 1)).map((satu, k): SelTempelan => {
      const tertulis = (sel[k] ?? '').trim();
      const dasar = { kunci: satu.kunci, tertulis };
      if (tertulis === '') return { ...dasar, nilai: null, masalah: null };
      // Copied errors are text here, and as much a problem as in a file.
      const jenis = /^#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NUM|NULL)!?$/.test(tertulis) ? 'galat' : 'teks';
      const hasil = readNilai(satu, { baris: b, kolom: k, teks: tertulis, jenis }, rujukan);
      return 'nilai' in hasil
        ? { ...dasar, nilai: hasil.nilai, masalah: null }
        : { ...dasar, nilai: null, masalah: hasil };
    }),
  );
  return { baris, masalah };
}
