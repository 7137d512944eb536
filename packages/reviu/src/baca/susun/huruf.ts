const SUPERSKRIP: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Raised digits as raised digits, so that the mark of a note is never taken for a digit of the figure before it. */
export const toSuperskrip = (teks: string): string => teks.replace(/\d/g, (digit) => SUPERSKRIP[digit] ?? digit);

/** Characters that say where a line may break, and others that nobody sees. */
const TAK_TAMPAK = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Bullets before an item within a cell: HTML and Word count them as no text. */
const BUTIR = /^(?:[•●◦▪■‣○·➢✓❖]|-(?=\s+\p{L}))\s*/u;

/** Text of a cell as all formats give it. */
export const rapikanSel = (teks: string): string =>
  teks
    .replace(TAK_TAMPAK, '')
    .split('\n')
    .map((garis) => garis.replace(/\s+/g, ' ').trim().replace(BUTIR, ''))
    .filter((garis) => garis !== '')
    .join('\n');

export const buangTakTampak = (teks: string): string => teks.replace(TAK_TAMPAK, '');
