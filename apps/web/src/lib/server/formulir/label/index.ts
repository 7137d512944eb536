import type { JenisRekaman } from '@akuntabel/kinerja';
import { ANGGARAN, KEGIATAN, PROGRAM, SUB_KEGIATAN } from './anggaran.ts';
import { PEMBANDING, PERJANJIAN, REALISASI, RENCANA_AKSI, SKM } from './kinerja.ts';
import type { Label, LabelJenis } from './label.ts';
import {
  ANALISIS_INDIKATOR,
  ANALISIS_PROGRAM,
  LAPORAN,
  LHE,
  PENGHARGAAN,
  REKOMENDASI,
  TEKS_LAPORAN,
} from './pelaporan.ts';
import { INDIKATOR, PERENCANAAN, RENSTRA, RPJMD } from './perencanaan.ts';
import { JABATAN, ORGANISASI, PENUGASAN, UMUM, UNIT } from './umum.ts';

/** Words of every field of every kind of record. */
export const LABEL: Readonly<Record<JenisRekaman, LabelJenis>> = {
  umum: UMUM,
  organisasi: ORGANISASI,
  unit: UNIT,
  jabatan: JABATAN,
  penugasan: PENUGASAN,
  perencanaan: PERENCANAAN,
  rpjmd: RPJMD,
  renstra: RENSTRA,
  indikator: INDIKATOR,
  anggaran: ANGGARAN,
  program: PROGRAM,
  kegiatan: KEGIATAN,
  subKegiatan: SUB_KEGIATAN,
  perjanjian: PERJANJIAN,
  rencanaAksi: RENCANA_AKSI,
  realisasi: REALISASI,
  skm: SKM,
  pembanding: PEMBANDING,
  analisisIndikator: ANALISIS_INDIKATOR,
  analisisProgram: ANALISIS_PROGRAM,
  lhe: LHE,
  rekomendasi: REKOMENDASI,
  penghargaan: PENGHARGAAN,
  laporan: LAPORAN,
  teksLaporan: TEKS_LAPORAN,
};

/** Words of a field; a field that nobody gave words shows its name, which the test of the labels does not allow. */
export const getLabel = (jenis: JenisRekaman, jalur: string): Label =>
  LABEL[jenis][jalur] ?? { label: jalur.split('.').at(-1) ?? jalur };
