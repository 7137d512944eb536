import type { LabelJenis } from './label.ts';

export const PERJANJIAN: LabelJenis = {
  id: { label: 'Kode perjanjian', bantuan: 'Singkat dan tetap, misalnya pk-camat. Dipakai untuk nama berkas.' },
  versi: { label: 'Versi' },
  pihakPertama: { label: 'Pihak pertama', bantuan: 'Jabatan yang berjanji.' },
  pihakKedua: { label: 'Pihak kedua', bantuan: 'Jabatan atasan langsung.' },
  tempat: { label: 'Tempat', bantuan: 'Kosongkan untuk memakai tempat pemerintah daerah.' },
  tanggal: { label: 'Tanggal', bantuan: 'Kosongkan bila belum ditandatangani.' },
  alasan: { label: 'Alasan perubahan', bantuan: 'Wajib untuk perjanjian perubahan (PermenPANRB 53/2014).' },
  'alasan.kode': { label: 'Dasar perubahan' },
  'alasan.uraian': { label: 'Penjelasan', baris: 2 },
  kinerja: { label: 'Kinerja yang dijanjikan', satu: 'kinerja' },
  'kinerja.indikator': { label: 'Indikator', bantuan: 'Targetnya diambil dari kartu indikator.' },
  'kinerja.tujuan': { label: 'Tujuan sendiri', bantuan: 'Untuk jabatan di bawah pimpinan.', baris: 2 },
  'kinerja.sasaran': { label: 'Sasaran sendiri', bantuan: 'Kosong = sasaran indikator.', baris: 2 },
  'kinerja.nama': { label: 'Indikator sendiri', bantuan: 'Hanya bila tidak memilih indikator di atas.', baris: 2 },
  'kinerja.satuan': { label: 'Satuan sendiri', bantuan: 'Kosong = satuan indikator.' },
  'kinerja.target': { label: 'Target sendiri', bantuan: 'Hanya bila berbeda dari target kartu.' },
  'kinerja.kegiatan': { label: 'Kegiatan', bantuan: 'Untuk pelaksana.', baris: 2 },
  anggaran: { label: 'Program dan anggaran', satu: 'baris anggaran' },
  'anggaran.kode': { label: 'Program, kegiatan, atau sub-kegiatan' },
  'anggaran.unit': { label: 'Kelurahan' },
  'anggaran.nilai': { label: 'Jumlah (Rp)', bantuan: 'Kosong = seluruh pagu.' },
  'anggaran.keterangan': { label: 'Keterangan' },
};

export const RENCANA_AKSI: LabelJenis = {
  indikator: { label: 'Indikator' },
  penanggungJawab: { label: 'Pelaksana' },
  triwulan: { label: 'Triwulan', satu: 'triwulan' },
  'triwulan.target': { label: 'Target' },
  'triwulan.kegiatan': { label: 'Kegiatan', bantuan: 'Satu kegiatan satu baris.', baris: 3, satu: 'kegiatan' },
};

export const REALISASI: LabelJenis = {
  indikator: { label: 'Indikator' },
  tahun: { label: 'Tahun' },
  nilai: { label: 'Realisasi setahun', bantuan: 'Isi ini, atau realisasi per triwulan, bukan keduanya.' },
  triwulan: { label: 'Realisasi per triwulan' },
  capaianManual: {
    label: 'Capaian yang dinilai sendiri',
    bantuan: 'Hanya bila rumus kartu tidak dapat dihitung, misalnya target 0.',
  },
  'capaianManual.nilai': { label: 'Capaian (%)' },
  'capaianManual.alasan': { label: 'Dasar penilaian', bantuan: 'Dicetak di samping angkanya.', baris: 2 },
  penjelasanTriwulan: {
    label: 'Penjelasan triwulan',
    bantuan: 'Diminta saat triwulan yang tidak mencapai target diajukan.',
    satu: 'triwulan',
  },
  'penjelasanTriwulan.hambatan': { label: 'Hambatan', baris: 2 },
  'penjelasanTriwulan.solusi': { label: 'Yang sudah dilakukan', baris: 2 },
  'penjelasanTriwulan.tindakLanjut': { label: 'Rencana tindak lanjut', baris: 2 },
  'penjelasanTriwulan.penanggungJawab': { label: 'Pelaksana' },
  'penjelasanTriwulan.batasWaktu': { label: 'Batas waktu' },
  sumber: { label: 'Sumber', bantuan: 'Dokumen atau sistem asal angka.' },
  catatan: { label: 'Catatan', bantuan: 'Yang perlu diketahui pembaca tentang angka ini.', baris: 2 },
};

export const SKM: LabelJenis = {
  tahun: { label: 'Tahun survei' },
  periode: { label: 'Periode', bantuan: 'Misalnya Januari–Juni 2024.' },
  responden: { label: 'Jumlah responden' },
  populasi: { label: 'Jumlah pengguna layanan', bantuan: 'Untuk memeriksa kecukupan sampel.' },
  bobot: { label: 'Bobot per unsur', bantuan: 'PermenPANRB 14/2017: 1/9; sebagian daerah memakai pembulatannya.' },
  unsur: {
    label: 'Nilai per unsur',
    bantuan: 'Menurut urutan PermenPANRB 14/2017 (U1–U9), bukan urutan kuesioner.',
    satu: 'unsur',
  },
  'unsur.kode': { label: 'Kode' },
  'unsur.nama': { label: 'Unsur' },
  'unsur.nrr': { label: 'Nilai rata-rata (1–4)' },
  'unsur.sebaran': {
    label: 'Banyaknya jawaban 1, 2, 3, 4',
    bantuan: 'Terisi sendiri bila hasilnya diambil dari survei.',
  },
  survei: { label: 'Diambil dari survei', bantuan: 'Terisi sendiri.' },
  rencanaTindakLanjut: { label: 'Rencana tindak lanjut', satu: 'tindak lanjut' },
  'rencanaTindakLanjut.unsur': { label: 'Kode unsur' },
  'rencanaTindakLanjut.kegiatan': { label: 'Kegiatan', baris: 2 },
  'rencanaTindakLanjut.waktu': { label: 'Waktu' },
  'rencanaTindakLanjut.penanggungJawab': { label: 'Pelaksana' },
  indikator: { label: 'Indikator', bantuan: 'Bila nilai SKM ini menjadi realisasi sebuah indikator.' },
};

export const PEMBANDING: LabelJenis = {
  id: { label: 'Kode pembanding', bantuan: 'Misalnya nasional-2023.' },
  indikator: { label: 'Dibandingkan dengan indikator' },
  nama: { label: 'Nama', bantuan: 'Angka siapa, misalnya Rata-rata nasional.' },
  tahun: { label: 'Tahun', bantuan: 'Kosongkan bila tidak disebut.' },
  nilai: { label: 'Nilai', bantuan: 'Seperti diterbitkan, pada skalanya sendiri.' },
  skala: { label: 'Skala' },
  'skala.nama': { label: 'Nama skala' },
  'skala.min': { label: 'Nilai terendah' },
  'skala.maks': { label: 'Nilai tertinggi' },
  konversi: { label: 'Konversi ke skala indikator', bantuan: 'Tanpa konversi, skala yang berbeda tidak dibandingkan.' },
  sumber: { label: 'Sumber', bantuan: 'Tempat angka ini diterbitkan.' },
  catatan: { label: 'Catatan', baris: 2 },
};
