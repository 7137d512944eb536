/** Lower case, quotes and punctuation gone, one space: two texts that differ only in form become equal. */
export const foldTeks = (teks: string): string =>
  teks
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

export const splitKata = (teks: string): string[] => {
  const lipat = foldTeks(teks);
  return lipat === '' ? [] : lipat.split(' ');
};

/** Words as they stand, with their position. */
export function listKata(teks: string): { readonly kata: string; readonly indeks: number }[] {
  return [...teks.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)].map((m) => ({ kata: m[0], indeks: m.index }));
}

/** "Kecamatan DUMAI kota" → "Kecamatan Dumai Kota". */
export const capitalize = (teks: string): string =>
  teks.toLowerCase().replace(/(^|[\s/(-])(\p{L})/gu, (_, depan: string, huruf: string) => depan + huruf.toUpperCase());
