import { type Angka, formatAngka, formatSel } from '@akuntabel/kinerja';

/** A figure as a page shows it: printed text and the address of its trail. */
export interface TampilanAngka {
  readonly teks: string;
  readonly label: string;
  readonly alasan: string | null;
  readonly href: string;
}

/** With its unit, for running text and tiles. */
export function showAngka(angka: Angka): TampilanAngka {
  return { teks: formatAngka(angka), label: angka.label, alasan: angka.alasan, href: hrefAngka(angka.id) };
}

/** Without its unit, for table cells whose heading names the unit. */
export function showAngkaTabel(angka: Angka): TampilanAngka {
  return { ...showAngka(angka), teks: formatSel(angka) };
}

/** Address of the page with the trail of a figure. */
export function hrefAngka(id: string): string {
  return `/angka/${id.split('/').map(encodeURIComponent).join('/')}`;
}
