/*
 * A spreadsheet as the importers see it: cells as text with what they were, whatever the file was. Rows and columns
 * count from 0 in the data and from 1 (A, B, … for columns) in everything that people read.
 */

/** What a cell was in the file: the same text means another thing as typed text than as a number. */
type JenisSel = 'teks' | 'angka' | 'tanggal' | 'logika' | 'galat';

/** A cell that is not empty. */
export interface Sel {
  readonly baris: number;
  readonly kolom: number;
  /**
   * Text as typed; a number as plain decimal text (`1234.5`, at most 15 significant digits, a percentage as the figure
   * that is shown); a date as YYYY-MM-DD; an error as its code (`#REF!`, or `#TANPA-HASIL` for a formula whose result
   * the file does not hold).
   */
  readonly teks: string;
  readonly jenis: JenisSel;
  /** Shown with a percent sign. */
  readonly persen?: true;
}

/** Merged cells; the value stands in the first one. */
export interface Gabungan {
  readonly barisAwal: number;
  readonly kolomAwal: number;
  readonly barisAkhir: number;
  readonly kolomAkhir: number;
}

/** One sheet: its cells that are not empty, in reading order. */
export interface Lembar {
  readonly nama: string;
  readonly tersembunyi: boolean;
  readonly sel: readonly Sel[];
  readonly gabungan: readonly Gabungan[];
}

/** What all formats are held to; enough for the budget of an office with every detail line. */
export const BATAS = {
  /** Bytes of an upload. */
  unggahan: 10 * 1024 * 1024,
  /** Bytes of all parts of a workbook together, unpacked. */
  terurai: 80 * 1024 * 1024,
  baris: 50_000,
  kolom: 1_000,
  sel: 400_000,
  /** Letters in a cell; Excel allows no more either. */
  huruf: 32_767,
  /** Rows that merged cells span, all together. */
  gabungan: 300_000,
  lembar: 60,
} as const;

/** A file that cannot be read as a spreadsheet; the message is one Indonesian sentence ready to be shown. */
export class GalatLembar extends Error {
  override readonly name = 'GalatLembar';
  /** Stable code, e.g. `L.bom`. */
  readonly kode: string;

  constructor(kode: string, pesan: string, pilihan?: ErrorOptions) {
    super(pesan, pilihan);
    this.kode = kode;
  }
}

const HURUF = 26;

/** 0 → "A", 26 → "AA". */
export function toHurufKolom(kolom: number): string {
  let huruf = '';
  for (let sisa = kolom; sisa >= 0; sisa = Math.floor(sisa / HURUF) - 1) {
    huruf = String.fromCharCode(65 + (sisa % HURUF)) + huruf;
  }
  return huruf;
}

/** Cells of a sheet by place. */
export interface Kisi {
  readonly baris: number;
  readonly kolom: number;
  get(baris: number, kolom: number): Sel | undefined;
  /** The cell, or the first one of the merged cells it belongs to. */
  getGabungan(baris: number, kolom: number): Sel | undefined;
  findGabungan(baris: number, kolom: number): Gabungan | undefined;
}

export function createKisi({ sel, gabungan }: Lembar): Kisi {
  const baris: (Sel | undefined)[][] = [];
  let kolom = 0;
  for (const satu of sel) {
    baris[satu.baris] ??= [];
    (baris[satu.baris] as (Sel | undefined)[])[satu.kolom] = satu;
    kolom = Math.max(kolom, satu.kolom + 1);
  }
  const perBaris = new Map<number, Gabungan[]>();
  for (const satu of gabungan) {
    for (let b = satu.barisAwal; b <= Math.min(satu.barisAkhir, baris.length - 1); b++) {
      const ada = perBaris.get(b);
      if (ada) ada.push(satu);
      else perBaris.set(b, [satu]);
    }
  }
  const get = (b: number, k: number) => baris[b]?.[k];
  const findGabungan = (b: number, k: number) =>
    perBaris.get(b)?.find(({ kolomAwal, kolomAkhir }) => k >= kolomAwal && k <= kolomAkhir);
  return {
    baris: baris.length,
    kolom,
    get,
    findGabungan,
    getGabungan: (b, k) => {
      const satu = findGabungan(b, k);
      return get(b, k) ?? (satu && get(satu.barisAwal, satu.kolomAwal));
    },
  };
}
