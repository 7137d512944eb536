import type { Aturan } from '../aturan.ts';
import { JUMLAH } from './ang-001-jumlah.ts';
import { PENYERAPAN } from './ang-003-penyerapan.ts';
import { SELISIH } from './ang-004-selisih.ts';
import { MELEBIHI_PAGU } from './ang-005-lebih.ts';
import { TERDIRI } from './ang-006-terdiri.ts';
import { KALIMAT_ANGGARAN } from './ang-007-kalimat.ts';
import { NOMOR_JENJANG } from './ang-008-nomor.ts';
import { BENTUK_BILANGAN } from './bil-001-bentuk.ts';
import { TERBILANG } from './bil-002-terbilang.ts';
import { CAPAIAN } from './cap-001-capaian.ts';
import { CAPAIAN_LAIN } from './cap-002-capaian-lain.ts';
import { RATA_RATA } from './cap-003-rata-rata.ts';
import { RUMUS_SALAH } from './cap-004-rumus.ts';
import { SATUAN_INDIKATOR } from './cap-005-satuan.ts';
import { TANPA_BELANJA } from './cap-006-tanpa-belanja.ts';
import { RASIO_EFISIENSI } from './efi-001-rasio.ts';
import { SEBUTAN_EFISIEN } from './efi-002-sebutan.ts';
import { DIBAGI } from './efi-003-kalimat.ts';
import { NILAI_INDIKATOR } from './kon-001-indikator.ts';
import { NILAI_ANGGARAN } from './kon-002-anggaran.ts';
import { JUMLAH_ANTARTABEL } from './kon-003-jumlah.ts';
import { ANGGARAN_DAN_TABELNYA } from './kon-004-kalimat.ts';
import { SUMBER_DANA } from './kon-005-sumber-dana.ts';
import { UANG_SELIP } from './kon-006-selip.ts';
import { BARIS_KEMBAR } from './kon-007-kembar.ts';
import { ARAH } from './nar-001-arah.ts';
import { BESAR_PERUBAHAN } from './nar-002-besar.ts';
import { ARAH_BERTENTANGAN } from './nar-003-bertentangan.ts';
import { BANYAKNYA } from './nar-004-banyaknya.ts';
import { TAHUN_SENDIRI } from './nar-005-tahun-sendiri.ts';
import { TABEL_PERUBAHAN } from './nar-006-tabel-perubahan.ts';
import { PK_BAWAHAN } from './pk-001-bawahan.ts';
import { TARGET_RENSTRA } from './pk-002-renstra.ts';
import { SKALA_BERCELAH } from './pre-001-skala.ts';
import { PREDIKAT } from './pre-002-predikat.ts';
import { SKALA_TIDAK_BAKU } from './pre-003-baku.ts';
import { SKALA_CAMPUR } from './pre-004-campur.ts';
import { SIMPULAN_PREDIKAT } from './pre-005-simpulan.ts';
import { INDEKS_SKM } from './skm-001-indeks.ts';
import { MUTU_SKM } from './skm-002-mutu.ts';
import { KONVERSI_SKALA } from './skm-003-konversi.ts';
import { NILAI_UNSUR } from './skm-004-nilai-unsur.ts';
import { KALIMAT_SKM } from './skm-005-kalimat.ts';

/** Rules on figures. */
export const ATURAN_ANGKA: readonly Aturan[] = [
  JUMLAH,
  PENYERAPAN,
  SELISIH,
  MELEBIHI_PAGU,
  TERDIRI,
  KALIMAT_ANGGARAN,
  NOMOR_JENJANG,
  BENTUK_BILANGAN,
  TERBILANG,
  CAPAIAN,
  CAPAIAN_LAIN,
  RATA_RATA,
  RUMUS_SALAH,
  SATUAN_INDIKATOR,
  TANPA_BELANJA,
  RASIO_EFISIENSI,
  SEBUTAN_EFISIEN,
  DIBAGI,
  NILAI_INDIKATOR,
  NILAI_ANGGARAN,
  JUMLAH_ANTARTABEL,
  ANGGARAN_DAN_TABELNYA,
  SUMBER_DANA,
  UANG_SELIP,
  BARIS_KEMBAR,
  ARAH,
  BESAR_PERUBAHAN,
  ARAH_BERTENTANGAN,
  BANYAKNYA,
  TAHUN_SENDIRI,
  TABEL_PERUBAHAN,
  PK_BAWAHAN,
  TARGET_RENSTRA,
  SKALA_BERCELAH,
  PREDIKAT,
  SKALA_TIDAK_BAKU,
  SKALA_CAMPUR,
  SIMPULAN_PREDIKAT,
  INDEKS_SKM,
  MUTU_SKM,
  KONVERSI_SKALA,
  NILAI_UNSUR,
  KALIMAT_SKM,
];
