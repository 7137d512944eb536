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

export interface Judul {
  readonly jenis: 'judul';
  /** 1 = chapter. */
  readonly tingkat: number;
  readonly teks: string;
  readonly letak: Letak;
}

export interface Paragraf {
  readonly jenis: 'paragraf';
  readonly teks: string;
  /** What stands before an item of a list ("1.", "a)", "-"); undefined for running text. */
  readonly penanda?: string;
  /** Running header or footer, repeated on pages. */
  readonly tepi?: 'atas' | 'bawah';
  readonly letak: Letak;
}

export interface Tabel {
  readonly jenis: 'tabel';
  /** 1-based number in the order of the report. */
  readonly urutan: number;
  /** The caption beside the table ("Tabel 3.1 …"), when it was found. */
  readonly keterangan?: string;
  /** How many rows at the top are header. */
  readonly barisKepala: number;
  /**
   * A full grid: every row has the same number of columns; a merged cell stands in each place that it covers, and only the
   * first of them is `utama`.
   */
  readonly baris: readonly (readonly Sel[])[];
  /** This table goes on where the one before it stopped (next page, same columns). */
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
