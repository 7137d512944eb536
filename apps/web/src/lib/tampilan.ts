import { type Angka, formatAngka, formatSel } from '@akuntabel/kinerja';

/** A figure as a page shows it: printed text and the address of its trail. */
export interface TampilanAngka {
  readonly teks: string;
  /** What the mark in `teks` stands for ("–": belum diisi); null when the text is the value itself. */
  readonly arti: string | null;
  readonly label: string;
  readonly alasan: string | null;
  readonly href: string;
}

/** With its unit, for running text and tiles. */
export function showAngka(angka: Angka): TampilanAngka {
  return { teks: formatAngka(angka), arti: null, label: angka.label, alasan: angka.alasan, href: hrefAngka(angka.id) };
}

/** Without its unit, for table cells whose heading names the unit. */
export function showAngkaTabel(angka: Angka): TampilanAngka {
  const arti = angka.keadaan === 'terisi' ? null : formatAngka(angka);
  return { ...showAngka(angka), teks: formatSel(angka), arti };
}

/** Address of the page with the trail of a figure. */
export const hrefAngka = (id: string): string => `/angka/${id.split('/').map(encodeURIComponent).join('/')}`;

export const hrefIndikator = (id: string): string => `/indikator/${encodeURIComponent(id)}`;

export const hrefPerjanjian = (id: string): string => `/perjanjian/${encodeURIComponent(id)}`;

/** Address of the budget table with a node opened and in sight. */
export const hrefAnggaran = (kunci: string): string =>
  `/anggaran?buka=${encodeURIComponent(kunci)}#${encodeURIComponent(kunci)}`;

/** A step of the way back to the front page. */
export interface Remah {
  readonly nama: string;
  readonly href: string;
}
