import { type AngkaCetak, isSetara } from '../../fakta/angka.ts';
import { describeSelip } from '../../fakta/ejaan.ts';
import type { Nilai } from '../../fakta/fakta.ts';
import type { BarisFakta } from '../../fakta/tabel.ts';
import type { BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';
import { listTabelAnggaran } from './ang-001-jumlah.ts';
import { pointNilai } from './bantu.ts';

/** Whether two prints can be of one value, also when one was cut instead of rounded. */
export function isMungkinSama(a: AngkaCetak, b: AngkaCetak): boolean {
  if (isSetara(a, b)) return true;
  const [kasar, halus] = a.toleransi >= b.toleransi ? [a, b] : [b, a];
  if (kasar.toleransi === halus.toleransi) return false;
  const satuan = kasar.toleransi * 2;
  return Math.abs(Math.floor(halus.nilai / satuan + 1e-9) * satuan - kasar.nilai) < satuan / 100;
}

/** How much a place is worth as a witness; what its own table proves or disproves counts most. */
export type Bobot = (nilai: Nilai) => number;

const bobotBiasa: Bobot = ({ teruji, asal, jelas }) => (teruji ? 3 : asal === 'tabel' ? 1 : jelas ? 0.7 : 0.4);

/** Cells of money whose sums hold weigh more, those whose sums fail hardly at all; so do proven absorptions. */
export function buildBobot(konteks: Konteks): Bobot {
  const kunci = (baris: BarisFakta, kolom: number): string => `${baris.tabel.urutan}/${baris.baris}/${kolom}`;
  const tambah = new Map<string, number>();
  const semua = listTabelAnggaran(konteks).flatMap(({ penjumlahan }) => penjumlahan);
  for (const { bagian, kolom, cocok } of semua) {
    if (cocok) for (const { baris } of bagian) tambah.set(kunci(baris, kolom), 0.5);
  }
  for (const { induk, kolom, cocok } of semua) tambah.set(kunci(induk.baris, kolom), cocok ? 1.5 : -0.9);
  const terbukti = new Set(
    konteks.fakta.nilai.flatMap(({ ukuran, teruji, angka }) =>
      ukuran === 'penyerapan' && teruji && angka.toleransi <= 0.005 ? [angka.nilai] : [],
    ),
  );
  return (nilai) => {
    const { sumber, ukuran, angka } = nilai;
    const jumlah = sumber.jenis === 'sel' ? (tambah.get(kunci(sumber.baris, sumber.kolom)) ?? 0) : 0;
    const bukti = ukuran === 'penyerapan' && angka.toleransi <= 0.005 && terbukti.has(angka.nilai) ? 3 : 0;
    return bobotBiasa(nilai) + jumlah + bukti;
  };
}

/** A target is set, not measured: a whole figure means itself beside one with decimals. */
export const isTargetSama = (a: AngkaCetak, b: AngkaCetak): boolean =>
  (a.desimal === 0) === (b.desimal === 0) ? isMungkinSama(a, b) : a.nilai === b.nilai;

export interface Pertentangan {
  /** The places that agree on the value with the best witnesses. */
  readonly acuan: readonly Nilai[];
  readonly lawan: readonly Nilai[];
  /** How much better: weight of `acuan` by weight of the strongest other value. */
  readonly unggul: number;
}

/** Values of one thing that cannot be one value; undefined when they can. */
export function findPertentangan(nilai: readonly Nilai[], bobot: Bobot = bobotBiasa): Pertentangan | undefined {
  const kelompok: Nilai[][] = [];
  for (const satu of [...nilai].sort((a, b) => a.angka.toleransi - b.angka.toleransi)) {
    const sudah = kelompok.find((lain) => lain.every((anggota) => isMungkinSama(anggota.angka, satu.angka)));
    if (sudah === undefined) kelompok.push([satu]);
    else sudah.push(satu);
  }
  if (kelompok.length < 2) return undefined;
  const nilaiKelompok = (isi: readonly Nilai[]): number => isi.reduce((jumlah, satu) => jumlah + bobot(satu), 0);
  kelompok.sort((a, b) => nilaiKelompok(b) - nilaiKelompok(a));
  const [acuan = [], ...lain] = kelompok;
  // A coarse figure that fits the best value is no contradiction, though it was sorted to another group.
  const lawan = lain.flat().filter((satu) => !acuan.some((benar) => isMungkinSama(satu.angka, benar.angka)));
  const kedua = lain[0] ?? [];
  return lawan.length === 0
    ? undefined
    : { acuan, lawan, unggul: nilaiKelompok(acuan) / Math.max(0.4, nilaiKelompok(kedua)) };
}

const MAKS_PEMBANDING = 6;

/** One finding for each place that differs from the best witnesses. */
export function toBahanPertentangan(
  konteks: Konteks,
  { acuan, lawan, unggul }: Pertentangan,
  apa: string,
  akar: string,
): BahanTemuan[] {
  const benar = [...acuan].sort((a, b) => bobotBiasa(b) - bobotBiasa(a))[0] as Nilai;
  const teruji = acuan.some((satu) => satu.teruji);
  const unik = new Set(acuan.map((satu) => JSON.stringify(pointNilai(konteks, satu).tempat))).size;
  return lawan.map((satu) => {
    const selip = describeSelip(satu.angka.nilai, benar.angka.nilai);
    const yakin = (unggul >= 1.5 ? 0.95 : unggul > 1 ? 0.92 : 0.9) - (satu.jelas || teruji ? 0 : 0.04);
    return {
      ...pointNilai(konteks, satu),
      tertulis: satu.angka.teks,
      seharusnya: benar.angka.teks,
      perhitungan: `${apa}: di sini ${satu.angka.teks}, di ${unik} tempat lain ${benar.angka.teks}${teruji ? ', yang cocok dengan hitungannya' : ''}${selip === undefined ? '' : `; ${selip}`}.`,
      pembanding: acuan.slice(0, MAKS_PEMBANDING).map((lain) => pointNilai(konteks, lain)),
      keyakinan: yakin,
      akar,
    };
  });
}

/** Groups in the order of their first member. */
export function groupNilai(nilai: readonly Nilai[], kunci: (satu: Nilai) => string | undefined): Map<string, Nilai[]> {
  const kelompok = new Map<string, Nilai[]>();
  for (const satu of nilai) {
    const k = kunci(satu);
    if (k === undefined) continue;
    const isi = kelompok.get(k);
    if (isi === undefined) kelompok.set(k, [satu]);
    else isi.push(satu);
  }
  return kelompok;
}
