import type { Baris, Sel } from '../model/dokumen.ts';

/*
 * Tables with merged cells, put together from pieces that always fill their rectangle: what is built with these four
 * functions has no hole and no overlap.
 */

interface Letak {
  readonly x: number;
  readonly y: number;
  readonly lebar: number;
  readonly tinggi: number;
  readonly sel: Sel;
}

/** A rectangle of cells, in columns and rows. */
export interface Kisi {
  readonly lebar: number;
  readonly tinggi: number;
  readonly sel: readonly Letak[];
}

/** One cell; spans the columns it says and any number of rows. */
export function petak(sel: Sel): Kisi {
  const lebar = sel.lebar ?? 1;
  return { lebar, tinggi: 1, sel: [{ x: 0, y: 0, lebar, tinggi: 1, sel }] };
}

/** Side by side; what is lower than the highest reaches down to its foot. */
export function jajar(...kisi: readonly Kisi[]): Kisi {
  const tinggi = Math.max(...kisi.map((k) => k.tinggi));
  let lebar = 0;
  const sel: Letak[] = [];
  for (const k of kisi) {
    for (const s of k.sel) {
      const tambah = s.y + s.tinggi === k.tinggi ? tinggi - k.tinggi : 0;
      sel.push({ ...s, x: s.x + lebar, tinggi: s.tinggi + tambah });
    }
    lebar += k.lebar;
  }
  return { lebar, tinggi, sel };
}

/** Below each other. @throws RangeError when there is nothing, or the widths differ. */
export function tumpuk(kisi: readonly Kisi[]): Kisi {
  const lebar = kisi[0]?.lebar;
  if (lebar === undefined || kisi.some((k) => k.lebar !== lebar)) throw new RangeError('kisi berbeda lebarnya');
  let tinggi = 0;
  const sel: Letak[] = [];
  for (const k of kisi) {
    for (const s of k.sel) sel.push({ ...s, y: s.y + tinggi });
    tinggi += k.tinggi;
  }
  return { lebar, tinggi, sel };
}

/** The rows of a table, each cell with its spans. */
export function toBaris(kisi: Kisi): Baris[] {
  const baris: Letak[][] = Array.from({ length: kisi.tinggi }, () => []);
  for (const s of kisi.sel) baris[s.y]?.push(s);
  return baris.map((letak) =>
    letak
      .sort((a, b) => a.x - b.x)
      .map(({ sel, lebar, tinggi }) => {
        const { lebar: _, tinggi: __, ...isi } = sel;
        return { ...isi, ...(lebar > 1 ? { lebar } : {}), ...(tinggi > 1 ? { tinggi } : {}) };
      }),
  );
}
