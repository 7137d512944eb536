import { type IParagraphOptions, Paragraph, type Table } from 'docx';
import type { Rata } from '../model/dokumen.ts';
import type { BlokCetak } from './data-cetak.ts';
import { GAYA_JARAK } from './gaya.ts';
import type { Rakitan } from './rakitan.ts';
import { toTwip } from './ukuran-docx.ts';

/** Where a block stands. */
export interface Tempat {
  readonly rakitan: Rakitan;
  /** Width of the line, points. */
  readonly lebar: number;
  /** Where the line begins, points from the margin or the edge of the cell. */
  readonly inden: number;
  /** Style of plain paragraphs, and their font size in points. */
  readonly gaya: string;
  readonly huruf: number;
  /** Font size when it is not that of the style, half points. */
  readonly besar?: number;
  readonly tebal?: boolean;
  readonly rata?: Rata;
  /** Every paragraph stays on the page of the next one. */
  readonly lekat?: boolean;
  /** Nesting of lists around the place. */
  readonly tingkatDaftar: number;
}

/** What the first paragraph of a block takes over from what stands before it. */
export interface Awal {
  readonly halamanBaru: boolean;
  /** A table ends directly above; tables keep no distance of their own. */
  readonly sesudahTabel: boolean;
}

export type Anak = Paragraph | Table;

/** Builds blocks that stand inside another block. */
export type Susun = (blok: readonly BlokCetak[], tempat: Tempat) => Anak[];

/** Direct formatting of a block's first paragraph. */
export const getSifatAwal = ({ halamanBaru }: Awal): IParagraphOptions =>
  halamanBaru ? { pageBreakBefore: true } : {};

/** An empty line of a given height: between tables, which would become one, and before a table that starts a page. */
export const buildJarak = (tinggi: number, lain: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    style: GAYA_JARAK,
    ...lain,
    ...(tinggi > 1 ? { spacing: { line: toTwip(tinggi), lineRule: 'exact' } } : {}),
  });
