import type { Pilihan } from './rujukan.ts';

/*
 * A form as a page draws it: everything decided, nothing left to compute. What was typed stands in it as it was typed.
 */

interface Dasar {
  readonly nama: string;
  /** For labels and for links from the summary of problems. */
  readonly id: string;
  readonly label: string;
  readonly bantuan: string | null;
  readonly masalah: readonly string[];
  readonly wajib: boolean;
  /** Shown and sent, but not to be changed. */
  readonly tetap: boolean;
}

interface TampilanInput extends Dasar {
  readonly jenis: 'input';
  readonly nilai: string;
  readonly mode: 'text' | 'decimal' | 'numeric';
  readonly lebar: 'pendek' | 'sedang' | 'penuh';
  /** What the form itself put there: with it alone a row is blank. */
  readonly awal: string | null;
}

interface TampilanArea extends Dasar {
  readonly jenis: 'area';
  readonly nilai: string;
  readonly baris: number;
}

interface TampilanPilih extends Dasar {
  readonly jenis: 'pilih' | 'radio';
  readonly nilai: string;
  readonly pilihan: readonly Pilihan[];
}

interface TampilanCentang extends Dasar {
  readonly jenis: 'centang';
  readonly pilihan: readonly (Pilihan & { readonly terpilih: boolean })[];
}

interface TampilanIsian extends Dasar {
  readonly jenis: 'isian';
  readonly nilai: string;
  readonly cara: string;
  readonly alasan: string;
  readonly pilihanCara: readonly Pilihan[];
}

/** A value that the form carries and nobody is asked for; `teks` is what a person may read of it. */
interface TampilanDiam extends Dasar {
  readonly jenis: 'diam';
  readonly nilai: readonly string[];
  readonly teks: string;
}

interface TampilanGrup extends Dasar {
  readonly jenis: 'grup';
  readonly isi: readonly Tampilan[];
  /** Whether it is filled in at all; null = always. */
  readonly ada: { readonly nilai: string; readonly semula: string } | null;
  /** Short fields, side by side. */
  readonly sebaris: boolean;
  readonly banyak: number | null;
}

export interface BarisTampilan {
  readonly nama: string;
  readonly id: string;
  readonly judul: string;
  /** The row is meant although nothing stands in it. */
  readonly ada: boolean;
  readonly isi: readonly Tampilan[];
}

interface TampilanDaftar extends Dasar {
  readonly jenis: 'daftar';
  /** Rows of a table; otherwise a card each. */
  readonly tabel: boolean;
  readonly kolom: readonly { readonly label: string; readonly bantuan: string | null }[];
  readonly baris: readonly BarisTampilan[];
  /** The order of rows matters so much that a table has buttons for it. */
  readonly urut: boolean;
  /** What one row is called. */
  readonly satu: string;
}

export type Tampilan =
  | TampilanInput
  | TampilanArea
  | TampilanPilih
  | TampilanCentang
  | TampilanIsian
  | TampilanDiam
  | TampilanGrup
  | TampilanDaftar;

/** A problem at the top of the page, with the field it leads to. */
interface RingkasanMasalah {
  readonly href: string | null;
  readonly pesan: string;
}

export interface TampilanFormulir {
  readonly ruas: readonly Tampilan[];
  readonly masalah: readonly RingkasanMasalah[];
}
