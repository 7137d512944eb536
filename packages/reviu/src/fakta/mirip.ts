import { distance } from 'fastest-levenshtein';
import { foldTeks, splitKata } from './kata.ts';

/** How alike two texts are, 0–1: by letters, after case and punctuation are gone. */
export function measureMirip(a: string, b: string): number {
  const kiri = foldTeks(a);
  const kanan = foldTeks(b);
  if (kiri === kanan) return 1;
  return 1 - distance(kiri, kanan) / Math.max(kiri.length, kanan.length, 1);
}

/** Words that stand in one text and not in the other, each with its number of times. */
export function diffKata(a: string, b: string): { readonly hanyaA: string[]; readonly hanyaB: string[] } {
  const kanan = splitKata(b);
  const hanyaA = splitKata(a).filter((kata) => {
    const i = kanan.indexOf(kata);
    if (i >= 0) kanan.splice(i, 1);
    return i < 0;
  });
  return { hanyaA, hanyaB: kanan };
}

/** Small words that make no difference between two titles. */
const KECIL = new Set([
  'dan',
  'atau',
  'yang',
  'di',
  'ke',
  'dari',
  'pada',
  'untuk',
  'dengan',
  'atas',
  'serta',
  'ataupun',
  's',
  'd',
  'para',
]);
/** One of these more makes it another thing: an agreement and its change. */
const PEMBALIK = new Set(['perubahan', 'tidak', 'bukan', 'belum']);
const TAHUN = /^(19|20)\d\d$/;

/**
 * How two titles of one thing differ: `sama` (only case, punctuation, spacing), `ejaan` (spelling, small words, one is the
 * beginning or end of the other), `tahun` (another year), `lain` (other words).
 */
export function compareJudul(a: string, b: string): 'sama' | 'ejaan' | 'tahun' | 'lain' {
  const rapatA = foldTeks(a).replaceAll(' ', '');
  const rapatB = foldTeks(b).replaceAll(' ', '');
  if (rapatA === rapatB) return 'sama';
  const { hanyaA, hanyaB } = diffKata(a, b);
  const tahunA = hanyaA.filter((kata) => TAHUN.test(kata));
  const tahunB = hanyaB.filter((kata) => TAHUN.test(kata));
  const sisaA = hanyaA.filter((kata) => !TAHUN.test(kata) && !KECIL.has(kata));
  const sisaB = hanyaB.filter((kata) => !TAHUN.test(kata) && !KECIL.has(kata));
  if ([...sisaA, ...sisaB].some((kata) => PEMBALIK.has(kata))) return 'lain';
  if (tahunA.length > 0 && tahunB.length > 0) return 'tahun';
  if (tahunA.length + tahunB.length > 0 && sisaA.length + sisaB.length === 0) {
    // "Tahun 2023 dan 2024" against "Tahun 2022, 2023 dan 2024" is another range; a year left out is only shorter.
    return [a, b].every((teks) => /\b(19|20)\d\d\b/.test(teks)) ? 'tahun' : 'ejaan';
  }
  if (sisaA.length === 0 && sisaB.length === 0) return 'ejaan';
  if (rapatA.startsWith(rapatB) || rapatB.startsWith(rapatA) || rapatA.endsWith(rapatB) || rapatB.endsWith(rapatA)) {
    return 'ejaan';
  }
  // Shortened: begins alike and uses only words of the other.
  const [awalA, awalB] = [splitKata(a)[0], splitKata(b)[0]];
  if (
    awalA === awalB &&
    (sisaA.length === 0 || sisaB.length === 0) &&
    Math.min(splitKata(a).length, splitKata(b).length) >= 2
  )
    return 'ejaan';
  const kiri = sisaA.join(' ');
  const kanan = sisaB.join(' ');
  return distance(kiri, kanan) <= Math.max(2, Math.floor(Math.max(kiri.length, kanan.length) / 5)) ? 'ejaan' : 'lain';
}
