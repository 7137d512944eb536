/*
 * Figures as people in Indonesian offices write them: dot between thousands, comma before decimals, "Rp." and "%" with or
 * without a space, ",-" after whole rupiah. What is written otherwise is still read, and its fault is told.
 */

export interface AngkaCetak {
  /** The exact text, with its sign and its unit. */
  readonly teks: string;
  /** NaN where the digits cannot be read as one number. */
  readonly nilai: number;
  /** Half of the last printed unit: 0.005 for "95,43", 0.5 for "95", 5000 for "1,23 juta". */
  readonly toleransi: number;
  readonly desimal: number;
  readonly satuan?: 'persen' | 'rupiah';
  /** Offsets in the text that was read. */
  readonly mulai: number;
  readonly akhir: number;
  readonly cacat?: CacatAngka;
}

/** What is wrong with the form of a figure. */
export type CacatAngka =
  | 'koma-ganda'
  | 'desimal-ganda'
  | 'pemisah-campur'
  | 'pemisah-asing'
  | 'titik-desimal'
  | 'kelompok-ribuan'
  | 'sen-terpisah';

interface Badan {
  readonly nilai: number;
  readonly desimal: number;
  readonly cacat?: CacatAngka;
}

const utuh = (teks: string): number => Number(teks.replace(/[.,]/g, ''));

function pecahan(utuhnya: string, desimal: string, cacat?: CacatAngka): Badan {
  const nilai = Number(`${utuhnya.replace(/[.,]/g, '')}.${desimal}`);
  return { nilai, desimal: desimal.length, ...(cacat === undefined ? {} : { cacat }) };
}

/** Forms of the digits, the first that fits. */
const BENTUK: readonly (readonly [RegExp, (m: RegExpExecArray) => Badan | undefined])[] = [
  [/^\d+$/, ([semua]) => ({ nilai: Number(semua), desimal: 0 })],
  [/^\d{1,3}(?:\.\d{3})+$/, ([semua]) => ({ nilai: utuh(semua), desimal: 0 })],
  [/^(\d{1,3}(?:\.\d{3})+),(\d+)$/, ([, a, b]) => pecahan(a as string, b as string)],
  [/^(\d+),(\d+)$/, ([, a, b]) => pecahan(a as string, b as string)],
  [/^(\d{1,3}(?:\.\d{3})*),(\d{2}),\d{2}$/, ([, a, b]) => pecahan(a as string, b as string, 'desimal-ganda')],
  [/^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/, ([, a, b]) => pecahan(a as string, b as string, 'pemisah-asing')],
  [/^\d{1,3}(?:,\d{3}){2,}$/, ([semua]) => ({ nilai: utuh(semua), desimal: 0, cacat: 'pemisah-asing' })],
  [/^(\d{1,3}(?:\.\d{3})+)\.(\d{1,2})$/, ([, a, b]) => pecahan(a as string, b as string, 'pemisah-campur')],
  [/^(\d+)\.(\d{1,2}|\d{4,})$/, ([, a, b]) => pecahan(a as string, b as string, 'titik-desimal')],
  [/^\d+,\d+,[\d,.]*$/, () => ({ nilai: Number.NaN, desimal: 0, cacat: 'koma-ganda' })],
  [/^\d+(?:\.\d+)+$/, ([semua]) => parseKelompok(semua)],
  [/^[\d.]+,[\d.,]+$/, () => ({ nilai: Number.NaN, desimal: 0, cacat: 'pemisah-campur' })],
];

/** "1.23.456": groups of the wrong length. A code such as 7.01.02.2.01 is no figure. */
function parseKelompok(semua: string): Badan | undefined {
  const kelompok = semua.split('.');
  const benar = kelompok.filter((satu) => satu.length === 3).length;
  if (kelompok.length < 3 || benar < kelompok.length - 2 || benar === 0) return undefined;
  return { nilai: utuh(semua), desimal: 0, cacat: 'kelompok-ribuan' };
}

const KELIPATAN: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
};

const POLA = /\d(?:[\d.,]*\d)?/g;
const DEPAN = /(?:(?:^|[^\p{L}\d])(rp\.?|idr)\s*|(?:^|\s|\()([-−–]))$/iu;
const BELAKANG = /^(?:,-|,–)?(?:\s{0,2}(%|persen\b)|\s(ribu|juta|mil[iy]ar|tril[iy]un)\b)?/iu;

/** Every figure in a text, left to right. Codes, numbers of letters and laws ("700/1323") are left out; dates are not. */
export function listAngka(teks: string): AngkaCetak[] {
  const daftar: AngkaCetak[] = [];
  for (const cocok of teks.matchAll(POLA)) {
    const satu = readAngka(teks, cocok.index, cocok[0]);
    if (satu !== undefined) daftar.push(satu);
  }
  return daftar;
}

function readAngka(teks: string, mulai: number, badan: string): AngkaCetak | undefined {
  const sebelum = teks.slice(Math.max(0, mulai - 8), mulai);
  const huruf = sebelum.at(-1) ?? '';
  const rp = DEPAN.exec(sebelum);
  if (/[\p{L}/]/u.test(huruf) && rp?.[1] === undefined) return undefined;
  const akhirBadan = mulai + badan.length;
  const sesudah = teks.slice(akhirBadan, akhirBadan + 14);
  if (/^[/\p{L}]/u.test(sesudah)) return undefined;
  let bentuk: Badan | undefined;
  for (const [pola, baca] of BENTUK) {
    const cocok = pola.exec(badan);
    if (cocok === null) continue;
    bentuk = baca(cocok);
    break;
  }
  if (bentuk === undefined) return undefined;
  const ekor = BELAKANG.exec(sesudah) as RegExpExecArray;
  const kali = KELIPATAN[ekor[2]?.toLowerCase() ?? ''] ?? 1;
  const negatif = rp?.[2] !== undefined && !/\d\s*$/.test(sebelum.slice(0, -1));
  const depan = rp === null || (rp[2] !== undefined && !negatif) ? 0 : rp[0].replace(/^[^\p{L}−–-]+/u, '').length;
  const dua = /,\d{2}$/.test(badan) && /^,[-–]/.test(sesudah);
  const cacat = bentuk.cacat ?? (dua ? 'desimal-ganda' : undefined);
  const satuan = ekor[1] !== undefined ? 'persen' : rp?.[1] !== undefined ? 'rupiah' : undefined;
  return {
    teks: teks.slice(mulai - depan, akhirBadan + ekor[0].length).trim(),
    nilai: (negatif ? -1 : 1) * bentuk.nilai * kali,
    toleransi: (0.5 * kali) / 10 ** bentuk.desimal,
    desimal: bentuk.desimal,
    ...(satuan === undefined ? {} : { satuan }),
    mulai: mulai - depan,
    akhir: akhirBadan + ekor[0].length,
    ...(cacat === undefined ? {} : { cacat }),
  };
}

const SEL_KOSONG = /^[\s\-–—.:]*(?:rp\.?)?[\s\-–—.:]*$|^(?:n\/a|t\.t\.|nihil|belum diisi)$/i;

/** True for a cell without a value: "", "-", "Rp.", "n/a". */
export const isKosong = (teks: string): boolean => SEL_KOSONG.test(teks);

/**
 * The one figure that a table cell holds; undefined when it holds none, several, or a figure inside a text.
 * "1.234 00" is read as 1.234,00 with a fault; "(1.234)" is negative; a unit of up to three words may follow.
 */
export function parseSel(teks: string): AngkaCetak | undefined {
  const bersih = teks.replace(/\s+/g, ' ').trim();
  const sen = /^((?:rp\.?\s*)?\d{1,3}(?:\.\d{3})+) (\d{2})$/i.exec(bersih);
  if (sen !== null) {
    const angka = listAngka(sen[1] as string)[0];
    return angka && { ...angka, teks: bersih, cacat: 'sen-terpisah' };
  }
  const daftar = listAngka(bersih);
  const angka = daftar[0];
  if (daftar.length !== 1 || angka === undefined) return undefined;
  const depan = bersih.slice(0, angka.mulai).trim();
  const belakang = bersih.slice(angka.akhir).trim();
  if (depan === '(' && belakang === ')') return { ...angka, nilai: -angka.nilai, teks: bersih };
  if (!/^(?:rp\.?|[:=≥≤<>~±])?$/i.test(depan)) return undefined;
  if (/[≥≤<>]/.test(depan)) return undefined;
  if (!/^(?:[.,;-]*|\(?[\p{L}%³²/]+(?: [\p{L}/]+){0,2}\)?)$/u.test(belakang)) return undefined;
  return angka;
}

/** Whether one true value can be printed as both: rounding is no error. Two figures printed whole must be equal. */
export function isSetara(a: AngkaCetak, b: AngkaCetak): boolean {
  const utuh = a.toleransi === 0.5 && b.toleransi === 0.5;
  return Math.abs(a.nilai - b.nilai) <= (utuh ? 0 : a.toleransi + b.toleransi) + 1e-9;
}
