/** Characters that no reader sees and no file format keeps. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const TAK_TAMPAK = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g;

/** A name on one line: line breaks, tabs, no-break and double spaces become single spaces. */
export const normalizeNama = (teks: string): string =>
  teks.toWellFormed().replace(TAK_TAMPAK, '').replace(/\s+/g, ' ').trim();

/** A text of several lines: every line tidy, blank lines left out. */
export const normalizeTeks = (teks: string): string =>
  teks
    .split(/\r\n?|\n/)
    .map(normalizeNama)
    .filter((baris) => baris !== '')
    .join('\n');

/** For comparing what people name alike: no case, no punctuation, "&" as "dan", ordinal Roman numerals as digits. */
export function toBanding(teks: string): string {
  return normalizeNama(teks)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
