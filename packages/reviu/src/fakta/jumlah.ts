import type { AngkaCetak } from './angka.ts';
import { type BarisAnggaran, type Jenjang, listBarisAnggaran } from './baris-anggaran.ts';
import { listKolom, type TabelFakta } from './tabel.ts';

/** A sum that a table states: the figure of `induk` should be the sum of the figures of `bagian`. */
export interface Penjumlahan {
  readonly kolom: number;
  readonly induk: BarisAnggaran;
  readonly bagian: readonly BarisAnggaran[];
  readonly tertulis: AngkaCetak;
  readonly jumlah: number;
  readonly toleransi: number;
  readonly cocok: boolean;
  /** The label of a total does not say which rows it sums: nothing can be proved by one that does not fit. */
  readonly ragu: boolean;
}

export interface TabelAnggaran {
  readonly tabel: TabelFakta;
  readonly baris: readonly BarisAnggaran[];
  readonly penjumlahan: readonly Penjumlahan[];
  /** Rows whose number says another level than their sums. */
  readonly salahNomor: readonly {
    readonly baris: BarisAnggaran;
    readonly menurutNomor: Jenjang;
    readonly menurutJumlah: Jenjang;
  }[];
}

const KOLOM_UANG = ['pagu', 'realisasiAnggaran'] as const;

/** The sums of a budget table, levels settled; undefined for tables without a column of money. */
export function readTabelAnggaran(
  tabel: TabelFakta,
  kenal: (kunci: string) => Jenjang | undefined,
): TabelAnggaran | undefined {
  const kolom = listKolom(tabel, ...KOLOM_UANG).filter((j) => tabel.kolom[j]?.triwulan === undefined);
  if (kolom.length === 0) return undefined;
  const mentah = listBarisAnggaran(tabel, kenal);
  if (mentah.length < 2) return undefined;
  const awal = lowerKembar(fillJenjang(mentah), kolom[0] as number);
  const { baris, salahNomor } = settleJenjang(awal, kolom);
  return { tabel, baris, penjumlahan: kolom.flatMap((j) => listPenjumlahan(baris, j)), salahNomor };
}

/** Rows without a level: below a programme kegiatan; in a list of programmes only, programmes. */
function fillJenjang(baris: readonly BarisAnggaran[]): BarisAnggaran[] {
  const adaProgram = baris.some(({ jenjang }) => jenjang === 1);
  const semuaSama = baris.every(({ jenjang, jumlah }) => jumlah || jenjang === undefined);
  return baris.map((satu) => {
    if (satu.jumlah || satu.jenjang !== undefined) return satu;
    return { ...satu, jenjang: adaProgram && !semuaSama ? 2 : 1, duga: true };
  });
}

/**
 * A programme named again right below itself is a part of it (what it spends outside its kegiatan), when the first row is
 * the sum of what follows.
 */
function lowerKembar(baris: readonly BarisAnggaran[], kolom: number): BarisAnggaran[] {
  const hasil = [...baris];
  hasil.forEach((induk, i) => {
    if (induk.jumlah || induk.jenjang !== 1) return;
    let akhir = i + 1;
    while (
      hasil[akhir] !== undefined &&
      !hasil[akhir]?.jumlah &&
      (hasil[akhir]?.jenjang !== 1 || hasil[akhir]?.kunci === induk.kunci)
    )
      akhir += 1;
    const isi = hasil.slice(i + 1, akhir);
    if (!isi.some(({ kunci }) => kunci === induk.kunci)) return;
    const jumlah = isi.reduce((total, { baris: satu }) => total + (satu.angka[kolom]?.nilai ?? 0), 0);
    const nilai = induk.baris.angka[kolom]?.nilai ?? Number.NaN;
    if (Math.abs(jumlah - nilai) > 0.011 + Math.abs(nilai) * 2e-15) return;
    for (let k = i + 1; k < akhir; k++) hasil[k] = { ...(hasil[k] as BarisAnggaran), jenjang: 2 };
  });
  return hasil;
}

const MAKS_RAGU = 6;

/** Where a level rests on a number alone, the level under which more sums come out holds. */
function settleJenjang(baris: readonly BarisAnggaran[], kolom: readonly number[]) {
  const pakaiNama = baris.some(({ pasti, jumlah }) => pasti && !jumlah);
  const ragu = pakaiNama
    ? baris.filter(({ pasti, jumlah, jenjang }) => !pasti && !jumlah && (jenjang === 2 || jenjang === 3))
    : [];
  let kini = [...baris];
  const salahNomor: TabelAnggaran['salahNomor'][number][] = [];
  for (const satu of ragu.slice(0, MAKS_RAGU)) {
    const i = kini.findIndex((lain) => lain.baris === satu.baris);
    const lain: Jenjang = satu.jenjang === 2 ? 3 : 2;
    const coba = kini.with(i, { ...satu, jenjang: lain });
    if (countSalah(coba, kolom) < countSalah(kini, kolom)) {
      kini = coba;
      if (satu.dariNomor === true)
        salahNomor.push({
          baris: coba[i] as BarisAnggaran,
          menurutNomor: satu.jenjang as Jenjang,
          menurutJumlah: lain,
        });
    }
  }
  return { baris: kini, salahNomor };
}

const countSalah = (baris: readonly BarisAnggaran[], kolom: readonly number[]): number =>
  kolom.flatMap((j) => listPenjumlahan(baris, j)).filter(({ cocok }) => !cocok).length;

const angkaDi = (satu: BarisAnggaran, kolom: number): AngkaCetak | undefined => {
  const angka = satu.baris.angka[kolom];
  return angka === undefined || Number.isNaN(angka.nilai) || angka.satuan === 'persen' ? undefined : angka;
};

function listPenjumlahan(baris: readonly BarisAnggaran[], kolom: number): Penjumlahan[] {
  return baris.flatMap((induk, i) => {
    const tertulis = angkaDi(induk, kolom);
    if (tertulis === undefined) return [];
    if (induk.jumlah) return sumJumlah(baris, i, kolom, tertulis);
    const bagian = listAnak(baris, i);
    const hasil =
      bagian.length === 0
        ? []
        : compareJumlah(
            kolom,
            induk,
            bagian,
            tertulis,
            bagian.some(({ duga }) => duga === true),
          );
    return hasil.filter((satu) => satu.cocok || !isBersarang(satu));
  });
}

/**
 * Rows whose level was only assumed may be kegiatan each followed by its sub-kegiatan: then some add up to the row before
 * them, and those rows to the parent.
 */
function isBersarang({ bagian, kolom, tertulis, toleransi }: Penjumlahan): boolean {
  if (!bagian.some(({ duga }) => duga === true)) return false;
  const nilai = bagian.map(({ baris }) => baris.angka[kolom]?.nilai ?? 0);
  let jumlah = 0;
  for (let i = 0; i < nilai.length; ) {
    const kegiatan = nilai[i] as number;
    jumlah += kegiatan;
    let sub = 0;
    let j = i + 1;
    while (j < nilai.length && (sub < kegiatan - toleransi || (nilai[j] === 0 && sub <= kegiatan)))
      sub += nilai[j++] as number;
    if (Math.abs(sub - kegiatan) > toleransi) return false;
    i = j;
  }
  return Math.abs(jumlah - tertulis.nilai) <= toleransi;
}

/** Rows directly below one: the highest level among the rows until the next of its own level or a total. */
function listAnak(baris: readonly BarisAnggaran[], i: number): BarisAnggaran[] {
  const jenjang = baris[i]?.jenjang as Jenjang;
  const bawah: BarisAnggaran[] = [];
  for (const satu of baris.slice(i + 1)) {
    if (satu.jumlah || satu.jenjang === undefined || satu.jenjang <= jenjang) break;
    bawah.push(satu);
  }
  const teratas = Math.min(...bawah.map((satu) => satu.jenjang as number));
  return bawah.filter((satu) => satu.jenjang === teratas);
}

function compareJumlah(
  kolom: number,
  induk: BarisAnggaran,
  bagian: readonly BarisAnggaran[],
  tertulis: AngkaCetak,
  ragu: boolean,
): Penjumlahan[] {
  const angka = bagian.map((satu) => angkaDi(satu, kolom));
  if (angka.length === 0 || angka.some((satu) => satu === undefined)) return [];
  const isi = angka as AngkaCetak[];
  const jumlah = Math.round(isi.reduce((total, { nilai }) => total + nilai, 0) * 100) / 100;
  const kasar = [...isi, tertulis].some(({ toleransi }) => toleransi > 0.5);
  const toleransi = kasar
    ? [...isi, tertulis].reduce((total, satu) => total + satu.toleransi, 0)
    : 0.011 + Math.abs(jumlah) * 2e-15;
  return [
    { kolom, induk, bagian, tertulis, jumlah, toleransi, cocok: Math.abs(jumlah - tertulis.nilai) <= toleransi, ragu },
  ];
}

const teratasDari = (baris: readonly BarisAnggaran[]): BarisAnggaran[] => {
  const isi = baris.filter(({ jumlah }) => !jumlah);
  const teratas = Math.min(...isi.map((satu) => satu.jenjang as number));
  return isi.filter((satu) => satu.jenjang === teratas);
};

const isPenunjang = ({ nama, baris }: BarisAnggaran): boolean =>
  /penunjang urusan/i.test(nama) || baris.sel.some(({ teks }) => /program penunjang/i.test(teks));

/**
 * A total sums the rows above it: since the last total, or all, or those its label names ("program utama", "penunjang"),
 * or totals above. It holds when one reading fits; when none does, the plainest is reported.
 */
function sumJumlah(baris: readonly BarisAnggaran[], i: number, kolom: number, tertulis: AngkaCetak): Penjumlahan[] {
  const induk = baris[i] as BarisAnggaran;
  const atas = baris.slice(0, i);
  const sejak = atas.slice(atas.findLastIndex(({ jumlah }) => jumlah) + 1);
  const semua = teratasDari(atas);
  const bernama = /penunjang|utama|prioritas|teknis|pendukung sasaran/i.test(induk.nama);
  const adaPenunjang = baris.some((satu) => !satu.jumlah && isPenunjang(satu));
  const khusus =
    !bernama || !adaPenunjang ? undefined : semua.filter((satu) => isPenunjang(satu) === /penunjang/i.test(induk.nama));
  const subjumlah = atas.filter(({ jumlah }) => jumlah);
  const calon: BarisAnggaran[][] = [
    ...(khusus === undefined ? [] : [khusus]),
    semua,
    teratasDari(sejak),
    subjumlah,
    [...subjumlah, ...teratasDari(sejak)],
  ].filter((satu) => satu.length > 0);
  const hasil = calon.flatMap((bagian) => compareJumlah(kolom, induk, bagian, tertulis, false));
  const cocok = hasil.find((satu) => satu.cocok);
  if (cocok !== undefined) return [cocok];
  const [pertama] =
    khusus === undefined || khusus.length === 0 ? hasil : compareJumlah(kolom, induk, khusus, tertulis, false);
  // Which rows a named total sums is known only by their names.
  if (pertama === undefined || (bernama && khusus === undefined)) return [];
  const polos =
    /^\W*(?:sub)?\s*(?:j\s*u\s*m\s*l\s*a\s*h|total)\W*(?:keseluruhan|seluruh(?:nya)?(?: program)?|total|anggaran|belanja|program)?\W*$/i.test(
      induk.nama,
    );
  return [
    { ...pertama, ragu: !(polos || khusus !== undefined) || (subjumlah.length > 0 && khusus === undefined && !polos) },
  ];
}
