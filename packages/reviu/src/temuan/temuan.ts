/** galat: provably wrong; peringatan: probably wrong or unexplained; saran: could be better. Worst first. */
export const TINGKAT = ['galat', 'peringatan', 'saran'] as const;
export type Tingkat = (typeof TINGKAT)[number];

/** Where a finding stands. `baris` is the 1-based line of a text input, `halaman` the page of a PDF, `tabel` its 1-based order. */
export interface TempatTemuan {
  readonly baris?: number;
  readonly halaman?: number;
  readonly tabel?: number;
  /** 1-based row and column of the table's grid, header included. */
  readonly sel?: { readonly baris: number; readonly kolom: number };
  /** The nearest heading above, for people. */
  readonly bagian?: string;
  /** Address in a dataset, for findings of `reviewKinerja`: `/programs/0/pagu/murni`. */
  readonly alamat?: string;
}

/** One finding of the review. Field names are those of `akuntabel reviu --json`. */
export interface Temuan {
  /** Stable: subject and number, `ANG-012`. */
  readonly kode: string;
  /** Name of the rule, in Indonesian. */
  readonly aturan: string;
  readonly tingkat: Tingkat;
  readonly tempat: TempatTemuan;
  /** The exact text that stands there. */
  readonly kutipan: string;
  readonly tertulis: string;
  /** What it should be; undefined where only a person can know. */
  readonly seharusnya?: string;
  /** How that follows, in Indonesian words and figures: nobody has to believe a finding. */
  readonly perhitungan: string;
  /** The other places it was compared with. */
  readonly pembanding: readonly Pembanding[];
  /** The regulation that asks for it. */
  readonly dasar?: string;
  /** 0–1: how sure the rule is. A galat is at least 0.9. */
  readonly keyakinan: number;
  /** Findings with the same root share it; the first in order stands for the group. */
  readonly akar?: string;
}

export interface Pembanding {
  readonly tempat: TempatTemuan;
  readonly kutipan: string;
}
