/*
 * The document model: what every builder makes and every writer prints. Typed blocks, plain JSON-able data; no
 * format, no rule. A number that is printed from data is a run of kind `angka` with the id of the figure in
 * HasilKinerja or the path of the entry in TahunKinerja, so that each printed figure can be followed to its source.
 */

/** Inline content. */
export type Run =
  | { readonly jenis: 'teks'; readonly teks: string; readonly tebal?: boolean; readonly miring?: boolean }
  /** A printed figure. `sumber`: figure id of HasilKinerja, or `entri:` + path in TahunKinerja. */
  | { readonly jenis: 'angka'; readonly teks: string; readonly sumber: string; readonly tebal?: boolean }
  /** Cross-reference to a captioned block or heading by id; its text ("Tabel 3.1") is set by numberDokumen. */
  | { readonly jenis: 'rujukan'; readonly ke: string; readonly teks: string }
  | { readonly jenis: 'barisBaru' };

export type Isi = readonly Run[];

export type Rata = 'kiri' | 'tengah' | 'kanan' | 'penuh';

/** Heading. Level 1 is a chapter and starts a page. `nomor` ("BAB I", "1.2") is set by numberDokumen unless given. */
export interface Judul {
  readonly jenis: 'judul';
  readonly id: string;
  readonly tingkat: 1 | 2 | 3 | 4;
  readonly isi: Isi;
  /**
   * bab = "BAB I"; huruf = "A."; angka = chapter.section "1.2" / "3.1.2"; tanpa = no number (preface, lists);
   * lampiran = "Lampiran 1".
   */
  readonly penomoran: 'bab' | 'huruf' | 'angka' | 'lampiran' | 'tanpa';
  readonly nomor?: string;
  /** Whether it stands in the table of contents (default true). */
  readonly diDaftarIsi?: boolean;
}

export interface Paragraf {
  readonly jenis: 'paragraf';
  readonly isi: Isi;
  readonly gaya?: 'biasa' | 'tengah' | 'kutipan' | 'catatan' | 'sumber' | 'judulForm';
  /** It opens what follows ("… sebagai berikut:") and is never left alone at the foot of a page. */
  readonly lekat?: boolean;
}

export interface Daftar {
  readonly jenis: 'daftar';
  readonly gaya: 'butir' | 'angka' | 'huruf';
  readonly butir: readonly (readonly Blok[])[];
}

export interface Sel {
  readonly isi: Isi | readonly Blok[];
  /** Columns and rows this cell spans (default 1). */
  readonly lebar?: number;
  readonly tinggi?: number;
  readonly rata?: Rata;
  readonly tebal?: boolean;
  /** Header cell: of its column, of its row. */
  readonly kepala?: 'kolom' | 'baris';
  /** Indent level of the text, for tree-like tables. */
  readonly inden?: number;
  /** Subtle shading for sums and group rows. */
  readonly latar?: 'kelompok' | 'jumlah';
}

export type Baris = readonly Sel[];

export interface Kolom {
  /** Relative width (fraction of the table's width). */
  readonly lebar: number;
  readonly rata?: Rata;
}

export interface Tabel {
  readonly jenis: 'tabel';
  readonly id: string;
  /** Caption without number; null = no caption, not in the list of tables. */
  readonly keterangan: Isi | null;
  /** "Tabel 3.1", set by numberDokumen. */
  readonly nomor?: string;
  readonly kolom: readonly Kolom[];
  /** Header rows; they repeat on every page. */
  readonly kepala: readonly Baris[];
  readonly badan: readonly Baris[];
  readonly ukuran?: 'biasa' | 'kecil' | 'sangatKecil';
  /** Source line below the table. */
  readonly sumber?: Isi;
  /** Borderless key-value table (Nama : …). */
  readonly tanpaGaris?: boolean;
}

export interface Gambar {
  readonly jenis: 'gambar';
  readonly id: string;
  /** grafik → "Grafik 3.1" and list of graphs; gambar → "Gambar 1.1" and list of figures. */
  readonly macam: 'grafik' | 'gambar';
  /** Caption without number; null = no caption, not in the lists (a QR code). */
  readonly keterangan: Isi | null;
  readonly nomor?: string;
  /** Self-contained SVG with viewBox, no scripts, no external references. */
  readonly svg: string;
  /** The text alternative: says what the picture shows, with its figures. */
  readonly alt: string;
  /** Fraction of the text width, 0–1. */
  readonly lebar: number;
}

/** One party of a signature block; left to right as given (PK: Pihak Kedua left, Pihak Pertama right). */
export interface Penandatangan {
  readonly di?: Isi;
  /** Lines above the signature space, e.g. "PIHAK KEDUA", "CAMAT DUMAI KOTA". */
  readonly atas: readonly Isi[];
  readonly nama: Isi;
  /** Lines below the name: rank, NIP when given. */
  readonly bawah: readonly Isi[];
}

export interface TandaTangan {
  readonly jenis: 'tandaTangan';
  /** One signer stands right; two stand left and right. */
  readonly pihak: readonly Penandatangan[];
}

export interface Sampul {
  readonly jenis: 'sampul';
  readonly instansi: string;
  readonly unit: string;
  readonly judul: string;
  readonly anakJudul: string;
  readonly tahun: string;
  /** Label of the emblem place-holder, e.g. "Lambang Kota Dumai". */
  readonly lambang: string;
}

/** Letterhead of a form: emblem place-holder, government, unit. */
export interface Kop {
  readonly jenis: 'kop';
  readonly instansi: string;
  readonly unit: string;
  readonly lambang: string;
}

/** A generated list: contents, tables, graphs, figures, appendices. */
export interface DaftarOtomatis {
  readonly jenis: 'daftarOtomatis';
  readonly macam: 'isi' | 'tabel' | 'grafik' | 'gambar' | 'lampiran';
  /** Filled by numberDokumen. */
  readonly entri?: readonly {
    readonly id: string;
    readonly nomor: string;
    readonly teks: string;
    readonly tingkat: number;
  }[];
}

/** A framed remark: missing data, a flag, a note on a figure. */
export interface Kotak {
  readonly jenis: 'kotak';
  readonly nada: 'keterangan' | 'peringatan';
  readonly isi: readonly Blok[];
}

export interface GantiHalaman {
  readonly jenis: 'gantiHalaman';
}

export type Blok =
  | Judul
  | Paragraf
  | Daftar
  | Tabel
  | Gambar
  | TandaTangan
  | Sampul
  | Kop
  | DaftarOtomatis
  | Kotak
  | GantiHalaman;

/** A run of pages with one orientation and page numbering. */
export interface BagianHalaman {
  readonly orientasi: 'tegak' | 'mendatar';
  readonly nomorHalaman: 'tanpa' | 'romawi' | 'arab';
  /** Restart page numbers at 1 here. */
  readonly mulaiUlang?: boolean;
  readonly blok: readonly Blok[];
}

export interface Dokumen {
  readonly judul: string;
  readonly bahasa: 'id';
  /** Author for document metadata: the unit. */
  readonly penulis: string;
  readonly draf: boolean;
  /** Printed in the footer: title, version, short hash of the data. */
  readonly kaki: { readonly judul: string; readonly versi: string; readonly hash: string };
  /** ISO date used for document metadata, so that the same data give the same bytes. */
  readonly tanggal: string;
  readonly bagian: readonly BagianHalaman[];
}
