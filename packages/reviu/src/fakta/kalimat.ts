import type { Blok, Judul, Letak, Paragraf } from '../naskah/naskah.ts';
import { type AngkaCetak, listAngka } from './angka.ts';

/** A sentence of running text, of a list item or of a heading. */
export interface Kalimat {
  readonly blok: Judul | Paragraf;
  readonly urutBlok: number;
  readonly teks: string;
  /** Offset of the sentence in the text of its block. */
  readonly awal: number;
  readonly angka: readonly AngkaCetak[];
}

/** Abbreviations whose full stop ends no sentence. */
const SINGKATAN =
  /(?:\b(?:rp|no|nip|dr|drs|dra|ir|h|hj|s|m|st|dll|dsb|dkk|jl|kec|kel|kab|s\.d|tgl|hal|an|a\.n|u\.b|m\.si|s\.sos|s\.e|s\.pd)|\b[a-z])\.$/i;

/** Splits a text at ends of sentences; a full stop within figures or after an abbreviation is none. */
function splitKalimat(teks: string): { readonly teks: string; readonly awal: number }[] {
  const hasil: { teks: string; awal: number }[] = [];
  let awal = 0;
  for (const cocok of teks.matchAll(/[.!?](?=\s+["“(]?[\p{Lu}\d])|\n+/gu)) {
    const akhir = cocok.index + cocok[0].length;
    if (cocok[0] === '.' && SINGKATAN.test(teks.slice(Math.max(0, cocok.index - 6), akhir))) continue;
    hasil.push({ teks: teks.slice(awal, akhir), awal });
    awal = akhir;
  }
  if (awal < teks.length) hasil.push({ teks: teks.slice(awal), awal });
  return hasil.flatMap((satu) => {
    const kosong = satu.teks.length - satu.teks.trimStart().length;
    const rapi = satu.teks.trim();
    return rapi === '' ? [] : [{ teks: rapi, awal: satu.awal + kosong }];
  });
}

/** All sentences of a report in reading order; running headers and footers are left out. */
export function listKalimat(blok: readonly Blok[]): Kalimat[] {
  return blok.flatMap((satu, urutBlok) => {
    if (satu.jenis === 'tabel' || (satu.jenis === 'paragraf' && satu.tepi !== undefined)) return [];
    return splitKalimat(satu.teks).map(({ teks, awal }) => ({
      blok: satu,
      urutBlok,
      teks,
      awal,
      angka: listAngka(teks),
    }));
  });
}

/** Where a character of a sentence stands. */
export function findLetakKalimat(kalimat: Kalimat, indeks = 0): Letak {
  const { letak, potongan } = kalimat.blok as { letak: Letak; potongan?: readonly { awal: number; letak: Letak }[] };
  return potongan?.findLast(({ awal }) => awal <= kalimat.awal + indeks)?.letak ?? letak;
}
