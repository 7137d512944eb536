import { foldTeks, splitKata } from '../fakta/kata.ts';
import { measureMirip } from '../fakta/mirip.ts';
import { NOMENKLATUR_KECAMATAN } from './kecamatan.ts';

export interface NamaResmi {
  /** "7.01.02.2.01"; a "?" in it means that the number is not confirmed. */
  readonly kode: string;
  readonly nama: string;
  readonly tingkat: 'program' | 'kegiatan' | 'subKegiatan';
}

const TINGKAT = { 3: 'program', 5: 'kegiatan', 6: 'subKegiatan' } as const;

const DAFTAR: readonly (NamaResmi & { readonly lipat: string; readonly kata: readonly string[] })[] =
  NOMENKLATUR_KECAMATAN.map(([kode, nama]) => ({
    kode,
    nama,
    tingkat: TINGKAT[kode.split('.').length as 3 | 5 | 6],
    lipat: foldNama(nama),
    kata: splitKata(nama),
  }));

/** Names as they compare: case, punctuation, spaces and the word for the level in front say nothing. */
export function foldNama(nama: string): string {
  return foldTeks(nama)
    .replace(/^(?:\d+ )*(?:program|kegiatan|sub kegiatan|subkegiatan) /, '')
    .replaceAll(' ', '');
}

/** The official name that a name means, and how alike the two are (1 = the same); undefined when none is near. */
export function findNamaResmi(nama: string): { readonly resmi: NamaResmi; readonly mirip: number } | undefined {
  const lipat = foldNama(nama);
  if (lipat.length < 12) return undefined;
  let terbaik: { resmi: NamaResmi; mirip: number } | undefined;
  for (const resmi of DAFTAR) {
    // A sub-kegiatan per kelurahan carries the kelurahan's name behind it.
    if (lipat === resmi.lipat || (resmi.nama.endsWith('Kelurahan') && lipat.startsWith(resmi.lipat)))
      return { resmi, mirip: 1 };
  }
  const kata = new Set(splitKata(nama));
  for (const resmi of DAFTAR) {
    // Without half of its words in common it is another name: comparing letters would only cost time.
    if (resmi.kata.filter((satu) => kata.has(satu)).length * 2 < resmi.kata.length) continue;
    if (Math.abs(resmi.lipat.length - lipat.length) > Math.max(resmi.lipat.length, lipat.length) * 0.35) continue;
    const mirip = measureMirip(lipat, resmi.lipat);
    if (terbaik === undefined || mirip > terbaik.mirip) terbaik = { resmi, mirip };
  }
  // "Program …" in front says that a name of the list is meant.
  const batas = /^program\b/i.test(nama) ? 0.7 : 0.8;
  return terbaik !== undefined && terbaik.mirip >= batas ? terbaik : undefined;
}

/** The official name of a code in its full form; also codes whose last part has two digits. */
export function findNamaKode(kode: string): NamaResmi | undefined {
  const bagian = kode.split('.');
  const penuh =
    bagian.length === 6 && bagian[5]?.length === 2 ? [...bagian.slice(0, 5), `00${bagian[5]}`].join('.') : kode;
  return DAFTAR.find((satu) => satu.kode === penuh);
}
