const ROMAWI: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRomawi(n: number): string {
  let sisa = Math.min(Math.max(Math.trunc(n), 0), 3999);
  let hasil = '';
  for (const [nilai, huruf] of ROMAWI) {
    while (sisa >= nilai) {
      hasil += huruf;
      sisa -= nilai;
    }
  }
  return hasil;
}

/** 1 → "a", 26 → "z", 27 → "aa" as Word counts. */
const toHuruf = (n: number): string =>
  n < 1 ? '' : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

/** A count in the ways of Word (`w:numFmt`). */
export function formatNomor(n: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return toRomawi(n);
    case 'lowerRoman':
      return toRomawi(n).toLowerCase();
    case 'upperLetter':
      return toHuruf(n).toUpperCase();
    case 'lowerLetter':
      return toHuruf(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(n);
  }
}
