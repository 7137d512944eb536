import type { Angka } from '@akuntabel/kinerja';
import { daftar, sel, selBlok } from '../lkjip/blok.ts';
import type { Sel } from '../model/dokumen.ts';
import { angka, angkaSel } from '../narasi/kalimat.ts';

/** A figure with its unit, for columns that hold figures of several units; the marks of a cell when it has no value. */
export const selSatuan = (a: Angka): Sel => ({
  isi: [a.keadaan === 'terisi' ? angka(a) : angkaSel(a)],
  rata: 'tengah',
});

/** Several texts in one cell: numbered when there are more than one, "–" when there is none. */
export function selDaftar(butir: readonly string[]): Sel {
  const [satu] = butir;
  if (satu === undefined) return sel('–');
  return butir.length === 1 ? sel(satu) : selBlok([daftar('angka', butir)]);
}

/** A cell to be filled in by hand, two lines high. */
export const SEL_ISIAN: Sel = { isi: [{ jenis: 'barisBaru' }, { jenis: 'teks', teks: '\u00a0' }] };
