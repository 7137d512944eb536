import { SKALA, type Skala } from '../pengukuran/skala.ts';
import type { Desimal } from '../tahun/skalar.ts';
import { fromBulat, parseDesimal, quotient, subtractDesimal, writeDesimal } from '../umum/desimal.ts';

/** One row of the table of categories, as PermenPANRB 14/2017 prints it. */
export interface BatasMutu {
  readonly kode: string;
  readonly label: string;
  /** Converted values, 25–100, two decimals. */
  readonly dari: Desimal;
  readonly sampai: Desimal;
  /** The lower border on the scale 1–4. */
  readonly dariIndeks: Desimal;
}

const MUTU = SKALA['skm-mutu'] as Skala;
const TERENDAH = '25.00';
const TERTINGGI = '100.00';
/** Categories are read off two decimals, so that a category ends this far below the next. */
const LANGKAH = '0.01';
const KONVERSI = fromBulat(25);

/** The categories from the best on, with the borders of their converted values. */
export const listBatasMutu = (): readonly BatasMutu[] =>
  MUTU.pita.map(({ kode, label, dari }, i) => {
    const diAtas = MUTU.pita[i - 1]?.dari;
    const bawah = dari ?? TERENDAH;
    return {
      ...{ kode, label, dari: bawah },
      sampai: diAtas == null ? TERTINGGI : subtractDesimal(diAtas, LANGKAH),
      dariIndeks: writeDesimal(quotient(parseDesimal(bawah), KONVERSI)),
    };
  });
