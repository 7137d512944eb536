import type { Baris, Sel, Tabel } from '../model/dokumen.ts';
import { placeSel } from '../model/letak-sel.ts';
import { cleanTeks } from '../pdf/bersihkan-teks.ts';

/*
 * How header cells belong to the other cells of a table, as HTML says it (HTML Living Standard, 4.9.12): by scope where
 * that is exact, by headers and ids where it is not.
 */

export interface SelTempat {
  readonly sel: Sel;
  readonly kolom: number;
  /** Scope of a header cell; undefined for a data cell. */
  readonly scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  /** Set on header cells of an irregular table. */
  readonly id?: string;
  /** Ids of the headers of a cell of an irregular table. */
  readonly headers?: readonly string[];
}

export interface SusunanTabel {
  /** Spans of the column groups, from the left; one column each when no header spans columns or when they overlap. */
  readonly kelompokKolom: readonly number[];
  readonly kepala: readonly (readonly SelTempat[])[];
  /** Rows of the body in groups that no cell reaches across: one `tbody` each. */
  readonly badan: readonly (readonly (readonly SelTempat[])[])[];
}

type Arah = 'kolom' | 'baris' | 'kelompok';

interface Petak {
  readonly sel: Sel;
  readonly baris: number;
  readonly kolom: number;
  readonly lebar: number;
  readonly tinggi: number;
  readonly arah: Arah | undefined;
}

/** A header without words would name nothing. Blocks are never empty, runs may be. */
const isKosong = ({ isi }: Sel): boolean =>
  isi.every((x) => x.jenis === 'barisBaru' || (x.jenis === 'teks' && cleanTeks(x.teks).trim() === ''));

/** The row "1 2 3 …" or "(1) (2) (3) …" below the headers counts columns; read out before a value it only disturbs. */
const isNomorKolom = (baris: Baris): boolean =>
  baris.length > 1 &&
  baris.every(({ isi: [satu, ...lain] }, i) => {
    const nomor = satu?.jenis === 'teks' && lain.length === 0 ? satu.teks : '';
    return nomor === `${i + 1}` || nomor === `(${i + 1})`;
  });

function findArah(sel: Sel, kolom: number, banyakKolom: number, bagian: 'kepala' | 'badan'): Arah | undefined {
  if (isKosong(sel)) return undefined;
  if (bagian === 'kepala') return sel.kepala ?? 'kolom';
  const penuh = (sel.lebar ?? 1) >= banyakKolom;
  if (sel.latar === 'kelompok' && penuh && banyakKolom > 1) return 'kelompok';
  // The first cell of a sum says what is summed.
  const isNamaJumlah = sel.latar === 'jumlah' && kolom === 0 && !penuh && sel.isi[0]?.jenis === 'teks';
  return sel.kepala ?? (isNamaJumlah ? 'baris' : undefined);
}

function readPetak(semua: readonly Baris[], banyakKolom: number, bagian: 'kepala' | 'badan'): Petak[][] {
  const letak = placeSel(semua, banyakKolom);
  return semua.map((satu, baris) => {
    const tanpaKepala = bagian === 'kepala' && baris > 0 && isNomorKolom(satu);
    return satu.map((sel, i): Petak => {
      const kolom = letak[baris]?.[i] ?? 0;
      return {
        sel,
        baris,
        kolom,
        lebar: sel.lebar ?? 1,
        // Cells reach no further than their part of the table.
        tinggi: Math.min(sel.tinggi ?? 1, semua.length - baris),
        arah: tanpaKepala ? undefined : findArah(sel, kolom, banyakKolom, bagian),
      };
    });
  });
}

/** Spans of the column groups; undefined when headers that span columns overlap, so that no grouping says it all. */
function findKelompokKolom(kepala: readonly (readonly Petak[])[], banyakKolom: number): number[] | undefined {
  const rentang = new Map<number, number>();
  for (const { kolom, lebar, arah } of kepala.flat()) {
    if (arah === undefined || lebar === 1) continue;
    if (rentang.has(kolom) && rentang.get(kolom) !== lebar) return undefined;
    rentang.set(kolom, lebar);
  }
  const kelompok: number[] = [];
  for (let kolom = 0; kolom < banyakKolom; ) {
    const lebar = rentang.get(kolom) ?? 1;
    for (let k = kolom + 1; k < kolom + lebar; k += 1) if (rentang.has(k)) return undefined;
    kelompok.push(lebar);
    kolom += lebar;
  }
  return kelompok;
}

/**
 * Rows in groups that no cell reaches across. A title, or titles in a row, stand with the rows they head; a sum after
 * them names itself and stands outside; rows merged by a cell stand together.
 */
function groupBaris(badan: readonly (readonly Petak[])[]): (readonly Petak[])[][] {
  const kelompok: (readonly Petak[])[][] = [];
  let sampai = 0;
  let kini = { berjudul: false, gabungan: false };
  let sebelumnyaJudul = false;
  for (const [b, petak] of badan.entries()) {
    const ujung = Math.max(b + 1, ...petak.map(({ baris, tinggi }) => baris + tinggi));
    const judul = petak.some(({ arah }) => arah === 'kelompok');
    const jumlah = petak.some(({ sel }) => sel.latar === 'jumlah');
    const gabungan = ujung > b + 1;
    const lain = judul ? !sebelumnyaJudul : jumlah ? kini.berjudul : !kini.berjudul && (kini.gabungan || gabungan);
    if (kelompok.length === 0 || (b >= sampai && lain)) {
      kelompok.push([]);
      kini = { berjudul: judul, gabungan };
    }
    if (gabungan) kini.gabungan = true;
    kelompok.at(-1)?.push(petak);
    sampai = Math.max(sampai, ujung);
    sebelumnyaJudul = judul;
  }
  return kelompok;
}

const isSeKolom = (a: Petak, b: Petak): boolean => a.kolom < b.kolom + b.lebar && b.kolom < a.kolom + a.lebar;
const isSeBaris = (a: Petak, b: Petak): boolean => a.baris < b.baris + b.tinggi && b.baris < a.baris + a.tinggi;

const getScope = ({ arah, lebar }: Petak): SelTempat['scope'] => {
  if (arah === 'kolom') return lebar > 1 ? 'colgroup' : 'col';
  // A row header that reaches down heads just the rows it stands beside, which is what "row" says.
  return arah === 'kelompok' ? 'rowgroup' : arah && 'row';
};

/** Says of each cell where it stands and what it heads or is headed by; `idHtml` begins the ids of headers. */
export function buildSusunanTabel({ kolom, kepala, badan }: Tabel, idHtml: string): SusunanTabel {
  const petakKepala = readPetak(kepala, kolom.length, 'kepala');
  const petakBadan = readPetak(badan, kolom.length, 'badan');
  const grup = groupBaris(petakBadan);
  const kelompokKolom = findKelompokKolom(petakKepala, kolom.length);
  const kepalaKolom = petakKepala.flat().filter(({ arah }) => arah === 'kolom');

  // Headers in the middle of the body add to those above; scope could not say for which columns.
  const kepalaTengah = petakBadan.flat().filter(({ arah }) => arah === 'kolom');
  if (kelompokKolom !== undefined && kepalaTengah.length === 0) {
    const toTempat = (petak: Petak): SelTempat => {
      const scope = getScope(petak);
      return { sel: petak.sel, kolom: petak.kolom, ...(scope ? { scope } : {}) };
    };
    return {
      kelompokKolom,
      kepala: petakKepala.map((baris) => baris.map(toTempat)),
      badan: grup.map((satu) => satu.map((baris) => baris.map(toTempat))),
    };
  }

  const toTempat = (petak: Petak, huruf: 'k' | 'b', pemilik: readonly Petak[]): SelTempat => {
    const getId = ({ baris, kolom: k }: Petak, h: 'k' | 'b'): string => `${idHtml}-${h}${baris}-${k}`;
    const diAtas = (k: Petak): boolean => huruf === 'b' || k.baris < petak.baris;
    const headers =
      petak.arah === 'kelompok'
        ? []
        : [
            ...kepalaKolom.filter((k) => diAtas(k) && isSeKolom(k, petak)).map((k) => getId(k, 'k')),
            ...pemilik.map((k) => getId(k, 'b')),
          ];
    const { arah } = petak;
    return {
      sel: petak.sel,
      kolom: petak.kolom,
      // With headers named by id, scope only tells the direction.
      ...(arah === undefined ? {} : { scope: arah === 'kolom' ? 'col' : 'row', id: getId(petak, huruf) }),
      ...(headers.length > 0 ? { headers } : {}),
    };
  };

  const findPemilik = (petak: Petak, satuGrup: readonly Petak[]): Petak[] => [
    ...kepalaTengah.filter((k) => k.baris < petak.baris && isSeKolom(k, petak)),
    ...satuGrup.filter((k) => k.arah === 'kelompok' && k.baris < petak.baris),
    ...satuGrup.filter((k) => k.arah === 'baris' && k.kolom < petak.kolom && isSeBaris(k, petak)),
  ];

  return {
    kelompokKolom: kolom.map(() => 1),
    kepala: petakKepala.map((baris) => baris.map((petak) => toTempat(petak, 'k', []))),
    badan: grup.map((satu) => {
      const datar = satu.flat();
      return satu.map((baris) => baris.map((petak) => toTempat(petak, 'b', findPemilik(petak, datar))));
    }),
  };
}
