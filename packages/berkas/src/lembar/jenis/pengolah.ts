import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, JenisLembar, Kolom, Rekaman } from '../kolom.ts';
import type { Rujukan } from '../nilai.ts';

/** What is wrong in a row, for the person who can mend it. */
export interface MasalahBaris {
  /** Title of the column, with the cell where there is one: "Pagu murni (E12)". */
  readonly kolom: string;
  readonly tertulis: string | null;
  /** End of a sentence "seharusnya …". */
  readonly seharusnya: string;
  readonly perbaikan: string;
  /** A warning is shown and does not stand in the way. */
  readonly tingkat: 'galat' | 'peringatan';
}

/** A row as it was read; what a kind does with it changes it in place. */
export interface BarisBaca {
  nomorBaris: number;
  isi: Record<string, string | null>;
  masalah: MasalahBaris[];
}

export interface PilihanImpor {
  /** Official names by code; codes that are not in it are pointed out. */
  readonly daftarKode?: ReadonlyMap<string, string>;
  /** The quarter (1–4) that a file is about when it has a single column for "realisasi triwulan". */
  readonly triwulan?: number;
}

export interface KonteksOlah {
  readonly tahun: TahunKinerja;
  readonly pilihan: PilihanImpor;
  readonly rujukan: Rujukan;
  readonly kolom: readonly Kolom[];
  readonly kumulatif: boolean;
}

export interface HasilOlah {
  readonly baris: BarisBaca[];
  readonly diabaikan?: { nomorBaris: number; isi: string; alasan: string }[];
  /** Computed sums by column. */
  readonly jumlah?: ReadonlyMap<string, string>;
}

export interface Perubahan {
  readonly kunci: string;
  readonly isi: IsiRekaman;
  /** Columns that changed; the others must stay exactly as they are. */
  readonly ruas: ReadonlySet<string>;
  readonly baru: boolean;
}

/** What is particular to a kind of sheet; the rest is in impor.ts and tulis-lembar.ts. */
export interface Pengolah {
  readonly jenis: JenisLembar;
  readonly namaLembar: string;
  /** Columns that tell one record from another. */
  readonly kolomKunci: readonly string[];
  /** Columns that an export merges downwards while the first one stays the same; each inside those before it. */
  readonly kolomGabung?: readonly (readonly [kunci: string, kolom: readonly string[]])[];
  listKolom(tahun: TahunKinerja): Kolom[];
  listRekaman(tahun: TahunKinerja): Rekaman[];
  /** Further rows of an export for people to fill in. */
  listBarisKosong?(tahun: TahunKinerja): IsiRekaman[];
  getKunci(isi: IsiRekaman): string | null;
  isBarisKosong?(isi: IsiRekaman): boolean;
  /** Whether a record is of the year or document that the rows of a file are about; others are not missed in it. */
  isLingkup?(isi: IsiRekaman, baris: readonly IsiRekaman[]): boolean;
  olah?(baris: BarisBaca[], konteks: KonteksOlah): HasilOlah;
  /** Puts a new or changed record into the draft, which is validated as a whole afterwards. */
  terapkan(draf: TahunKinerja, perubahan: Perubahan): void;
}

export const joinDaftar = (butir: readonly string[]): string | null => (butir.length === 0 ? null : butir.join('\n'));

export const splitDaftar = (teks: string | null | undefined): string[] => (teks == null ? [] : teks.split('\n'));
