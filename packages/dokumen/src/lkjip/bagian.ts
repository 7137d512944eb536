import type { BagianHalaman, Blok, Isi } from '../model/dokumen.ts';
import type { Konteks } from './konteks.ts';

/** A place of the outline that is being built. */
export interface Tempat {
  /** Unique id of the section; ids of its blocks begin with it. */
  readonly id: string;
  /** The agency's own text stands above, so that drafted filler can stay away. */
  readonly teksSendiri: boolean;
}

/** What a section key prints, below its heading and the agency's own text. */
export interface Penyusun {
  readonly judul: (k: Konteks) => Isi;
  readonly orientasi?: BagianHalaman['orientasi'];
  readonly susun: (k: Konteks, tempat: Tempat) => readonly Blok[];
}
