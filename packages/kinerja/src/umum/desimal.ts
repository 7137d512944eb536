import type { Desimal } from '../tahun/skalar.ts';

/*
 * Exact decimal arithmetic on BigInt. A general decimal library was measured at ten times the cost per operation,
 * which alone would have eaten the time budget of measureKinerja; the tests hold this file to decimal.js as oracle.
 */

/** The exact decimal `mantisa × 10^-skala`, `skala ≥ 0`. */
export interface Eksak {
  readonly mantisa: bigint;
  readonly skala: number;
}

/** Significant digits that quotients are carried to. */
const DIGIT_BERARTI = 20;

const POWERS: bigint[] = [1n];

/** 10^n, n ≥ 0. */
function tenTo(n: number): bigint {
  for (let i = POWERS.length; i <= n; i++) POWERS.push((POWERS[i - 1] as bigint) * 10n);
  return POWERS[n] as bigint;
}

export const NOL: Eksak = { mantisa: 0n, skala: 0 };

export const fromBulat = (n: number | bigint): Eksak => ({ mantisa: BigInt(n), skala: 0 });

/** @throws SyntaxError when the text is not a plain decimal. */
export function parseDesimal(text: Desimal): Eksak {
  const titik = text.indexOf('.');
  if (titik < 0) return { mantisa: BigInt(text), skala: 0 };
  return { mantisa: BigInt(text.slice(0, titik) + text.slice(titik + 1)), skala: text.length - titik - 1 };
}

/** Canonical text of an exact decimal: no superfluous zeros, no "-0". */
export function writeDesimal({ mantisa, skala }: Eksak): Desimal {
  if (skala === 0) return mantisa.toString();
  const negatif = mantisa < 0n;
  const digit = (negatif ? -mantisa : mantisa).toString().padStart(skala + 1, '0');
  const batas = digit.length - skala;
  let akhir = digit.length;
  while (akhir > batas && digit.charCodeAt(akhir - 1) === 48) akhir--;
  const utuh = digit.slice(0, batas);
  const badan = akhir === batas ? utuh : `${utuh}.${digit.slice(batas, akhir)}`;
  return negatif && mantisa !== 0n ? `-${badan}` : badan;
}

export function add(a: Eksak, b: Eksak): Eksak {
  if (a.skala === b.skala) return { mantisa: a.mantisa + b.mantisa, skala: a.skala };
  if (a.skala < b.skala) return { mantisa: a.mantisa * tenTo(b.skala - a.skala) + b.mantisa, skala: b.skala };
  return { mantisa: a.mantisa + b.mantisa * tenTo(a.skala - b.skala), skala: a.skala };
}

/*
 * Whole numbers of up to 15 characters are below 10^15: plain numbers hold them and, up to 2^53, their sums and
 * differences exactly, at a fraction of what BigInt costs. Whole rupiah are nearly all that is ever summed.
 */
const PANJANG_BULAT = 15;

/** The whole number that a text of up to 15 characters stands for; NaN for any other text. */
function parseBulat(text: Desimal): number {
  if (text.length > PANJANG_BULAT) return Number.NaN;
  const n = Number(text);
  return Number.isInteger(n) ? n : Number.NaN;
}

/** Exact sum of decimal texts. */
export function sumDesimal(daftar: readonly Desimal[]): Desimal {
  let bulat = 0;
  for (const text of daftar) {
    bulat += parseBulat(text);
    if (!Number.isSafeInteger(bulat)) return writeDesimal(sumEksak(daftar));
  }
  return String(bulat);
}

function sumEksak(daftar: readonly Desimal[]): Eksak {
  let jumlah = NOL;
  for (const text of daftar) jumlah = add(jumlah, parseDesimal(text));
  return jumlah;
}

/** Exact difference of two decimal texts. */
export function subtractDesimal(a: Desimal, b: Desimal): Desimal {
  const bulat = parseBulat(a) - parseBulat(b);
  return Number.isNaN(bulat) ? writeDesimal(subtract(parseDesimal(a), parseDesimal(b))) : String(bulat);
}

export const subtract = (a: Eksak, b: Eksak): Eksak => add(a, { mantisa: -b.mantisa, skala: b.skala });

export const multiply = (a: Eksak, b: Eksak): Eksak => ({ mantisa: a.mantisa * b.mantisa, skala: a.skala + b.skala });

/** Negative, zero or positive as a < b, a = b, a > b. */
export function compare(a: Eksak, b: Eksak): -1 | 0 | 1 {
  const kiri = a.skala < b.skala ? a.mantisa * tenTo(b.skala - a.skala) : a.mantisa;
  const kanan = b.skala < a.skala ? b.mantisa * tenTo(a.skala - b.skala) : b.mantisa;
  return kiri < kanan ? -1 : kiri > kanan ? 1 : 0;
}

export const isNol = (a: Eksak): boolean => a.mantisa === 0n;

/** n ÷ d to the nearest integer, halves away from zero; d > 0. */
function divideRounded(n: bigint, d: bigint): bigint {
  return n < 0n ? -((-n * 2n + d) / (d * 2n)) : (n * 2n + d) / (d * 2n);
}

/** The whole powers of ten that plain numbers hold exactly. */
const BATAS_DIGIT = Array.from({ length: PANJANG_BULAT + 1 }, (_, n) => 10 ** n);

/** Digits of n > 0. To write a short number out only to count its digits would cost more than the division. */
function countDigit(n: bigint): number {
  const kecil = Number(n);
  if (kecil >= (BATAS_DIGIT[PANJANG_BULAT] as number)) return n.toString().length;
  let digit = 1;
  while (kecil >= (BATAS_DIGIT[digit] as number)) digit++;
  return digit;
}

/**
 * a × faktor ÷ b, rounded once, half up (away from zero), to 20 significant digits.
 * @throws RangeError when b is zero: the caller decides what a division by zero means.
 */
export function quotient(a: Eksak, b: Eksak, faktor = 1n): Eksak {
  let n = a.mantisa * faktor;
  let d = b.mantisa;
  if (a.skala < b.skala) n *= tenTo(b.skala - a.skala);
  else if (a.skala > b.skala) d *= tenTo(a.skala - b.skala);
  if (d === 0n) throw new RangeError('division by zero');
  if (n === 0n) return NOL;
  if (d < 0n) {
    n = -n;
    d = -d;
  }
  const besar = n < 0n ? -n : n;
  let skala = DIGIT_BERARTI - (countDigit(besar) - countDigit(d));
  if (besar * (skala > 0 ? tenTo(skala) : 1n) >= tenTo(DIGIT_BERARTI) * d * (skala < 0 ? tenTo(-skala) : 1n)) skala--;
  if (skala >= 0) return { mantisa: divideRounded(n * tenTo(skala), d), skala };
  return { mantisa: divideRounded(n, d * tenTo(-skala)) * tenTo(-skala), skala: 0 };
}

/** Rounded half up (away from zero) to `desimal` places. */
export function roundHalfUp(a: Eksak, desimal: number): Eksak {
  if (a.skala <= desimal) return a;
  return { mantisa: divideRounded(a.mantisa, tenTo(a.skala - desimal)), skala: desimal };
}

/** A decimal text rounded half up (away from zero), canonical. */
export const roundDesimal = (text: Desimal, desimal: number): Desimal =>
  writeDesimal(roundHalfUp(parseDesimal(text), desimal));

/** Number of decimals a canonical decimal text is written with. */
export function countDesimal(text: Desimal): number {
  const titik = text.indexOf('.');
  return titik < 0 ? 0 : text.length - titik - 1;
}
