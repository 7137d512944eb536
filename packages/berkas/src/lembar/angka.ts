import { canonicalDesimal, type Desimal } from '@akuntabel/kinerja';

/** What a person meant by a number written as text; exactly one of five. */
export type BacaAngka =
  | { readonly nilai: Desimal }
  /** Nothing was entered. */
  | { readonly kosong: true }
  /** The person says that there is no such figure. */
  | { readonly tidakBerlaku: true }
  /** Two numbers are written alike; only the person knows which. */
  | { readonly ambigu: readonly [Desimal, Desimal] }
  /** What is wrong and how to mend it, one sentence. */
  | { readonly galat: string };

export interface PilihanAngka {
  /**
   * In figures that often have three decimals (an index such as 3.214) a single dot before three digits is asked about;
   * in money it separates thousands.
   */
  readonly ukuran?: boolean;
}

const KOSONG = /^(?:[-–—−_.…\s]*|\(?-\)?|belum (?:ada|diisi|tersedia))$/;
const TIDAK_BERLAKU = /^(?:n\.?\s?\/?\s?a\.?|#n\/a|tidak berlaku|tdk berlaku|t\.?b\.?)$/;
const NIHIL = /^(?:nihil|nol)$/;
const RUPIAH = /^(?:rp|idr)\s*\.?\s*/;
/** ",-", ",--", ".-" and ",00-" end an amount on Indonesian receipts; the dash is no sign. */
const TANPA_SEN = /[,.]\s*[-–—=]+$/;
const RIBUAN = 3;

const ya = (teks: string, negatif: boolean): BacaAngka => {
  const nilai = canonicalDesimal(`${negatif ? '-' : ''}${teks}`);
  return nilai === undefined
    ? { galat: 'Angka paling banyak 40 digit di kiri dan 40 digit di kanan tanda desimal; periksa tulisannya.' }
    : { nilai };
};

const ragu = (a: string, b: string, negatif: boolean): BacaAngka => {
  const [satu, lain] = [ya(a, negatif), ya(b, negatif)];
  return 'nilai' in satu && 'nilai' in lain ? { ambigu: [satu.nilai, lain.nilai] } : satu;
};

const SUSUNAN = 'Susunan titik dan koma tidak terbaca sebagai angka; tulis seperti 1.234.567,89 atau 1234567,89.';

/** Whether parts split at one sign are groups of thousands: 1–3 digits that do not start with 0, then threes. */
const isRibuan = (bagian: readonly string[]): boolean =>
  bagian.length > 1 &&
  /^[1-9]\d{0,2}$/.test(bagian[0] ?? '') &&
  bagian.slice(1).every((satu) => satu.length === RIBUAN);

/** Digits with dots and commas only. */
function parseTanda(teks: string, negatif: boolean, ukuran: boolean): BacaAngka {
  const titik = teks.split('.');
  const koma = teks.split(',');
  if (titik.length === 1 && koma.length === 1) return ya(teks, negatif);
  if (titik.length > 1 && koma.length > 1) {
    // Whichever sign comes last, once, is the decimal one.
    const [ribuan, desimal] = teks.lastIndexOf(',') > teks.lastIndexOf('.') ? ['.', ','] : [',', '.'];
    const [utuh = '', pecahan = '', ...lebih] = teks.split(desimal);
    const kelompok = utuh.split(ribuan);
    if (lebih.length > 0 || pecahan === '' || pecahan.includes(ribuan) || !isRibuan(kelompok))
      return { galat: SUSUNAN };
    return ya(`${kelompok.join('')}.${pecahan}`, negatif);
  }
  const bagian = titik.length > 1 ? titik : koma;
  const tanda = titik.length > 1 ? '.' : ',';
  if (bagian.length > 2) return isRibuan(bagian) ? ya(bagian.join(''), negatif) : { galat: SUSUNAN };
  const [utuh = '', pecahan = ''] = bagian;
  if (pecahan === '') return { galat: SUSUNAN };
  const desimal = `${utuh === '' ? '0' : utuh}.${pecahan}`;
  if (pecahan.length !== RIBUAN || utuh === '' || utuh.startsWith('0')) return ya(desimal, negatif);
  // Three digits behind one sign: thousands or decimals?
  const ribuan = utuh + pecahan;
  if (!isRibuan(bagian)) return tanda === ',' ? ya(desimal, negatif) : ragu(desimal, ribuan, negatif);
  if (tanda === '.') return ukuran ? ragu(ribuan, desimal, negatif) : ya(ribuan, negatif);
  return ragu(desimal, ribuan, negatif);
}

/** Spaces between digits: thousands when all groups are threes; a lone group of two after thousands lost its comma. */
function joinSpasi(teks: string): { teks: string } | { ambigu: readonly [string, string] } | undefined {
  if (!/\s/.test(teks)) return { teks };
  const rapat = teks.replace(/\s*([.,])\s*/g, '$1');
  if (!/\s/.test(rapat)) return { teks: rapat };
  const [depan = '', ...ekor] = rapat.split(/\s+/);
  const [akhir = ''] = ekor.slice(-1);
  if (ekor.length === 1 && /^\d{2}$/.test(akhir) && isRibuan(depan.split('.'))) {
    const utuh = depan.replace(/\./g, '');
    return { ambigu: [`${utuh}.${akhir}`, `${utuh}${akhir}`] };
  }
  const [utuhAkhir = '', ...pecahan] = akhir.split(/(?=[.,])/);
  const kelompok = [depan, ...ekor.slice(0, -1), utuhAkhir];
  return isRibuan(kelompok) && pecahan.length <= 1 ? { teks: kelompok.join('') + (pecahan[0] ?? '') } : undefined;
}

/**
 * A number as Indonesian offices write it: `1.234.567,89`, `Rp 1.234.567,-`, `(1.234)`, `12,5 %`, also the English
 * `1,234,567.89`. What can be read in two ways is not decided here. An amount that lost its last digits ("5.492.095,00"
 * for 5.492.095.355) is well written and reads as what it says: only sums and earlier values can tell.
 */
export function parseAngkaIndonesia(teks: string, { ukuran = false }: PilihanAngka = {}): BacaAngka {
  let sisa = teks
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
  if (KOSONG.test(sisa)) return { kosong: true };
  if (TIDAK_BERLAKU.test(sisa)) return { tidakBerlaku: true };
  if (sisa.startsWith('#'))
    return { galat: `Sel berisi galat rumus ${teks.trim()}; perbaiki rumusnya di lembar kerja.` };
  if (NIHIL.test(sisa)) return { nilai: '0' };
  sisa = sisa.replace(/[−–—]/g, '-');

  let negatif = false;
  const lepasRupiah = () => {
    sisa = sisa.replace(RUPIAH, '').trim();
  };
  lepasRupiah();
  const kurung = /^\((.*)\)$/.exec(sisa);
  if (kurung) {
    negatif = true;
    sisa = (kurung[1] as string).trim();
    lepasRupiah();
  }
  if (/^[-+]/.test(sisa)) {
    if (kurung) return { galat: 'Tanda kurung dan tanda minus sama-sama berarti negatif; pakai salah satu saja.' };
    negatif = sisa.startsWith('-');
    sisa = sisa.slice(1).trim();
    lepasRupiah();
  }
  sisa = sisa
    .replace(/\s*(?:%|persen)$/, '')
    .replace(TANPA_SEN, '')
    .trim();
  if (KOSONG.test(sisa)) return sisa === '' && teks.includes('%') ? { galat: SUSUNAN } : { kosong: true };
  if (/^\d+(?:[.,]\d+)?e[-+]?\d+$/.test(sisa)) {
    return {
      galat:
        'Angka ditulis dengan eksponen (E+…) sehingga digitnya hilang; ubah format kolom menjadi Angka, simpan ulang.',
    };
  }
  if (!/^[\d.,\s]+$/.test(sisa)) {
    return { galat: 'Sel memuat huruf atau tanda lain; tulis angkanya saja tanpa satuan, misalnya 1.234.567,89.' };
  }
  const rapat = joinSpasi(sisa);
  if (!rapat)
    return { galat: 'Spasi memisahkan angka tidak sebagai ribuan; tulis tanpa spasi, misalnya 1.234.567,89.' };
  return 'ambigu' in rapat ? ragu(...rapat.ambigu, negatif) : parseTanda(rapat.teks, negatif, ukuran);
}
