import type { Baris } from './dokumen.ts';

/**
 * The column (0-based) at which each cell of each row starts, with the cells that reach down from rows above taken
 * into account. The rows of one part of a table (header or body).
 */
export function placeSel(baris: readonly Baris[], banyakKolom: number): number[][] {
  /** Per column: first row that is free again. */
  const bebasDari = new Array<number>(banyakKolom).fill(0);
  return baris.map((sel, b) => {
    let kolom = 0;
    return sel.map(({ lebar = 1, tinggi = 1 }) => {
      while (kolom < banyakKolom && (bebasDari[kolom] ?? 0) > b) kolom += 1;
      const mulai = kolom;
      for (let i = 0; i < lebar && kolom < banyakKolom; i += 1) {
        bebasDari[kolom] = b + tinggi;
        kolom += 1;
      }
      return mulai;
    });
  });
}
