import { zTanggal } from '@akuntabel/kinerja';

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export const isTanggal = (teks: string): boolean => zTanggal.safeParse(teks).success;
