import { dibawah, type LabelJenis } from './label.ts';

const UANG: LabelJenis = {
  murni: { label: 'Pagu murni (Rp)' },
  pergeseran: { label: 'Pergeseran anggaran', satu: 'pergeseran' },
  'pergeseran.ke': { label: 'Ke' },
  'pergeseran.tanggal': { label: 'Tanggal' },
  'pergeseran.nilai': { label: 'Pagu setelah pergeseran (Rp)' },
  perubahan: { label: 'Pagu perubahan (Rp)', bantuan: 'Setelah APBD Perubahan. Kosongkan bila tidak ada.' },
  operasi: { label: 'Belanja operasi (Rp)', bantuan: 'Bagian dari pagu yang berlaku.' },
  modal: { label: 'Belanja modal (Rp)', bantuan: 'Bagian dari pagu yang berlaku.' },
  sumberDana: { label: 'Sumber dana', satu: 'sumber dana' },
  'sumberDana.nama': { label: 'Nama sumber' },
  'sumberDana.versi': { label: 'Versi pagu' },
  'sumberDana.nilai': { label: 'Jumlah (Rp)', bantuan: 'Kosong = seluruh pagu.' },
  realisasi: { label: 'Realisasi setahun (Rp)', bantuan: 'Isi ini, atau realisasi per triwulan, bukan keduanya.' },
  realisasiTriwulan: { label: 'Realisasi per triwulan (Rp)', bantuan: 'Belanja di dalam tiap triwulan, bukan s.d.' },
  tundaBayar: { label: 'Tunda bayar (Rp)', bantuan: 'Dibayar pada tahun berikutnya.' },
  catatan: { label: 'Catatan', bantuan: 'Mengapa sebuah angka tidak ada atau khusus.', baris: 2 },
};

const KINERJA: LabelJenis = {
  nama: { label: 'Indikator', baris: 2 },
  satuan: { label: 'Satuan' },
  arah: { label: 'Arah yang baik' },
  target: { label: 'Target' },
  realisasi: { label: 'Realisasi' },
};

const SIMPUL: LabelJenis = {
  anggaran: { label: 'Anggaran', bantuan: 'Kosongkan bila rinciannya ada di bawahnya; jumlahnya dihitung sendiri.' },
  ...dibawah('anggaran', UANG),
  ...dibawah('kinerja', KINERJA),
};

export const ANGGARAN: LabelJenis = {
  unit: {
    label: 'Angka seluruh unit',
    bantuan: 'Hanya bila rinciannya tidak diketahui. Kosongkan bila setiap program sudah berisi anggarannya.',
  },
  ...dibawah('unit', UANG),
  utama: {
    label: 'Angka seluruh program utama',
    bantuan: 'Hanya bila rinciannya per program tidak diketahui.',
  },
  ...dibawah('utama', UANG),
  rkt: { label: 'Rencana Kinerja Tahunan' },
  'rkt.tanggal': { label: 'Tanggal' },
  'rkt.penandatangan': { label: 'Penanda tangan' },
  'rkt.versiPagu': { label: 'Pagu yang dicetak' },
};

export const PROGRAM: LabelJenis = {
  kode: { label: 'Kode program', bantuan: 'Misalnya 7.01.02.' },
  nama: { label: 'Nama program', baris: 2 },
  sifat: { label: 'Sifat program' },
  mendukung: { label: 'Indikator yang didukung' },
  kinerja: { label: 'Indikator hasil program', satu: 'indikator' },
  ...SIMPUL,
};

export const KEGIATAN: LabelJenis = {
  induk: { label: 'Program' },
  kode: { label: 'Kode kegiatan', bantuan: 'Misalnya 7.01.02.2.01.' },
  nama: { label: 'Nama kegiatan', baris: 2 },
  kinerja: { label: 'Indikator keluaran kegiatan', satu: 'indikator' },
  ...SIMPUL,
};

export const SUB_KEGIATAN: LabelJenis = {
  induk: { label: 'Kegiatan' },
  kode: { label: 'Kode sub-kegiatan', bantuan: 'Bagian akhir empat angka, misalnya 7.01.02.2.01.0002.' },
  unit: { label: 'Kelurahan pelaksana', bantuan: 'Kosongkan bila dilaksanakan unit pelapor sendiri.' },
  nama: { label: 'Nama sub-kegiatan', baris: 2 },
  kinerja: { label: 'Indikator keluaran sub-kegiatan', satu: 'indikator' },
  ...SIMPUL,
};
