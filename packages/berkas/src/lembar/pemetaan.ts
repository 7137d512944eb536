import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { isKumulatif, toBandingJudul } from './judul.ts';
import type { Kepala, KepalaKolom } from './kepala.ts';
import { JENIS_LEMBAR, type Kolom, type Tujuan } from './kolom.ts';
import { BATAS } from './lembar.ts';
import SINONIM from './sinonim.json' with { type: 'json' };

const TEPAT = 100;
const DAUN = 90;
const MIRIP = 45;
/** Longer headers are instructions, not names. */
const JUDUL_MAKS = 200;

const zKolomSumber = z.record(z.string().max(60), z.array(z.int().min(0).max(BATAS.kolom)).max(20));

/** Which columns of a sheet hold what; plain JSON, so that a person can correct it and it can be kept. */
export const zPemetaan = z.strictObject({
  jenis: z.enum(JENIS_LEMBAR).describe('Kind of sheet'),
  barisData: z.int().min(0).describe('First row of data, from 0'),
  kolom: zKolomSumber.describe(
    'Columns of the sheet, from 0, per key of the wanted column; several are read as one (a code cut into pieces)',
  ),
  kumulatif: z.boolean().describe('Quarterly or monthly figures run from the start of the year ("s.d. Triwulan II")'),
});
export type Pemetaan = z.output<typeof zPemetaan>;

/** A mapping kept by the names of the headers, so that it still fits when columns move. */
export const zProfil = z.strictObject({
  versi: z.literal(1).describe('Version of this format'),
  nama: z.string().trim().min(1).max(120).describe('Name by which people choose it'),
  jenis: z.enum(JENIS_LEMBAR).describe('Kind of sheet'),
  judul: z.record(z.string().max(60), z.string().max(JUDUL_MAKS)).describe('Header per key of the wanted column'),
  kumulatif: z.boolean().describe('Whether figures run from the start of the year'),
});
export type Profil = z.output<typeof zProfil>;

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

/** A header in the forms it may be known by, each with what it is worth. */
type Bentuk = readonly (readonly [judul: string, dasar: number])[];

function listBentuk(satu: KepalaKolom, daunTunggal: boolean, tahun: number): Bentuk {
  const bentuk = (judul: string, dasar: number) => {
    const rapi = toBandingJudul(judul);
    const tanpa = dropTahun(rapi, tahun);
    return [...new Set([rapi, tanpa, dropKumulatif(tanpa)])]
      .filter((teks) => teks !== '' && teks.length <= JUDUL_MAKS)
      .map((teks) => [teks, dasar] as const);
  };
  // The lowest row alone says enough only where no other column has the same ("Murni" of "Pagu" and of "Realisasi").
  return [...bentuk(satu.judul, TEPAT), ...(daunTunggal ? bentuk(satu.daun, DAUN) : [])];
}

function scoreCalon(bentuk: Bentuk, sinonim: readonly string[]): number {
  let nilai = 0;
  for (const [judul, dasar] of bentuk) {
    // The first names of a column are its own; later ones ("pagu") may mean it when nothing nearer is there.
    for (const [ke, kata] of sinonim.entries()) {
      const toleransi = getToleransi(Math.min(judul.length, kata.length));
      if (judul === kata || judul.replaceAll(' ', '') === kata.replaceAll(' ', '')) {
        nilai = Math.max(nilai, dasar - Math.min(ke, 20) / 10);
      } else if (Math.abs(judul.length - kata.length) <= toleransi && getAngka(judul) === getAngka(kata)) {
        const beda = distance(judul, kata);
        if (beda <= toleransi) nilai = Math.max(nilai, dasar - MIRIP - beda);
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
    if (!kanan || kanan.rumpun !== satu.rumpun || kanan.judul !== satu.judul) return kolom;
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
  const bentuk = new Map(
    kepala.kolom.map((satu) => [satu, listBentuk(satu, daun.get(satu.daun) === 1, tujuan.tahun)] as const),
  );
  const calon: Calon[] = tujuan.kolom.flatMap((kolom) => {
    const sinonim = listSinonim(tujuan, kolom);
    const menurutProfil = profil?.jenis === tujuan.jenis ? profil.judul[kolom.kunci] : undefined;
    return kepala.kolom.flatMap((satu): Calon[] => {
      if (menurutProfil !== undefined && toBandingJudul(satu.judul) === toBandingJudul(menurutProfil)) {
        return [{ kunci: kolom.kunci, kolom: satu, nilai: TEPAT * 2 }];
      }
      const nilai = scoreCalon(bentuk.get(satu) ?? [], sinonim);
      return nilai > 0 ? [{ kunci: kolom.kunci, kolom: satu, nilai }] : [];
    });
  });
  const terpakai = new Set<number>();
  const kolom: Record<string, number[]> = {};
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
    return satu ? [[kunci, satu.judul.slice(0, JUDUL_MAKS)]] : [];
  });
  return { versi: 1, nama, jenis, judul: Object.fromEntries(judul), kumulatif };
}
