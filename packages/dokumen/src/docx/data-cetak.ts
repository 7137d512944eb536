import type {
  DaftarOtomatis,
  Dokumen,
  Gambar,
  Isi,
  Judul,
  Kop,
  Kotak,
  Paragraf,
  Rata,
  Sampul,
} from '../model/dokumen.ts';
import { buildData } from '../pdf/susun-data.ts';
import type { Orientasi, UkuranTabel } from '../pdf/ukuran.ts';

/*
 * The shape of what buildData prepares for print: the same blocks, with clean texts, places to break in words wider
 * than their line, and widths in points. PDF and DOCX print the same preparation, so that both choose the same widths
 * of columns, the same sides and the same rows to keep whole.
 */

export interface SelCetak {
  /** Exactly one of the two. */
  readonly runs?: Isi;
  readonly blok?: readonly BlokCetak[];
  /** Column and row, from 0; rows count from the first header row. */
  readonly x: number;
  readonly y: number;
  readonly lebar: number;
  readonly tinggi: number;
  readonly rata: Rata;
  readonly tebal: boolean;
  readonly inden: number;
  readonly latar: '' | 'kepala' | 'kelompok' | 'jumlah';
  /** Whether the cell stays on one page. */
  readonly utuh: boolean;
}

export interface TabelCetak {
  readonly jenis: 'tabel';
  readonly id: string;
  readonly nomor: string;
  readonly keterangan: Isi | null;
  /** Widths of the columns, points. */
  readonly lebarKolom: readonly number[];
  readonly ukuran: UkuranTabel;
  readonly kepala: readonly SelCetak[];
  readonly badan: readonly { readonly judulKelompok: boolean; readonly sel: readonly SelCetak[] }[];
  readonly sumber: Isi | null;
  readonly tanpaGaris: boolean;
  readonly barisKepala: number;
  /** Number of rows, header rows included. */
  readonly baris: number;
}

export interface GambarCetak extends Pick<Gambar, 'jenis' | 'id' | 'macam' | 'keterangan' | 'svg' | 'alt'> {
  readonly nomor: string;
  /** Points. */
  readonly lebar: number;
  readonly tinggi: number;
}

export interface PihakCetak {
  readonly di: Isi;
  readonly atas: readonly Isi[];
  readonly nama: Isi;
  readonly bawah: readonly Isi[];
}

export interface DaftarCetak {
  readonly jenis: 'daftar';
  readonly gaya: 'butir' | 'angka' | 'huruf';
  readonly butir: readonly (readonly BlokCetak[])[];
}

export interface KotakCetak extends Pick<Kotak, 'jenis' | 'nada'> {
  readonly isi: readonly BlokCetak[];
  /** Whether the box stays on one page. */
  readonly utuh: boolean;
}

export type JudulCetak = Judul & { readonly nomor: string };

export type BlokCetak = (
  | JudulCetak
  | (Paragraf & { readonly gaya: NonNullable<Paragraf['gaya']> })
  | DaftarCetak
  | TabelCetak
  | GambarCetak
  | { readonly jenis: 'tandaTangan'; readonly pihak: readonly PihakCetak[] }
  | Sampul
  | Kop
  | (DaftarOtomatis & { readonly entri: NonNullable<DaftarOtomatis['entri']> })
  | KotakCetak
  | { readonly jenis: 'gantiHalaman' }
) & {
  /** At the top level: whether the block starts a page. */
  readonly halamanBaru?: boolean;
};

export interface BagianCetak {
  readonly orientasi: Orientasi;
  readonly nomorHalaman: 'tanpa' | 'romawi' | 'arab';
  readonly mulaiUlang: boolean;
  /** A cover: one block, no footer. */
  readonly sampul: boolean;
  readonly blok: readonly BlokCetak[];
}

export interface DataCetak {
  readonly judul: string;
  readonly penulis: string;
  readonly kataKunci: readonly string[];
  readonly draf: boolean;
  readonly kaki: Dokumen['kaki'];
  readonly bagian: readonly BagianCetak[];
}

/** A numbered document, prepared for print. */
export function prepareData(dokumen: Dokumen): DataCetak {
  // The preparation is declared without a shape because it leaves the process as JSON on its way to the PDF.
  return buildData(dokumen) as DataCetak;
}
