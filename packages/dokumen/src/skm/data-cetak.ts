import type { Kuesioner, PeriodeSkm } from '@akuntabel/kinerja';

/** What is printed for a survey before anybody answers: plain data, so that it can be sent to the process that makes it. */
export interface DataCetakSkm {
  readonly instansi: string;
  /** "Kota Dumai", for the place of the emblem. */
  readonly daerah: string;
  /** Name of the unit, or of the part of it that the survey covers. */
  readonly unit: string;
  readonly nama: string;
  readonly periode: PeriodeSkm;
  readonly tahun: number;
  /** Public address of the form. */
  readonly alamat: string;
  /** Whether each respondent needs a code that counts once. */
  readonly berkode: boolean;
  readonly kuesioner: Kuesioner;
  readonly nomorKuesioner: number;
  /** Day it is made, YYYY-MM-DD. */
  readonly tanggal: string;
}
