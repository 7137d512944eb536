const ANGKA_ROMAWI: readonly (readonly [string, number])[] = [
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

/** "IV" → 4, also in lower case; undefined when it is no Roman number in its usual form ("IIII", "VX"). */
export function parseRomawi(teks: string): number | undefined {
  const besar = teks.trim().toUpperCase();
  if (!/^[IVXLCDM]+$/.test(besar)) return undefined;
  let sisa = besar;
  let nilai = 0;
  for (const [huruf, bobot] of ANGKA_ROMAWI) {
    while (sisa.startsWith(huruf)) {
      nilai += bobot;
      sisa = sisa.slice(huruf.length);
    }
  }
  return sisa === '' && formatRomawi(nilai) === besar ? nilai : undefined;
}

/** 4 → "IV". For positive integers. */
export function formatRomawi(nilai: number): string {
  let sisa = nilai;
  let teks = '';
  for (const [huruf, bobot] of ANGKA_ROMAWI) {
    while (sisa >= bobot) {
      teks += huruf;
      sisa -= bobot;
    }
  }
  return teks;
}
