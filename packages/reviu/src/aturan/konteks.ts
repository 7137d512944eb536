import { buildFakta, type Fakta } from '../fakta/fakta.ts';
import type { Blok, Judul, Letak, Naskah, Tabel } from '../naskah/naskah.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';

/** What every rule works on: the report, where its blocks stand, and what it says in figures. */
export interface Konteks {
  readonly naskah: Naskah;
  /** The nearest heading above a block of this report; a heading is its own. */
  readonly judulDari: ReadonlyMap<Blok, Judul>;
  readonly fakta: Fakta;
}

/** Pure. */
export function buildKonteks(naskah: Naskah): Konteks {
  const judulDari = new Map<Blok, Judul>();
  let judul: Judul | undefined;
  for (const blok of naskah.blok) {
    if (blok.jenis === 'judul') judul = blok;
    if (judul !== undefined) judulDari.set(blok, judul);
  }
  return { naskah, judulDari, fakta: buildFakta(naskah) };
}

const fromLetak = ({ baris, halaman }: Letak): TempatTemuan => ({
  ...(baris === undefined ? {} : { baris }),
  ...(halaman === undefined ? {} : { halaman }),
});

function bagianDari(konteks: Konteks, blok: Blok): TempatTemuan {
  const judul = konteks.judulDari.get(blok);
  return judul === undefined ? {} : { bagian: judul.teks };
}

/** Place of a heading or a paragraph, or of a table as a whole; `letak` where only a part of the text is meant. */
export function placeBlok(konteks: Konteks, blok: Blok, letak: Letak = blok.letak): TempatTemuan {
  return {
    ...fromLetak(letak),
    ...(blok.jenis === 'tabel' ? { tabel: blok.urutan } : {}),
    ...bagianDari(konteks, blok),
  };
}

/** Place of a cell: 0-based row and column of the grid (the finding counts from 1). */
export function placeSel(konteks: Konteks, tabel: Tabel, baris: number, kolom: number): TempatTemuan {
  const letak = tabel.baris[baris]?.[kolom]?.letak ?? tabel.letak;
  return {
    ...fromLetak(letak),
    tabel: tabel.urutan,
    sel: { baris: baris + 1, kolom: kolom + 1 },
    ...bagianDari(konteks, tabel),
  };
}
