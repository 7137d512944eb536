/** A NIP has 18 digits: birth date (8), year and month of appointment (6), sex (1), serial number (3). */
export const PANJANG_NIP = 18;

/** Shows nothing but the last two digits. A NIP never leaves the review whole. */
export function maskNip(nip: string): string {
  const angka = nip.replace(/\D/g, '');
  return `${'•'.repeat(Math.max(0, angka.length - 2))}${angka.slice(-2)}`;
}

/** Numbers that could be a NIP (15 digits and more, spaces between them allowed) masked within a text. */
export const maskNipDalam = (teks: string): string =>
  teks.replace(/(?<![\d.,])\d{4,8}(?:[ \t]?\d{1,8}){1,5}(?![\d.,]\d)/g, (angka) =>
    angka.replace(/\D/g, '').length >= 15 ? maskNip(angka) : angka,
  );

/** Where two numbers differ, without showing the rest: "angka ke-14: 3 dan 1". */
export function describeBeda(a: string, b: string): string {
  if (a.length !== b.length) return `yang satu ${a.length} angka, yang lain ${b.length} angka`;
  const beda = [...a].flatMap((angka, i) => (angka === b[i] ? [] : [`angka ke-${i + 1}: ${angka} dan ${b[i]}`]));
  return beda.length > 4 ? `${beda.length} dari ${a.length} angka berbeda` : beda.join('; ');
}
