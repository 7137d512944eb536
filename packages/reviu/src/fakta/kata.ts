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

const RIBUAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** "IV" → 4, also in lower case; undefined when it is no Roman number in its usual form. */
export function parseRomawi(teks: string): number | undefined {
  const besar = teks.trim().toUpperCase();
  if (!/^[IVXLCDM]+$/.test(besar)) return undefined;
  let sisa = besar;
  let nilai = 0;
  for (const [huruf, bobot] of RIBUAN) {
    while (sisa.startsWith(huruf)) {
      nilai += bobot;
      sisa = sisa.slice(huruf.length);
    }
  }
  return sisa === '' && formatRomawi(nilai) === besar ? nilai : undefined;
}

/** 4 → "IV". */
export function formatRomawi(nilai: number): string {
  let sisa = nilai;
  let teks = '';
  for (const [huruf, bobot] of RIBUAN) {
    while (sisa >= bobot) {
      teks += huruf;
      sisa -= bobot;
    }
  }
  return teks;
}
