import type { HasilSurvei, KeadaanDari, Kuesioner, PeriodeSkm, Skm, TahunKinerja } from '@akuntabel/kinerja';

/** What the report of one survey is made from: plain data, so that it can be sent to the process that makes it. */
export interface DataLaporanSkm {
  readonly survei: {
    readonly id: string;
    readonly nama: string;
    readonly periode: PeriodeSkm;
    /** Id of the part of the unit that it covers; null = the whole unit. */
    readonly bagian: string | null;
    readonly bobot: Skm['bobot'];
    /** Service users in the period; null = not entered. */
    readonly populasi: number | null;
    /** YYYY-MM-DD; null = no limit. */
    readonly mulai: string | null;
    readonly selesai: string | null;
    /** Whether each respondent needs a code that counts once. */
    readonly berkode: boolean;
  };
  readonly keadaan: KeadaanDari<'survei'>;
  /** Answers that are counted; known also where no result is shown. */
  readonly responden: number;
  readonly hasil: HasilSurvei;
  /** First and last day with an answer, YYYY-MM-DD; null = there is none. */
  readonly masuk: { readonly pertama: string; readonly terakhir: string } | null;
  readonly kuesioner: Kuesioner;
  /** The unit-year it belongs to. */
  readonly tahun: TahunKinerja;
  /** Day the report is made, YYYY-MM-DD. */
  readonly tanggal: string;
}
