import { strToU8, zipSync } from 'fflate';

const RUANG =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file of these parts; `badan` is what stands in the body. Content types are left out: no reader of ours asks. */
export function susunDocx(badan: string, lain: Readonly<Record<string, string>> = {}): Uint8Array {
  const bagian: Record<string, string> = {
    'word/document.xml': `<w:document ${RUANG}><w:body>${badan}</w:body></w:document>`,
    ...lain,
  };
  return zipSync(Object.fromEntries(Object.entries(bagian).map(([nama, isi]) => [nama, strToU8(isi)])));
}

export const akar = (nama: string, isi: string): string => `<w:${nama} ${RUANG}>${isi}</w:${nama}>`;
export const p = (teks: string, pPr = '', rPr = ''): string =>
  `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${teks}</w:t></w:r></w:p>`;
export const tc = (isi: string, tcPr = ''): string =>
  `<w:tc><w:tcPr>${tcPr}</w:tcPr>${isi.startsWith('<w:p') ? isi : p(isi)}</w:tc>`;
export const tr = (...sel: string[]): string => `<w:tr>${sel.join('')}</w:tr>`;
export const tbl = (...baris: string[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${baris.join('')}</w:tbl>`;
