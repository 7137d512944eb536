import type { LabelJenis } from './label.ts';

export const ANALISIS_INDIKATOR: LabelJenis = {
  indikator: { label: 'Indikator' },
  narasi: { label: 'Pembuka analisis', bantuan: 'Teks sendiri di awal analisis.', baris: 6 },
  pendorong: { label: 'Faktor pendorong', bantuan: 'Satu faktor satu baris.', baris: 4, satu: 'faktor' },
  penghambat: { label: 'Faktor penghambat', bantuan: 'Satu faktor satu baris.', baris: 4, satu: 'faktor' },
  solusi: { label: 'Solusi yang sudah dilakukan', bantuan: 'Satu solusi satu baris.', baris: 4, satu: 'solusi' },
  tindakLanjut: { label: 'Tindak lanjut', bantuan: 'Yang akan dilakukan, satu per baris.', baris: 4, satu: 'butir' },
  upayaAkhirRenstra: {
    label: 'Upaya mencapai target akhir Renstra',
    bantuan: 'Satu upaya satu baris.',
    baris: 4,
    satu: 'upaya',
  },
};

export const ANALISIS_PROGRAM: LabelJenis = {
  kode: { label: 'Program' },
  peran: { label: 'Peran' },
  uraian: { label: 'Uraian', bantuan: 'Bagaimana program ini menunjang atau menghambat kinerja.', baris: 4 },
};

export const LHE: LabelJenis = {
  nomor: { label: 'Nomor surat' },
  tanggal: { label: 'Tanggal surat' },
  hal: { label: 'Hal' },
  evaluator: { label: 'Evaluator', bantuan: 'Misalnya Inspektorat Daerah.' },
  tahunDievaluasi: { label: 'Tahun yang dievaluasi' },
  nilai: { label: 'Nilai AKIP', bantuan: '0 sampai 100.' },
};

export const REKOMENDASI: LabelJenis = {
  induk: { label: 'Laporan hasil evaluasi' },
  nomor: { label: 'Nomor' },
  rekomendasi: { label: 'Rekomendasi', baris: 3 },
  rencanaAksi: { label: 'Rencana aksi', bantuan: 'Yang direncanakan unit sebagai jawaban.', baris: 3 },
  target: { label: 'Target tindak lanjut' },
  mulai: { label: 'Rencana mulai', bantuan: 'Tidak sebelum tanggal LHE.' },
  selesai: { label: 'Rencana selesai' },
  penanggungJawab: { label: 'Penanggung jawab', bantuan: 'Seperti dicetak.' },
  status: { label: 'Status', bantuan: 'Berubah melalui tindakan, bukan dari formulir ini.' },
  uraianStatus: { label: 'Kemajuan', baris: 3 },
  bukti: { label: 'Bukti tindak lanjut', bantuan: 'Perlu ada sebelum dinyatakan selesai.', satu: 'bukti' },
  'bukti.uraian': { label: 'Uraian dan tempat simpan', baris: 2 },
  'bukti.tanggal': { label: 'Tanggal' },
};

export const PENGHARGAAN: LabelJenis = {
  jenis: { label: 'Jenis', bantuan: 'Misalnya Piagam.' },
  prestasi: { label: 'Prestasi', baris: 2 },
  penerima: { label: 'Penerima' },
  tingkat: { label: 'Tingkat', bantuan: 'Misalnya Kota.' },
  pemberi: { label: 'Pemberi' },
  tanggal: { label: 'Tanggal' },
};

export const LAPORAN: LabelJenis = {
  judul: { label: 'Judul laporan' },
  singkatan: { label: 'Singkatan' },
  versi: { label: 'Versi', bantuan: 'Dicetak di kaki halaman.' },
  tanggal: { label: 'Tanggal tanda tangan' },
  penandatangan: { label: 'Penanda tangan' },
  maksud: { label: 'Maksud', bantuan: 'Untuk apa laporan disusun, satu paragraf.', baris: 3 },
  tujuan: { label: 'Tujuan laporan', bantuan: 'Satu tujuan satu baris.', baris: 4, satu: 'tujuan' },
  prosesBisnis: { label: 'Peta proses bisnis', satu: 'proses' },
  'prosesBisnis.jenis': { label: 'Kelompok' },
  'prosesBisnis.nama': { label: 'Nama proses' },
  'prosesBisnis.unit': { label: 'Unit yang terlibat' },
  kerangka: {
    label: 'Kerangka laporan',
    bantuan:
      'Kosong = urutan PermenPANRB 53/2014. Setiap bagian masuk ke bagian bertingkat lebih kecil di atasnya. Bagian ' +
      'berisi teks sendiri diberi kunci bebas/nama-bagian.',
    satu: 'bagian',
  },
  'kerangka.kunci': { label: 'Bagian' },
  'kerangka.judul': { label: 'Judul sendiri', bantuan: 'Kosong = judul baku.' },
  'kerangka.tingkat': { label: 'Tingkat', bantuan: '1 = bab, 2 = subbab.' },
  langkah: {
    label: 'Langkah tahun mendatang',
    bantuan: 'Dicetak pada bab penutup, satu langkah satu baris.',
    baris: 5,
    satu: 'langkah',
  },
};

export const TEKS_LAPORAN: LabelJenis = {
  bagian: { label: 'Bagian laporan' },
  teks: {
    label: 'Teks',
    bantuan: 'Judul kecil diawali «### », daftar diawali «- », **tebal**. Angka hidup ditulis {angka:id}.',
    baris: 14,
  },
};
