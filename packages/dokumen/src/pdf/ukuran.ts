/*
 * Measures that both the preparation of the data and the template must agree on, in points. The template gets them
 * with the data, so that they stand here only.
 */

const CM = 72 / 2.54;

export const HALAMAN = {
  tegak: { lebar: 21 * CM, tinggi: 29.7 * CM, kiri: 3 * CM, kanan: 2.3 * CM, atas: 2.5 * CM, bawah: 2.5 * CM },
  mendatar: { lebar: 29.7 * CM, tinggi: 21 * CM, kiri: 2 * CM, kanan: 2 * CM, atas: 2.5 * CM, bawah: 2.2 * CM },
} as const;

export type Orientasi = keyof typeof HALAMAN;

export function getLebarTeks(orientasi: Orientasi): number {
  const { lebar, kiri, kanan } = HALAMAN[orientasi];
  return lebar - kiri - kanan;
}

export function getTinggiTeks(orientasi: Orientasi): number {
  const { tinggi, atas, bawah } = HALAMAN[orientasi];
  return tinggi - atas - bawah;
}

export interface UkuranTabel {
  readonly huruf: number;
  readonly isiX: number;
  readonly isiY: number;
  /** Indent of one level. */
  readonly inden: number;
}

/** Tables of labels and values belong to the text around them. */
export const UKURAN_TANPA_GARIS: UkuranTabel = { huruf: 10, isiX: 5, isiY: 3, inden: 9 };

/** From the largest to the smallest; a table whose figures do not fit takes the next smaller. */
export const UKURAN_TABEL: Record<'biasa' | 'kecil' | 'sangatKecil' | 'terkecil', UkuranTabel> = {
  biasa: { huruf: 9, isiX: 5, isiY: 4.6, inden: 9 },
  kecil: { huruf: 8, isiX: 4, isiY: 3.8, inden: 7 },
  sangatKecil: { huruf: 6.2, isiX: 2.2, isiY: 2.6, inden: 4 },
  terkecil: { huruf: 5, isiX: 1.6, isiY: 2, inden: 3 },
};

export const HURUF_BADAN = 10.5;

/** Distance from line to line in tables, em. */
export const JARAK_BARIS_TABEL = 1.3;

/** Indent of a list's text, em. */
export const INDEN_DAFTAR = 1.9;

/** What a box takes from the width on either side. */
export const ISI_KOTAK = 12;

/** Height kept free below a picture for its caption. */
export const TINGGI_KETERANGAN = 60;
