/** A report as it was read from a file: headings, paragraphs and tables in reading order, each with its place. */
export interface Naskah {
  readonly berkas: string;
  readonly format: FormatNaskah;
  readonly blok: readonly Blok[];
  /** Number of pages, where the format has pages. */
  readonly jumlahHalaman?: number;
  /** What could not be read, for people: a scanned page, a damaged part. Never passed over in silence. */
  readonly takTerbaca: readonly TakTerbaca[];
}

export type FormatNaskah = 'md' | 'docx' | 'pdf' | 'html';

export type Blok = Judul | Paragraf | Tabel;

/** Where something stands. `baris` is the 1-based line of a text input (MD, HTML); `halaman` the 1-based page of a PDF. */
export interface Letak {
  readonly baris?: number;
  readonly halaman?: number;
}

/** From `awal` on (an index into `teks`), the text stands at `letak`. */
export interface Potongan {
  readonly awal: number;
  readonly letak: Letak;
}

interface Bertempat {
  readonly letak: Letak;
  /** Where the parts of a text of several lines or pages stand, in order; absent when all of it stands at `letak`. */
  readonly potongan?: readonly Potongan[];
}

export interface Judul extends Bertempat {
  readonly jenis: 'judul';
  /** 1 = chapter. By its number ("BAB III" 1, "3.1" 2) where it has one, else as the file says. */
  readonly tingkat: number;
  readonly teks: string;
}

export interface Paragraf extends Bertempat {
  readonly jenis: 'paragraf';
  /**
   * Running text is one line, also when a page ended within the sentence; "\n" stands only where lines were meant
   * (signatures, "Nama : …").
   */
  readonly teks: string;
  /** What stands before an item of a list ("1.", "a)", "-"); undefined for running text. */
  readonly penanda?: string;
  /** Depth of the list, 0 = outermost; only with `penanda`. */
  readonly kedalaman?: number;
  /** Running header or footer, repeated on pages. */
  readonly tepi?: 'atas' | 'bawah';
  /** A caption; that of a table stands also in its `keterangan`. */
  readonly keterangan?: 'tabel' | 'gambar' | 'grafik';
  /** A note below the page. */
  readonly catatanKaki?: boolean;
}

export interface Tabel {
  readonly jenis: 'tabel';
  /** 1-based number in the order of the report. */
  readonly urutan: number;
  /** The caption beside the table ("Tabel 3.1 …"), when it was found. */
  readonly keterangan?: string;
  /** How many rows at the top are header, the row of column numbers ("1 2 3 …") included. */
  readonly barisKepala: number;
  /**
   * A full grid: every row has the same number of columns; a merged cell stands in each place that it covers, and only
   * the first of them is `utama`. A table that goes on over pages is one table, its repeated header left out.
   * Pipe tables cannot merge: there an empty header cell takes the one before or above it, and body cells stay empty.
   */
  readonly baris: readonly (readonly Sel[])[];
  /** This table seems to go on where the one before it stopped, but its columns differ, so it was not joined. */
  readonly sambungan?: boolean;
  readonly letak: Letak;
}

export interface Sel {
  /** Text with line breaks as "\n", markup removed. */
  readonly teks: string;
  readonly utama: boolean;
  readonly letak: Letak;
}

export interface TakTerbaca {
  readonly letak: Letak;
  /** A sentence in Indonesian: what, why, what to do. */
  readonly sebab: string;
}

/** Where the character at `indeks` of the text stands. */
export function findLetak({ letak, potongan }: Judul | Paragraf, indeks: number): Letak {
  return potongan?.findLast(({ awal }) => awal <= indeks)?.letak ?? letak;
}
