import { LineRuleType } from 'docx';

/*
 * Colours and conversions of the DOCX. The colours are those of the PDF's template.
 */

export const WARNA = {
  aksen: '0F5C57',
  aksenLembut: 'E9F2F1',
  tinta: '17242B',
  tintaMuda: '4A5A63',
  garis: 'C9D3D8',
  latarLembut: 'F2F5F6',
  awas: '8A5200',
  awasLembut: 'FDF5E6',
  cap: 'E3E8EA',
} as const;

/** Points to twentieths of a point, the unit of widths and distances. */
export const toTwip = (titik: number): number => Math.round(titik * 20);

/** Points to half points, the unit of font sizes; rounded down, so that what was measured still fits. */
export const toSetengahTitik = (titik: number): number => Math.floor(titik * 2 + 1e-6);

/** Points to the pixels (96 to the inch) in which the library takes the size of a picture. */
export const toPiksel = (titik: number): number => (titik * 96) / 72;

/** Ascent and descent of the main family together, em: the height of a line at single spacing. */
const TINGGI_HURUF = 1.26;

/**
 * A distance from baseline to baseline in em as line spacing, 240ths of single. With its rule, which the format gives
 * a default but LibreOffice does not.
 */
export const toSpasiBaris = (em: number) =>
  ({ line: Math.round((em / TINGGI_HURUF) * 240), lineRule: LineRuleType.AUTO }) as const;
