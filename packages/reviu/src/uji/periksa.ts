import { type Aturan, toTemuan } from '../aturan/aturan.ts';
import { buildKonteks } from '../aturan/konteks.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { type BahanNaskah, buildNaskah } from './naskah.ts';

/** Findings of one rule on a report by hand. */
export function listTemuanUji(aturan: Aturan, ...bahan: readonly BahanNaskah[]): Temuan[] {
  const konteks = buildKonteks(buildNaskah(...bahan));
  return aturan.periksa(konteks).map((satu) => toTemuan(aturan, satu));
}

/** Findings in short: "galat 3: what stands there". */
export const listSingkat = (aturan: Aturan, ...bahan: readonly BahanNaskah[]): string[] =>
  listTemuanUji(aturan, ...bahan).map(
    ({ tingkat, tempat, tertulis }) => `${tingkat} ${tempat.baris ?? '-'}: ${tertulis}`,
  );

/** Cover of a report of Kecamatan Muara Jaya, Kota Baru, for 2024: lines 1–4. */
export const SAMPUL: readonly BahanNaskah[] = [
  'PEMERINTAH KOTA BARU',
  'Kecamatan Muara Jaya',
  'Laporan Kinerja',
  'Tahun 2024',
];

/** The chapters of PermenPANRB 53/2014 in their order, each with a line of text. */
export const SEMUA_BAB: readonly BahanNaskah[] = [
  '# BAB I PENDAHULUAN',
  '## 1.1 Latar Belakang',
  'Isi.',
  '# BAB II PERENCANAAN KINERJA',
  '## 2.1 Renstra',
  'Isi.',
  '# BAB III AKUNTABILITAS KINERJA',
  '## A. Capaian Kinerja Organisasi',
  'Isi.',
  '## B. Realisasi Anggaran',
  'Isi.',
  '# BAB IV PENUTUP',
  'Isi.',
];
