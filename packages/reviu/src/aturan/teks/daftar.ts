import type { Aturan } from '../aturan.ts';
import { BAGIAN_WAJIB } from './bagian-wajib.ts';
import { BARIS_BERULANG } from './baris-berulang.ts';
import { DAFTAR_KETERANGAN } from './daftar-keterangan.ts';
import { DAFTAR_LAMPIRAN } from './daftar-lampiran.ts';
import { EJAAN_BAKU } from './ejaan-baku.ts';
import { GELAR_ORANG } from './gelar.ts';
import { HALAMAN_DAFTAR } from './halaman-daftar.ts';
import { INDIKATOR_BAGIAN } from './indikator-bagian.ts';
import { INSTANSI_LAIN } from './instansi-lain.ts';
import { ISI_DAFTAR_ISI } from './isi-daftar-isi.ts';
import { ISIAN_KOSONG } from './isian-kosong.ts';
import { JABATAN_BEDA } from './jabatan.ts';
import { JUDUL_DAFTAR_ISI } from './judul-daftar-isi.ts';
import { KALIMAT_TERPOTONG } from './kalimat-terpotong.ts';
import { KATA_GANDA } from './kata-ganda.ts';
import { MISI } from './misi.ts';
import { NAMA_ORANG } from './nama-orang.ts';
import { NAMA_SENDIRI_RUSAK } from './nama-sendiri-rusak.ts';
import { NIP_BEDA } from './nip-beda.ts';
import { NIP_SUSUNAN } from './nip-susunan.ts';
import { NOMENKLATUR_INDUK, NOMENKLATUR_KODE, NOMENKLATUR_NAMA } from './nomenklatur.ts';
import { NOMOR_BARIS } from './nomor-baris.ts';
import { NOMOR_BUTIR } from './nomor-butir.ts';
import { NOMOR_JUDUL } from './nomor-judul.ts';
import { NOMOR_KETERANGAN } from './nomor-keterangan.ts';
import { PANGKAT_BEDA } from './pangkat.ts';
import { PARAGRAF_BERULANG } from './paragraf-berulang.ts';
import { PERATURAN_BEDA, PERATURAN_DICABUT } from './peraturan.ts';
import { PERIODE_RENCANA } from './periode-rencana.ts';
import { PILIHAN_TEMPLAT } from './pilihan-templat.ts';
import { PK_KLAUSUL } from './pk-klausul.ts';
import { PK_NASKAH } from './pk-naskah.ts';
import { PK_PIHAK } from './pk-pihak.ts';
import { REKOMENDASI_BUKTI } from './rekomendasi-bukti.ts';
import { RUJUKAN } from './rujukan.ts';
import { RUMUSAN_INDIKATOR, RUMUSAN_SASARAN } from './rumusan.ts';
import { SALAH_KETIK } from './salah-ketik.ts';
import { SEL_KOSONG } from './sel-kosong.ts';
import { SINGKATAN } from './singkatan.ts';
import { SISA_TEMPLAT } from './sisa-templat.ts';
import { TAHUN_JUDUL } from './tahun-judul.ts';
import { TAHUN_TABEL } from './tahun-tabel.ts';
import { TANDA_BACA } from './tanda-baca.ts';
import { TANGGAL_DOKUMEN } from './tanggal-dokumen.ts';
import { TANGGAL_LAPORAN } from './tanggal-laporan.ts';
import { TANGGAL_MUSTAHIL } from './tanggal-mustahil.ts';
import { TINDAK_LANJUT_WAKTU } from './tindak-lanjut.ts';
import { TUJUH_ANALISIS } from './tujuh-analisis.ts';

/** Rules on texts, structure, names and dates, in the order of docs/reviu.md. */
export const ATURAN_TEKS: readonly Aturan[] = [
  BAGIAN_WAJIB,
  NOMOR_JUDUL,
  NOMOR_KETERANGAN,
  ISI_DAFTAR_ISI,
  JUDUL_DAFTAR_ISI,
  HALAMAN_DAFTAR,
  DAFTAR_KETERANGAN,
  RUJUKAN,
  NOMOR_BARIS,
  NOMOR_BUTIR,
  TUJUH_ANALISIS,
  DAFTAR_LAMPIRAN,
  SISA_TEMPLAT,
  ISIAN_KOSONG,
  PILIHAN_TEMPLAT,
  SEL_KOSONG,
  KALIMAT_TERPOTONG,
  KATA_GANDA,
  PARAGRAF_BERULANG,
  BARIS_BERULANG,
  SALAH_KETIK,
  TANDA_BACA,
  EJAAN_BAKU,
  INSTANSI_LAIN,
  NAMA_SENDIRI_RUSAK,
  NAMA_ORANG,
  GELAR_ORANG,
  NIP_SUSUNAN,
  NIP_BEDA,
  PANGKAT_BEDA,
  JABATAN_BEDA,
  SINGKATAN,
  TAHUN_JUDUL,
  TAHUN_TABEL,
  TANGGAL_MUSTAHIL,
  TANGGAL_DOKUMEN,
  TANGGAL_LAPORAN,
  TINDAK_LANJUT_WAKTU,
  PERIODE_RENCANA,
  NOMENKLATUR_NAMA,
  NOMENKLATUR_KODE,
  NOMENKLATUR_INDUK,
  PK_PIHAK,
  PK_KLAUSUL,
  PK_NASKAH,
  REKOMENDASI_BUKTI,
  PERATURAN_BEDA,
  PERATURAN_DICABUT,
  RUMUSAN_INDIKATOR,
  RUMUSAN_SASARAN,
  INDIKATOR_BAGIAN,
  MISI,
];
