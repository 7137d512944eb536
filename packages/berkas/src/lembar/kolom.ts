/** What a cell of a column holds. */
type IsiKolom =
  | 'kode'
  | 'kunci'
  | 'nama'
  | 'teks'
  | 'daftar'
  | 'uang'
  | 'isian'
  | 'desimal'
  | 'bulat'
  | 'tahun'
  | 'tanggal'
  | 'nip'
  | 'pilihan'
  | 'unit'
  | 'jabatan';

/** One of a list of words: as the data holds it, as it is shown, and what else people write. */
export interface Pilihan {
  readonly nilai: string;
  readonly sebutan: string;
  readonly lain?: readonly string[];
}

/** A column that an importer wants and an export writes. */
export interface Kolom {
  readonly kunci: string;
  readonly judul: string;
  readonly isi: IsiKolom;
  /** What belongs here, shown as a note on the header. */
  readonly keterangan: string;
  readonly wajib?: true;
  readonly pilihan?: readonly Pilihan[];
  /** Read when a file has it, never written or compared: the data hold it in another form. */
  readonly hanyaImpor?: true;
  /** Read when a file has it, not written while the data have nothing for it. */
  readonly cadangan?: true;
  /** Written for the people who fill in the sheet; belongs to another record and is never compared. */
  readonly tampilan?: true;
  /** Other names of the header, for columns that are made from the data (years). */
  readonly sinonim?: readonly string[];
}

/** Kinds of sheets. */
export const JENIS_LEMBAR = [
  'anggaran',
  'pengukuran',
  'indikator',
  'unit',
  'jabatan',
  'penugasan',
  'rekomendasi',
  'renstra',
  'rencanaAksi',
  'penghargaan',
  'pembanding',
  'analisisIndikator',
  'analisisProgram',
  'lhe',
] as const;
export type JenisLembar = (typeof JENIS_LEMBAR)[number];

/** The columns of a kind for one unit-year. */
export interface Tujuan {
  readonly jenis: JenisLembar;
  readonly tahun: number;
  readonly kolom: readonly Kolom[];
}

/** Canonical texts by key of the column; null = not filled in. */
export type IsiRekaman = Readonly<Record<string, string | null>>;

/** A thing of the data as a row. */
export interface Rekaman {
  readonly kunci: string;
  readonly isi: IsiRekaman;
}
