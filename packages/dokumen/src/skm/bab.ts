import type { Blok, Judul, Run } from '../model/dokumen.ts';
import { sambung } from '../narasi/kalimat.ts';
import type { KonteksSkm } from './konteks.ts';

/** Makes the blocks of a chapter, its heading first. */
export type Bab = (k: KonteksSkm) => readonly Blok[];

export const judulBab = (id: string, judul: string): Judul => ({
  jenis: 'judul',
  id,
  tingkat: 1,
  penomoran: 'bab',
  isi: sambung(judul),
});

/** A section of a chapter, numbered "2.1". */
export const subbab = (id: string, judul: string): Judul => ({
  jenis: 'judul',
  id,
  tingkat: 2,
  penomoran: 'angka',
  isi: sambung(judul),
});

/** "Tabel 4.1", as the block is numbered. */
export const rujuk = (ke: string): Run => ({ jenis: 'rujukan', ke, teks: '' });
