import type { JenisLembar } from '../kolom.ts';
import { ANALISIS_INDIKATOR, ANALISIS_PROGRAM } from './analisis.ts';
import { ANGGARAN } from './anggaran.ts';
import { INDIKATOR } from './indikator.ts';
import { LHE } from './lhe.ts';
import { JABATAN, PENUGASAN, UNIT } from './organisasi.ts';
import { PEMBANDING } from './pembanding.ts';
import { PENGHARGAAN } from './penghargaan.ts';
import type { Pengolah } from './pengolah.ts';
import { PENGUKURAN } from './pengukuran.ts';
import { REKOMENDASI } from './rekomendasi.ts';
import { RENCANA_AKSI } from './rencana-aksi.ts';
import { RENSTRA } from './renstra.ts';

const PENGOLAH: Readonly<Record<JenisLembar, Pengolah>> = {
  anggaran: ANGGARAN,
  pengukuran: PENGUKURAN,
  indikator: INDIKATOR,
  unit: UNIT,
  jabatan: JABATAN,
  penugasan: PENUGASAN,
  rekomendasi: REKOMENDASI,
  renstra: RENSTRA,
  rencanaAksi: RENCANA_AKSI,
  penghargaan: PENGHARGAAN,
  pembanding: PEMBANDING,
  analisisIndikator: ANALISIS_INDIKATOR,
  analisisProgram: ANALISIS_PROGRAM,
  lhe: LHE,
};

export const getPengolah = (jenis: JenisLembar): Pengolah => PENGOLAH[jenis];
