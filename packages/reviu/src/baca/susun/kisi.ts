import type { Sel } from '../../naskah/naskah.ts';
import { BATAS } from '../batas.ts';
import { terlaluBesar } from '../galat.ts';
import type { SelMentah } from '../mentah.ts';
import { rapikanSel } from './huruf.ts';

export interface SelKisi extends Sel {
  readonly tebal?: boolean;
}

/**
 * Rows whose cells span rows and columns as a full grid; a place that no cell covers is empty.
 * @throws GalatNaskah when a table is larger than any report's.
 */
export function layKisi(baris: readonly (readonly SelMentah[])[]): SelKisi[][] {
  const kisi: (SelKisi | undefined)[][] = baris.map(() => []);
  let isi = 0;
  for (const [b, daftar] of baris.entries()) {
    const sini = kisi[b] as (SelKisi | undefined)[];
    let k = 0;
    for (const sel of daftar) {
      while (sini[k]) k++;
      const tinggi = Math.min(Math.max(1, sel.baris ?? 1), baris.length - b);
      const lebar = Math.max(1, sel.kolom ?? 1);
      if (k + lebar > BATAS.kolom) throw terlaluBesar('kolom dalam satu tabel', BATAS.kolom);
      isi += tinggi * lebar;
      if (isi > BATAS.sel) throw terlaluBesar('sel tabel', BATAS.sel);
      const { letak, tebal } = sel;
      const teks = rapikanSel(sel.teks);
      for (let i = 0; i < tinggi; i++) {
        for (let j = 0; j < lebar; j++) {
          const tempat = kisi[b + i] as (SelKisi | undefined)[];
          tempat[k + j] ??= { teks, utama: i === 0 && j === 0, letak, ...(tebal ? { tebal } : {}) };
        }
      }
      k += lebar;
    }
  }
  const lebar = kisi.reduce((n, satu) => Math.max(n, satu.length), 0);
  return kisi.map((satu, b) =>
    Array.from({ length: lebar }, (_, k) => {
      const letak = baris[b]?.[0]?.letak ?? {};
      return satu[k] ?? { teks: '', utama: true, letak };
    }),
  );
}
