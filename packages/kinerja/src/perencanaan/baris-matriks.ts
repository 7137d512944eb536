import { type KunciBaris, parseBarisMatriks } from './matriks-renstra.ts';

/*
 * Rows of the matrix as a list: what stands below what follows from their order.
 */

/** The row that each row stands below; null for a tujuan. */
export function findIndukBaris(baris: readonly string[]): Map<KunciBaris, KunciBaris | null> {
  const induk = new Map<KunciBaris, KunciBaris | null>();
  let tujuan: string | null = null;
  let sasaran: string | null = null;
  for (const kunci of baris) {
    const tingkat = parseBarisMatriks(kunci)?.tingkat;
    if (tingkat === 'tujuan') [tujuan, sasaran] = [kunci, null];
    if (induk.has(kunci)) continue;
    induk.set(kunci, tingkat === 'tujuan' ? null : tingkat === 'sasaran' ? tujuan : (sasaran ?? tujuan));
    if (tingkat === 'sasaran') sasaran = kunci;
  }
  return induk;
}

const TINGKAT = { tujuan: 0, sasaran: 1, indikator: 2 } as const;
const tingkatOf = (kunci: string): number => TINGKAT[parseBarisMatriks(kunci)?.tingkat ?? 'indikator'];

/** The rows below a row, with itself. */
export function listCabangBaris(baris: readonly string[], kunci: string): string[] {
  const mulai = baris.indexOf(kunci);
  if (mulai < 0) return [];
  const panjang = baris.slice(mulai + 1).findIndex((lain) => tingkatOf(lain) <= tingkatOf(kunci));
  return baris.slice(mulai, panjang < 0 ? undefined : mulai + 1 + panjang);
}

/** Rows with a new one behind the last of its parent (null = a new tujuan, at the end). */
export function insertBaris(baris: readonly string[], kunci: string, induk: string | null): string[] {
  if (induk === null) return [...baris, kunci];
  const letak = baris.indexOf(induk);
  if (letak < 0) return [...baris];
  // An indicator of a tujuan stands before its sasaran.
  const batas = tingkatOf(kunci) === TINGKAT.indikator ? TINGKAT.sasaran : tingkatOf(kunci) - 1;
  const sisa = baris.slice(letak + 1).findIndex((lain) => tingkatOf(lain) <= batas);
  const akhir = sisa < 0 ? baris.length : letak + 1 + sisa;
  return [...baris.slice(0, akhir), kunci, ...baris.slice(akhir)];
}

/** Rows with one below the parent wanted: a new one, or one that stood elsewhere, with all below it. */
export function placeBaris(baris: readonly KunciBaris[], kunci: KunciBaris, induk: KunciBaris | null): KunciBaris[] {
  if (baris.includes(kunci) && findIndukBaris(baris).get(kunci) === induk) return [...baris];
  const cabang = baris.includes(kunci) ? listCabangBaris(baris, kunci) : [kunci];
  const sisa = baris.filter((satu) => !cabang.includes(satu));
  const hasil = insertBaris(sisa, kunci, induk);
  const letak = hasil.indexOf(kunci);
  return letak < 0 ? [...baris] : [...hasil.slice(0, letak), ...cabang, ...hasil.slice(letak + 1)];
}
