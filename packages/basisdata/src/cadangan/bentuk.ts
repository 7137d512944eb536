import type { Readable } from 'node:stream';
import { TABEL_INSTANSI } from '../skema/instansi.ts';
import type { TabelKolom } from '../skema/kolom.ts';
import { toSqlName } from '../skema/penamaan.ts';
import { TABEL_UMUM } from '../skema/umum.ts';

/**
 * A backup is gzip over lines of JSON: a head, then for each table (of a government: for each government) a line that
 * names it and a line for each row, then for each uploaded file a line that names it and its bytes as lines of base64, at
 * last the number of rows of each table, the number of files and the SHA-256 of all lines before it. Every value is the
 * text PostgreSQL writes for it, so nothing is rounded or reordered on the way. Format 1 held no files.
 */
export const FORMAT = 2;
export const FORMAT_TERBACA: readonly number[] = [1, FORMAT];

export interface KepalaCadangan {
  readonly akuntabel: 'cadangan';
  readonly format: number;
  readonly dibuat: string;
  /** The migrations of the database it was made of. */
  readonly migrasi: readonly string[];
}

/** From here on rows of this table; of one government when `instansi` is given. */
export interface PenandaTabel {
  readonly tabel: string;
  readonly kolom: readonly string[];
  readonly instansi?: string;
}

/** From here on the bytes of an uploaded file, until the next line that is no text. */
export interface PenandaBerkas {
  readonly berkas: string;
  readonly ukuran: number;
  readonly sha256: string;
}

/** Bytes of one line, before they are base64. */
export const POTONG_BITA: number = 48 * 1024;

/** Where the bytes of uploads lie: this room has no store of its own. */
export interface SimpananBerkas {
  buka(letak: string): Promise<Readable | undefined>;
  ada(letak: string): Promise<boolean>;
  simpan(letak: string, isi: Readable, sifat: { readonly ukuran: number; readonly sha256: string }): Promise<void>;
  hapus(letak: string): Promise<void>;
}

export type NilaiBaris = readonly (string | null)[];

export interface AkhirCadangan {
  readonly akhir: true;
  readonly baris: Readonly<Record<string, number>>;
  readonly berkas?: number;
  readonly sha256: string;
}

export interface TabelCadangan {
  readonly nama: string;
  readonly kolom: readonly { readonly nama: string; readonly tipe: string }[];
  /** Rows of one query: few where a row is a whole frozen dataset. */
  readonly sekaliBaca: number;
}

/** Signed-in sessions and one-time links are no data: brought back they would let people in who have left. */
const BUKAN_DATA = new Set(['refSesi', 'refVerifikasi']);
const BARIS_BESAR = new Set(['versiDokumen']);

const listTabel = (tabel: Readonly<Record<string, TabelKolom>>): readonly TabelCadangan[] =>
  Object.entries(tabel)
    .filter(([nama]) => !BUKAN_DATA.has(nama))
    .map(([nama, kolom]) => ({
      nama: toSqlName(nama),
      kolom: Object.entries(kolom).map(([satu, { tipe }]) => ({ nama: toSqlName(satu), tipe })),
      sekaliBaca: BARIS_BESAR.has(nama) ? 10 : 500,
    }));

/** In this order: what others point to comes first. */
export const CADANGAN_UMUM = listTabel(TABEL_UMUM);
export const CADANGAN_INSTANSI = listTabel(TABEL_INSTANSI);

/** What a backup held, or a restore brought back. */
export interface IsiCadangan {
  readonly dibuat: string;
  readonly baris: Readonly<Record<string, number>>;
  /** Uploaded files whose bytes it holds. */
  readonly berkas: number;
  readonly sha256: string;
}
