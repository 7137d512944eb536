import { distance } from 'fastest-levenshtein';

/** Commands, posts and ids that are near what was written, best first; of ids that differ by the year the newest. */
export function findMirip(kata: string, dikenal: readonly string[], paling = 5): string[] {
  const dicari = kata.toLowerCase();
  const bagian = dicari.split(/[/.@-]+/).filter((satu) => satu !== '');
  return dikenal
    .map((satu) => {
      const lain = satu.toLowerCase();
      // Who leaves a part of an id out (iku/IKU1/capaian) means the ids that hold all the other parts.
      const memuat = bagian.length > 0 && bagian.every((potong) => lain.includes(potong));
      return { satu, memuat, jarak: distance(dicari, lain) };
    })
    .filter(({ memuat, jarak, satu }) => memuat || jarak <= Math.max(1, Math.floor(satu.length / 3)))
    .sort((a, b) => Number(b.memuat) - Number(a.memuat) || a.jarak - b.jarak || (a.satu > b.satu ? -1 : 1))
    .slice(0, paling)
    .map(({ satu }) => satu);
}

/** " Mungkin maksudnya «a» atau «b»?", or nothing. */
export function formatSaran(mirip: readonly string[]): string {
  return mirip.length === 0 ? '' : ` Mungkin maksudnya ${mirip.map((satu) => `«${satu}»`).join(' atau ')}?`;
}
