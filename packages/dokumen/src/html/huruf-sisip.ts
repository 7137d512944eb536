import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HURUF_UTAMA } from '../huruf.ts';

const BERKAS = '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2';

let tersimpan: string | undefined;

/**
 * The main family as a rule of CSS that carries its file: charts are drawn to its measure, and a page that stands alone
 * may fetch nothing. One upright face for all weights; italics are slanted by the browser, which saves 40 kB.
 */
export function getHurufSisip(): string {
  tersimpan ??= readFileSync(fileURLToPath(import.meta.resolve(BERKAS))).toString('base64');
  return (
    `@font-face{font-family:"${HURUF_UTAMA}";font-weight:200 800;` +
    `src:url(data:font/woff2;base64,${tersimpan}) format("woff2")}`
  );
}
