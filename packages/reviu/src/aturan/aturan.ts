import type { Pembanding, TempatTemuan, Temuan, Tingkat } from '../temuan/temuan.ts';
import type { Konteks } from './konteks.ts';

/** Subjects of codes; `docs/reviu.md` is ordered by them. */
export const POKOK = {
  ANG: 'Anggaran, uang, dan jumlah',
  BIL: 'Bilangan dan cara menulisnya',
  CAP: 'Capaian kinerja',
  EFI: 'Efisiensi',
  PRE: 'Predikat dan skala',
  SKM: 'Survei kepuasan masyarakat',
  NAR: 'Kalimat terhadap angka',
  KON: 'Fakta yang sama di beberapa tempat',
  PK: 'Perjanjian kinerja',
  STR: 'Susunan dan isi laporan',
  ISI: 'Sisa templat dan isian kosong',
  IDE: 'Nama, jabatan, dan pihak',
  WAK: 'Tanggal dan tahun',
  NOM: 'Nomenklatur program',
  REK: 'Rekomendasi dan tindak lanjut',
} as const;
export type Pokok = keyof typeof POKOK;

/** What a rule says about one place; `reviewNaskah` adds code, name and defaults of the rule. */
export interface BahanTemuan {
  readonly tempat: TempatTemuan;
  readonly kutipan: string;
  readonly tertulis: string;
  readonly seharusnya?: string;
  readonly perhitungan: string;
  readonly pembanding?: readonly Pembanding[];
  /** 0–1. Below 0.9 a galat is shown as a peringatan: a galat is only what can be shown. */
  readonly keyakinan: number;
  /** Only where it differs from the rule's. */
  readonly tingkat?: Tingkat;
  readonly dasar?: string;
  /** What findings of one root have in common, e.g. `anggaran/7.01.03`; any text. */
  readonly akar?: string;
}

/** One rule of the review. */
export interface Aturan {
  /** Stable, never used again for another rule: `ANG-012`. */
  readonly kode: `${Pokok}-${string}`;
  /** Short name in Indonesian, shown to people. */
  readonly nama: string;
  /** The highest level its findings have. */
  readonly tingkat: Tingkat;
  /** For docs/reviu.md, in Indonesian: what is wrong where this rule finds something. */
  readonly arti: string;
  /** For docs/reviu.md: how it is shown, and what is deliberately not reported. */
  readonly cara: string;
  readonly dasar?: string;
  /** Pure; never throws on any Naskah. */
  readonly periksa: (konteks: Konteks) => readonly BahanTemuan[];
}

const KEYAKINAN_GALAT = 0.9;

/** The finding that a rule's words make, with the discipline of levels. */
export function toTemuan(aturan: Aturan, bahan: BahanTemuan): Temuan {
  const tingkat = bahan.tingkat ?? aturan.tingkat;
  const dasar = bahan.dasar ?? aturan.dasar;
  return {
    kode: aturan.kode,
    aturan: aturan.nama,
    tingkat: tingkat === 'galat' && bahan.keyakinan < KEYAKINAN_GALAT ? 'peringatan' : tingkat,
    tempat: bahan.tempat,
    kutipan: bahan.kutipan,
    tertulis: bahan.tertulis,
    ...(bahan.seharusnya === undefined ? {} : { seharusnya: bahan.seharusnya }),
    perhitungan: bahan.perhitungan,
    pembanding: bahan.pembanding ?? [],
    ...(dasar === undefined ? {} : { dasar }),
    keyakinan: bahan.keyakinan,
    ...(bahan.akar === undefined ? {} : { akar: bahan.akar }),
  };
}
