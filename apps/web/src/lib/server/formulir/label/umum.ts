import type { LabelJenis } from './label.ts';

export const UMUM: LabelJenis = {
  tahun: { label: 'Tahun anggaran' },
  unit: { label: 'Unit pelapor' },
  instansi: { label: 'Pemerintah daerah' },
  'instansi.kode': {
    label: 'Kode pemerintah daerah',
    bantuan: 'Kode tetap, misalnya kode wilayah Kemendagri 14.72.',
  },
  'instansi.nama': { label: 'Nama resmi', bantuan: 'Seperti dicetak pada kop, misalnya Pemerintah Kota Dumai.' },
  'instansi.daerah': { label: 'Nama daerah', bantuan: 'Misalnya Kota Dumai.' },
  'instansi.jenis': { label: 'Jenis pemerintah daerah' },
  'instansi.tempat': { label: 'Tempat', bantuan: 'Dicetak di depan tanggal surat, misalnya Dumai.' },
  pengaturan: { label: 'Pengaturan penilaian' },
  'pengaturan.skalaPredikat': {
    label: 'Skala predikat capaian',
    bantuan: 'Menentukan sebutan seperti «Sangat Tinggi» pada semua tabel capaian.',
  },
  'pengaturan.skalaAtribut': {
    label: 'Skala kedua',
    bantuan: 'Dicetak di samping skala pertama. Kosongkan bila tidak dipakai.',
  },
  'pengaturan.modeSkala': {
    label: 'Nilai di antara dua rentang',
    bantuan: 'Misalnya 90,5 di antara 76–90 dan 91–100.',
  },
  'pengaturan.batasRataRata': {
    label: 'Batas capaian sebelum dirata-ratakan (%)',
    bantuan: 'Misalnya 100 atau 120. Kosongkan bila capaian tidak dibatasi.',
  },
  'pengaturan.metodeEfisiensi': {
    label: 'Cara menghitung efisiensi',
    bantuan: 'Angka yang ditonjolkan pada analisis efisiensi; cara lain tetap dihitung.',
  },
  'pengaturan.jatuhTempoLaporan': {
    label: 'Batas waktu laporan',
    bantuan: 'Kosongkan untuk memakai dua bulan setelah tahun berakhir (PermenPANRB 53/2014).',
  },
};

export const ORGANISASI: LabelJenis = {
  kedudukan: {
    label: 'Kedudukan',
    bantuan: 'Dasar kedudukan unit menurut peraturan, satu paragraf satu baris.',
    baris: 5,
    satu: 'paragraf',
  },
  tugas: {
    label: 'Tugas',
    bantuan: 'Menurut urutan dalam peraturan, satu tugas satu baris. Nomornya dicetak sendiri.',
    baris: 10,
    satu: 'tugas',
  },
};

export const UNIT: LabelJenis = {
  id: { label: 'Kode unit', bantuan: 'Singkat dan tetap, misalnya KEC atau KEL-1. Dipakai untuk merujuk unit ini.' },
  nama: { label: 'Nama resmi', bantuan: 'Misalnya Kecamatan Dumai Kota.' },
  jenis: { label: 'Jenis unit' },
  induk: { label: 'Unit atasan', bantuan: 'Kosongkan untuk unit teratas.' },
};

export const JABATAN: LabelJenis = {
  id: { label: 'Kode jabatan', bantuan: 'Singkat dan tetap, misalnya camat atau kasi-pem.' },
  nama: { label: 'Nama jabatan', bantuan: 'Seperti dicetak, misalnya Camat Dumai Kota.' },
  unit: { label: 'Unit', bantuan: 'Kosongkan untuk jabatan di luar unit, yaitu kepala daerah.' },
  atasan: { label: 'Atasan langsung', bantuan: 'Pihak kedua dalam Perjanjian Kinerja jabatan ini.' },
  jenis: { label: 'Jenis jabatan', bantuan: 'Pelaksana dicetak menurut jabatannya saja.' },
};

export const PENUGASAN: LabelJenis = {
  jabatan: { label: 'Jabatan' },
  nama: { label: 'Nama pejabat', bantuan: 'Lengkap dengan gelar, seperti dicetak.' },
  pangkat: { label: 'Pangkat', bantuan: 'Misalnya Pembina.' },
  golongan: { label: 'Golongan', bantuan: 'Misalnya IV/a.' },
  nip: { label: 'NIP', bantuan: '18 angka. Kosongkan bila tidak dicetak.' },
  status: { label: 'Status' },
  mulai: { label: 'Mulai bertugas', bantuan: 'Misalnya 2 Januari 2024. Kosongkan bila sejak sebelum tahun ini.' },
  selesai: { label: 'Selesai bertugas', bantuan: 'Kosongkan bila masih menjabat.' },
  sk: { label: 'Surat keputusan', bantuan: 'Nomor dan tanggal SK penugasan.' },
};
