import type { Basisdata } from '@akuntabel/basisdata';

/** Something that happened and that whoever runs the program should be able to find; never holds personal data. */
export interface Peristiwa {
  readonly peristiwa: string;
  readonly instansiId: string | null;
  readonly penggunaId: string | null;
  readonly rincian?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What every use case is given: the store, the clock, the log. */
export interface Alat {
  readonly basisdata: Basisdata;
  /** Now. */
  readonly kini: () => Date;
  readonly catat: (peristiwa: Peristiwa) => void;
  /** Offset of the office's clock for "today", in minutes east of UTC (WIB = 420). */
  readonly zonaMenit: number;
}

/** The day it is at the office, YYYY-MM-DD. */
export function hariIni({ kini, zonaMenit }: Pick<Alat, 'kini' | 'zonaMenit'>): string {
  return new Date(kini().getTime() + zonaMenit * 60_000).toISOString().slice(0, 10);
}
