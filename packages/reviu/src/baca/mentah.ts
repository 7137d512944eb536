import type { Judul, Letak, Paragraf, Potongan } from '../naskah/naskah.ts';
import { buangTakTampak } from './susun/huruf.ts';

/** What the readers of each format hand over; `susunNaskah` makes the same `Naskah` of it whatever the format. */
export type BlokMentah = JudulMentah | ParagrafMentah | TabelMentah | HalamanMentah;

type JudulMentah = Omit<Judul, 'keterangan'>;

export interface ParagrafMentah extends Paragraf {
  /** All of it is bold: it may be a heading that was typed as text. */
  readonly tebal?: boolean;
}

/** A new page begins here. */
export interface HalamanMentah {
  readonly jenis: 'halaman';
  /** What the marker says, where it says a number. */
  readonly nomor?: number;
}

export interface TabelMentah {
  readonly jenis: 'tabel';
  readonly baris: readonly (readonly SelMentah[])[];
  /** Header rows that the file itself marks as such; undefined where a format cannot say (pipe tables, PDF). */
  readonly barisKepala?: number;
  readonly keterangan?: string;
  readonly letak: Letak;
}

export interface SelMentah {
  readonly teks: string;
  /** How many rows and columns it covers; 1 when absent. */
  readonly baris?: number;
  readonly kolom?: number;
  readonly tebal?: boolean;
  readonly letak: Letak;
}

/** Text that grows piece by piece and remembers where each piece stood. */
export class PenyusunTeks {
  readonly #bagian: string[] = [];
  readonly #potongan: Potongan[] = [];
  #panjang = 0;

  add(mentah: string, letak: Letak): void {
    const teks = buangTakTampak(mentah);
    if (teks === '') return;
    const akhir = this.#potongan.at(-1)?.letak;
    if (!akhir || !isSamaLetak(akhir, letak)) this.#potongan.push({ awal: this.#panjang, letak });
    this.#bagian.push(teks);
    this.#panjang += teks.length;
  }

  build(): { teks: string; potongan?: readonly Potongan[] } {
    return trimTeks(this.#bagian.join(''), this.#potongan);
  }
}

const isSamaLetak = (a: Letak, b: Letak): boolean => a.baris === b.baris && a.halaman === b.halaman;

/** Collapses blanks, drops empty lines and trims, keeping each piece at its words. */
export function trimTeks(
  teks: string,
  potongan: readonly Potongan[] = [],
): { teks: string; potongan?: readonly Potongan[] } {
  const hasil: string[] = [];
  const pindah: Potongan[] = [];
  let panjang = 0;
  let ke = 0;
  let jeda = '';
  let letak: Letak | undefined;
  for (const { 0: kata, index } of teks.matchAll(/\s+|\S+/g)) {
    if (/^\s/.test(kata)) {
      jeda = kata.includes('\n') ? '\n' : ' ';
      continue;
    }
    if (panjang > 0) {
      hasil.push(jeda);
      panjang += jeda.length;
    }
    // A word may run over a border of pieces.
    let awal = index;
    while (awal < index + kata.length) {
      while (ke < potongan.length && (potongan[ke] as Potongan).awal <= awal) letak = potongan[ke++]?.letak;
      const batas = Math.min(index + kata.length, potongan[ke]?.awal ?? Number.POSITIVE_INFINITY);
      if (letak && !isSamaLetak(pindah.at(-1)?.letak ?? {}, letak)) pindah.push({ awal: panjang, letak });
      hasil.push(teks.slice(awal, batas));
      panjang += batas - awal;
      awal = batas;
    }
    jeda = '';
  }
  return pindah.length > 1 ? { teks: hasil.join(''), potongan: pindah } : { teks: hasil.join('') };
}
