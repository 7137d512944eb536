import type { AngkaCetak } from '../../fakta/angka.ts';
import { type BarisFakta, listKolom, type TabelFakta } from '../../fakta/tabel.ts';
import type { Konteks } from '../konteks.ts';

/** A survey table: mean of each unsur, and the index that the table prints. */
export interface TabelSkm {
  readonly tabel: TabelFakta;
  readonly nrr: readonly {
    readonly baris: BarisFakta;
    readonly kolom: number;
    readonly angka: AngkaCetak;
    readonly mutu?: { readonly baris: BarisFakta; readonly kolom: number; readonly teks: string };
  }[];
  readonly ikm?: { readonly baris: BarisFakta; readonly kolom: number; readonly angka: AngkaCetak };
}

const isNrr = (angka: AngkaCetak | undefined): angka is AngkaCetak =>
  angka !== undefined && angka.nilai >= 1 && angka.nilai <= 4 && angka.desimal >= 1;

/** Survey tables of a report, unsur across (U1 … U9) or one below the other. */
export function listTabelSkm(konteks: Konteks): TabelSkm[] {
  return konteks.fakta.tabel.flatMap((tabel) => readMendatar(tabel) ?? readMenurun(tabel) ?? []);
}

function readMendatar(tabel: TabelFakta): TabelSkm | undefined {
  const kolom = tabel.kolom.flatMap(({ kepala }, j) => (/(?:^|> )u ?\d$|(?:^|> )unsur \d$/.test(kepala) ? [j] : []));
  if (kolom.length < 5) return undefined;
  const baris = tabel.baris.filter(({ angka }) => kolom.every((j) => isNrr(angka[j])));
  // With one row per respondent the last such row is the mean.
  const rata = baris.at(-1);
  if (rata === undefined) return undefined;
  const mutu = tabel.baris.find(
    ({ sel }) => kolom.filter((j) => /^[A-D]$/.test(sel[j]?.teks.trim() ?? '')).length >= kolom.length * 0.7,
  );
  const ikm = tabel.baris.flatMap((satu) =>
    satu.angka.flatMap((angka, j) =>
      angka !== undefined &&
      angka.nilai >= 25 &&
      angka.nilai <= 100 &&
      /ikm|indeks|nilai|konversi/i.test(satu.sel[0]?.teks ?? '') &&
      satu.sel[j]?.utama !== false
        ? [{ baris: satu, kolom: j, angka }]
        : [],
    ),
  )[0];
  return {
    tabel,
    nrr: kolom.map((j) => ({
      baris: rata,
      kolom: j,
      angka: rata.angka[j] as AngkaCetak,
      ...(mutu === undefined ? {} : { mutu: { baris: mutu, kolom: j, teks: mutu.sel[j]?.teks.trim() ?? '' } }),
    })),
    ...(ikm === undefined ? {} : { ikm }),
  };
}

function readMenurun(tabel: TabelFakta): TabelSkm | undefined {
  const unsur = tabel.kolom.some(({ kepala }) => /unsur/.test(kepala));
  const kolom = listKolom(tabel, 'nrr').find((j) => tabel.baris.filter(({ angka }) => isNrr(angka[j])).length >= 5);
  if (!unsur || kolom === undefined) return undefined;
  const mutuKolom = tabel.kolom.findIndex(({ kepala }) => /\bmutu\b/.test(kepala));
  const isIkm = ({ sel }: BarisFakta): boolean =>
    /indeks kepuasan|\bikm\b|nilai skm|konversi/i.test(sel[0]?.teks ?? '') || /jumlah|rata/i.test(sel[0]?.teks ?? '');
  const baris = tabel.baris.filter(
    (satu) => isNrr(satu.angka[kolom]) && !isIkm(satu) && satu.sel[kolom]?.utama !== false,
  );
  if (baris.length < 5) return undefined;
  const ikm = tabel.baris
    .filter(isIkm)
    .flatMap((satu) =>
      satu.angka.flatMap((angka, j) =>
        angka !== undefined && angka.nilai >= 25 && angka.nilai <= 100 && satu.sel[j]?.utama !== false
          ? [{ baris: satu, kolom: j, angka }]
          : [],
      ),
    )[0];
  return {
    tabel,
    nrr: baris.map((satu) => ({
      baris: satu,
      kolom,
      angka: satu.angka[kolom] as AngkaCetak,
      ...(mutuKolom < 0
        ? {}
        : { mutu: { baris: satu, kolom: mutuKolom, teks: satu.sel[mutuKolom]?.teks.trim() ?? '' } }),
    })),
    ...(ikm === undefined ? {} : { ikm }),
  };
}

/** Category of a converted value (25–100), rounded to two decimals first: PermenPANRB 14/2017. */
export function findMutu(nik: number): { readonly huruf: 'A' | 'B' | 'C' | 'D'; readonly kata: string } {
  const nilai = Math.round(nik * 100) / 100;
  if (nilai >= 88.31) return { huruf: 'A', kata: 'Sangat Baik' };
  if (nilai >= 76.61) return { huruf: 'B', kata: 'Baik' };
  if (nilai >= 65) return { huruf: 'C', kata: 'Kurang Baik' };
  return { huruf: 'D', kata: 'Tidak Baik' };
}
