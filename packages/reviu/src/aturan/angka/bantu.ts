import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Nilai } from '../../fakta/fakta.ts';
import { findLetakKalimat, type Kalimat } from '../../fakta/kalimat.ts';
import type { Makna } from '../../fakta/kolom.ts';
import { type BarisFakta, listKolom, type TabelFakta } from '../../fakta/tabel.ts';
import type { TempatTemuan } from '../../temuan/temuan.ts';
import { type Konteks, placeBlok, placeSel } from '../konteks.ts';

/** Place and exact text of a cell. */
export function pointSel(
  konteks: Konteks,
  baris: BarisFakta,
  kolom: number,
): { tempat: TempatTemuan; kutipan: string } {
  return {
    tempat: placeSel(konteks, baris.tabel, baris.baris, kolom),
    kutipan: (baris.sel[kolom]?.teks ?? '').replace(/\s+/g, ' ').trim(),
  };
}

/** Place of a character of a sentence, and the sentence. */
export function pointKalimat(
  konteks: Konteks,
  kalimat: Kalimat,
  indeks = 0,
): { tempat: TempatTemuan; kutipan: string } {
  return {
    tempat: placeBlok(konteks, kalimat.blok, findLetakKalimat(kalimat, indeks)),
    kutipan: kalimat.teks.replace(/\s+/g, ' '),
  };
}

export function pointNilai(konteks: Konteks, nilai: Nilai): { tempat: TempatTemuan; kutipan: string } {
  const { sumber } = nilai;
  return sumber.jenis === 'sel'
    ? pointSel(konteks, sumber.baris, sumber.kolom)
    : pointKalimat(konteks, sumber.kalimat, nilai.angka.mulai);
}

/** A recomputed figure at the precision of the printed one. */
export function tulisSeperti(nilai: number, contoh: AngkaCetak): string {
  const teks = formatNilai(nilai, contoh.desimal, contoh.desimal > 0);
  return contoh.satuan === 'persen' ? `${teks}%` : contoh.satuan === 'rupiah' ? `Rp${teks}` : teks;
}

export const tulisUang = (nilai: number): string => formatNilai(nilai, Number.isInteger(nilai) ? 0 : 2);

/** The row's figure under a meaning: the nearest such column left of `kolom` that is about the same year and version. */
export function findAngkaBaris(
  tabel: TabelFakta,
  baris: BarisFakta,
  kolom: number,
  ...makna: Makna[]
): { readonly angka: AngkaCetak; readonly kolom: number } | undefined {
  const { tahun, versi, triwulan } = tabel.kolom[kolom] as TabelFakta['kolom'][number];
  const sama = (longgar: boolean): number[] =>
    listKolom(tabel, ...makna).filter((j) => {
      const lain = tabel.kolom[j] as TabelFakta['kolom'][number];
      const setahun = lain.tahun === tahun || (longgar && (lain.tahun === undefined || tahun === undefined));
      return setahun && lain.triwulan === triwulan && (versi === undefined || lain.versi === versi);
    });
  const tepat = sama(false);
  const semua = sama(true);
  const cocok = tepat.length > 0 || semua.length !== 1 ? tepat : semua;
  const j = cocok.findLast((satu) => satu < kolom) ?? cocok[0];
  const angka = j === undefined ? undefined : baris.angka[j];
  return j === undefined || angka === undefined || Number.isNaN(angka.nilai) ? undefined : { angka, kolom: j };
}

/** A quotient in percent with what rounding of its parts allows: [least, greatest]; undefined when the divisor may be 0. */
export function rentangPersen(atas: AngkaCetak, bawah: AngkaCetak): readonly [number, number] | undefined {
  const b0 = bawah.nilai - bawah.toleransi;
  if (b0 <= 0 || atas.nilai < 0) return undefined;
  return [
    (Math.max(0, atas.nilai - atas.toleransi) / (bawah.nilai + bawah.toleransi)) * 100,
    ((atas.nilai + atas.toleransi) / b0) * 100,
  ];
}

/** How a printed figure stands to a range of true values: inside, cut instead of rounded, or outside. */
export function compareRentang(
  hasil: AngkaCetak,
  [dari, sampai]: readonly [number, number],
): 'cocok' | 'dipotong' | 'salah' {
  const ujung = 1e-7;
  if (hasil.nilai + hasil.toleransi >= dari - ujung && hasil.nilai - hasil.toleransi <= sampai + ujung) return 'cocok';
  const satuan = hasil.toleransi * 2;
  const dipotong = Math.floor(((dari + sampai) / 2 + ujung) / satuan) * satuan;
  return Math.abs(dipotong - hasil.nilai) < satuan / 100 ? 'dipotong' : 'salah';
}

const NAMA_BARIS: readonly Makna[] = ['indikator', 'uraian', 'program', 'kegiatan', 'sasaran', 'lain'];

/** What a row is about, for people. */
export function namaBaris(tabel: TabelFakta, baris: BarisFakta): string {
  const kolom = NAMA_BARIS.flatMap((makna) => listKolom(tabel, makna));
  const teks = [...kolom.map((j) => baris.sel[j]?.teks ?? ''), ...baris.sel.map((sel) => sel.teks)];
  return (teks.find((satu) => /\p{L}{3}/u.test(satu)) ?? '').replace(/\s+/g, ' ').trim();
}
