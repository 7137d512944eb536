import { distance } from 'fastest-levenshtein';
import { isKumulatif, toBandingJudul } from './judul.ts';
import type { Kepala, KepalaKolom } from './kepala.ts';
import type { JenisLembar, Kolom, Tujuan } from './kolom.ts';
import SINONIM from './sinonim.json' with { type: 'json' };

/** Which columns of a sheet hold what; plain JSON, so that a person can correct it and it can be kept. */
export interface Pemetaan {
  readonly jenis: JenisLembar;
  /** First row of data, from 0. */
  readonly barisData: number;
  /** Columns of the sheet, from 0, per key of the wanted column; several are read as one (a code cut into pieces). */
  readonly kolom: Readonly<Record<string, readonly number[]>>;
  /** Quarterly or monthly figures run from the start of the year ("s.d. Triwulan II"). */
  readonly kumulatif: boolean;
}

/** A mapping kept by the names of the headers, so that it still fits when columns move. */
export interface Profil {
  readonly versi: 1;
  readonly nama: string;
  readonly jenis: JenisLembar;
  readonly judul: Readonly<Record<string, string>>;
  readonly kumulatif: boolean;
}

/** How a column was found. */
type AsalCocok = 'profil' | 'tepat' | 'mirip';

export interface HasilCocok {
  readonly pemetaan: Pemetaan;
  readonly asal: Readonly<Record<string, AsalCocok>>;
  /** Headers of the sheet that nothing was found for. */
  readonly takTerpakai: readonly { readonly kolom: number; readonly judul: string }[];
  /** Wanted columns without which nothing can be read. */
  readonly kurang: readonly Kolom[];
}

const TEPAT = 100;
const DAUN = 90;
const MIRIP = 50;

/** Typing errors that a header of this length may hold and still be meant. */
const getToleransi = (panjang: number): number => (panjang < 6 ? 0 : panjang < 12 ? 1 : 2);

/** What must be equal letter by letter: years, quarters, ordinal numbers. */
const getAngka = (judul: string): string => (judul.match(/\d+/g) ?? []).join(' ');

function listSinonim({ jenis }: Tujuan, { kunci, judul, sinonim = [] }: Kolom): string[] {
  const data = (SINONIM[jenis] as Record<string, string[]>)[kunci] ?? [];
  return [...new Set([judul, kunci, ...sinonim, ...data].map(toBandingJudul))];
}

/** The header without the year of the dataset, which budgets like to repeat in every column. */
const dropTahun = (judul: string, tahun: number): string =>
  judul
    .replace(new RegExp(`(?:^| )(?:tahun |ta |t a )*${tahun}(?= |$)`, 'g'), ' ')
    .replace(/ +/g, ' ')
    .trim();

const dropKumulatif = (judul: string): string => judul.replace(/\b(?:sd|kumulatif|komulatif) ?/g, '').trim();

interface Calon {
  readonly kunci: string;
  readonly kolom: KepalaKolom;
  readonly nilai: number;
}

function scoreCalon(tujuan: Tujuan, sinonim: readonly string[], satu: KepalaKolom, daunTunggal: boolean): number {
  const bentuk = (judul: string) => {
    const rapi = toBandingJudul(judul);
    const tanpa = dropTahun(rapi, tujuan.tahun);
    return [...new Set([rapi, tanpa, dropKumulatif(tanpa)])].filter((teks) => teks !== '');
  };
  const [penuh, daun] = [bentuk(satu.judul), bentuk(satu.daun)];
  let nilai = 0;
  for (const [calon, dasar] of [
    [penuh, TEPAT],
    [daunTunggal ? daun : [], DAUN],
  ] as const) {
    for (const judul of calon) {
      // The first names of a column are its own; later ones ("pagu") may mean it when nothing nearer is there.
      for (const [ke, kata] of sinonim.entries()) {
        if (judul === kata || judul.replaceAll(' ', '') === kata.replaceAll(' ', '')) {
          nilai = Math.max(nilai, dasar - Math.min(ke, 20) / 10);
        } else if (getAngka(judul) === getAngka(kata)) {
          const beda = distance(judul, kata);
          if (beda <= getToleransi(Math.min(judul.length, kata.length)))
            nilai = Math.max(nilai, dasar - MIRIP + 5 - beda);
        }
      }
    }
  }
  return nilai;
}

/** Neighbours under one merged header belong together. */
function getSerumpun(kepala: Kepala, satu: KepalaKolom): number[] {
  const kolom = [satu.kolom];
  for (let k = satu.kolom + 1; ; k++) {
    const kanan = kepala.kolom.find((lain) => lain.kolom === k);
    if (!kanan || kanan.judul !== satu.judul) return kolom;
    kolom.push(k);
  }
}

/**
 * Matches the headers of a sheet to the wanted columns: a kept profile first, then known names, then names with few
 * typing errors. A header serves one column; where two would fit equally well the first wanted one gets it.
 */
export function matchKolom(kepala: Kepala, tujuan: Tujuan, profil?: Profil): HasilCocok {
  const daun = new Map<string, number>();
  for (const satu of kepala.kolom) daun.set(satu.daun, (daun.get(satu.daun) ?? 0) + 1);
  const calon: Calon[] = tujuan.kolom.flatMap((kolom) => {
    const sinonim = listSinonim(tujuan, kolom);
    const menurutProfil = profil?.jenis === tujuan.jenis ? profil.judul[kolom.kunci] : undefined;
    return kepala.kolom.flatMap((satu): Calon[] => {
      if (menurutProfil !== undefined && toBandingJudul(satu.judul) === toBandingJudul(menurutProfil)) {
        return [{ kunci: kolom.kunci, kolom: satu, nilai: TEPAT * 2 }];
      }
      const nilai = scoreCalon(tujuan, sinonim, satu, daun.get(satu.daun) === 1);
      return nilai > 0 ? [{ kunci: kolom.kunci, kolom: satu, nilai }] : [];
    });
  });
  const terpakai = new Set<number>();
  const kolom: Record<string, readonly number[]> = {};
  const asal: Record<string, AsalCocok> = {};
  let kumulatif = false;
  for (const satu of calon.sort((a, b) => b.nilai - a.nilai || a.kolom.kolom - b.kolom.kolom)) {
    if (kolom[satu.kunci] !== undefined || terpakai.has(satu.kolom.kolom)) continue;
    const serumpun = getSerumpun(kepala, satu.kolom);
    for (const k of serumpun) terpakai.add(k);
    kolom[satu.kunci] = serumpun;
    asal[satu.kunci] = satu.nilai > TEPAT ? 'profil' : satu.nilai >= DAUN - 2 ? 'tepat' : 'mirip';
    if (/^(?:tw|bulan)\d/.test(satu.kunci) && isKumulatif(satu.kolom.judul)) kumulatif = true;
  }
  return {
    pemetaan: {
      jenis: tujuan.jenis,
      barisData: kepala.barisData,
      kolom,
      kumulatif: profil?.jenis === tujuan.jenis ? profil.kumulatif : kumulatif,
    },
    asal,
    takTerpakai: kepala.kolom
      .filter((satu) => !terpakai.has(satu.kolom))
      .map((satu) => ({ kolom: satu.kolom, judul: satu.judul })),
    kurang: tujuan.kolom.filter((satu) => satu.wajib && kolom[satu.kunci] === undefined),
  };
}

/** What a person has confirmed, to be used for the next file of the same make. */
export function createProfil(nama: string, kepala: Kepala, { jenis, kolom, kumulatif }: Pemetaan): Profil {
  const judul = Object.entries(kolom).flatMap(([kunci, [pertama]]) => {
    const satu = kepala.kolom.find((lain) => lain.kolom === pertama);
    return satu ? [[kunci, satu.judul]] : [];
  });
  return { versi: 1, nama, jenis, judul: Object.fromEntries(judul), kumulatif };
}
