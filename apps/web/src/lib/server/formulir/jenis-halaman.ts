import { isTunggal, JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';

/** What a kind of record is for, said to who meets it for the first time. */
interface Penjelasan {
  /** What it is and why it matters. */
  readonly guna: string;
  /** How one begins. */
  readonly mulai: string;
  /** Fields that a list shows, besides the name. */
  readonly kolom: readonly string[];
  /** Field by which a record is called. */
  readonly nama: string;
  /** Without it no report can be made. */
  readonly perlu?: true;
}

export const PENJELASAN: Readonly<Record<JenisRekaman, Penjelasan>> = {
  umum: {
    guna: 'Pemerintah daerah, unit pelapor, dan cara menilai capaian. Dipakai di semua dokumen.',
    mulai: 'Isi nama resmi pemerintah daerah dan tempat tanda tangan.',
    kolom: [],
    nama: 'instansi.nama',
    perlu: true,
  },
  organisasi: {
    guna: 'Kedudukan dan tugas unit menurut peraturan, dicetak pada Bab I laporan.',
    mulai: 'Salin kedudukan dan tugas dari peraturan kepala daerah, satu butir satu baris.',
    kolom: [],
    nama: 'kedudukan',
  },
  unit: {
    guna: 'Susunan unit: kecamatan, sekretariat, seksi, kelurahan. Jabatan dan anggaran menunjuk ke sini.',
    mulai: 'Mulai dari unit teratas, lalu bagian di bawahnya.',
    kolom: ['id', 'jenis', 'induk'],
    nama: 'nama',
    perlu: true,
  },
  jabatan: {
    guna: 'Jabatan dan atasannya. Dari sini tersusun Perjanjian Kinerja berjenjang.',
    mulai: 'Mulai dari kepala daerah dan pimpinan unit, lalu ke bawah.',
    kolom: ['id', 'jenis', 'unit', 'atasan'],
    nama: 'nama',
    perlu: true,
  },
  penugasan: {
    guna: 'Siapa menjabat kapan, termasuk Plt. dan Plh. Nama yang dicetak mengikuti tanggal dokumen.',
    mulai: 'Tambah pejabat untuk setiap jabatan yang menandatangani dokumen.',
    kolom: ['jabatan', 'status', 'mulai', 'selesai'],
    nama: 'nama',
    perlu: true,
  },
  perencanaan: {
    guna: 'Dasar hukum, visi, misi, dan isu strategis untuk Bab I dan Bab II.',
    mulai: 'Salin visi dan misi dari RPJMD, lalu tulis isu strategis unit.',
    kolom: [],
    nama: 'visi',
    perlu: true,
  },
  rpjmd: {
    guna: 'Tujuan dan sasaran daerah yang didukung unit ini; pohon kinerja berawal dari sini.',
    mulai: 'Isi hanya tujuan dan sasaran RPJMD yang menjadi tanggung jawab unit.',
    kolom: [],
    nama: 'dasar',
  },
  renstra: {
    guna: 'Tujuan, sasaran strategis, dan strategi lima tahunan. Semua pengukuran berinduk di sini.',
    mulai: 'Isi periode dan tujuan dahulu; indikator dapat dihubungkan setelah kartunya ada.',
    kolom: [],
    nama: 'judul',
    perlu: true,
  },
  indikator: {
    guna: 'Kartu tiap indikator: definisi, rumus, dan target per tahun. Semua capaian dihitung dari kartu ini.',
    mulai: 'Mulai dari Indikator Kinerja Utama yang ditetapkan dalam keputusan.',
    kolom: ['id', 'satuan', 'arah', 'penanggungJawab'],
    nama: 'nama',
    perlu: true,
  },
  anggaran: {
    guna: 'Angka yang hanya diketahui untuk seluruh unit, dan keterangan Rencana Kinerja Tahunan.',
    mulai: 'Biasanya kosong: anggaran diisi pada program, kegiatan, dan sub-kegiatan.',
    kolom: [],
    nama: 'rkt.versiPagu',
  },
  program: {
    guna: 'Program dengan indikator hasil dan pagunya. Efisiensi dan penyerapan dihitung dari sini.',
    mulai: 'Pilih dari kode resmi, atau impor lembar SIPD.',
    kolom: ['kode', 'sifat', 'anggaran.murni', 'anggaran.perubahan'],
    nama: 'nama',
    perlu: true,
  },
  kegiatan: {
    guna: 'Kegiatan di bawah program, dengan indikator keluaran.',
    mulai: 'Pilih dari kode resmi di bawah programnya.',
    kolom: ['kode', 'anggaran.murni', 'anggaran.perubahan'],
    nama: 'nama',
  },
  subKegiatan: {
    guna: 'Sub-kegiatan tempat pagu dan realisasi dicatat, bila perlu per kelurahan.',
    mulai: 'Pilih dari kode resmi di bawah kegiatannya, lalu isi pagunya.',
    kolom: ['kode', 'unit', 'anggaran.murni', 'anggaran.realisasi'],
    nama: 'nama',
  },
  perjanjian: {
    guna: 'Janji kinerja antara jabatan dan atasannya; lampirannya mengambil target dari kartu indikator.',
    mulai: 'Mulai dari perjanjian pimpinan unit dengan kepala daerah.',
    kolom: ['id', 'pihakKedua', 'versi', 'tanggal'],
    nama: 'pihakPertama',
    perlu: true,
  },
  rencanaAksi: {
    guna: 'Target dan kegiatan tiap triwulan untuk indikator yang diperjanjikan.',
    mulai: 'Buat satu rencana aksi untuk setiap indikator perjanjian.',
    kolom: ['penanggungJawab', 'triwulan.0.target', 'triwulan.3.target'],
    nama: 'indikator',
  },
  realisasi: {
    guna: 'Hasil pengukuran tiap indikator, tahun ini dan tahun-tahun sebelumnya.',
    mulai: 'Isi realisasi indikator tahun ini; tahun lalu dipakai sebagai pembanding.',
    kolom: ['tahun', 'nilai', 'triwulan.0', 'triwulan.1', 'triwulan.2', 'triwulan.3'],
    nama: 'indikator',
    perlu: true,
  },
  skm: {
    guna: 'Nilai Survei Kepuasan Masyarakat per unsur; IKM dihitung sendiri.',
    mulai: 'Isi nilai rata-rata sembilan unsur dari laporan survei.',
    kolom: ['periode', 'responden', 'bobot'],
    nama: 'tahun',
  },
  pembanding: {
    guna: 'Angka nasional, provinsi, atau daerah lain yang dibandingkan dengan indikator unit.',
    mulai: 'Tambah angka pembanding beserta skala dan sumbernya.',
    kolom: ['indikator', 'tahun', 'nilai'],
    nama: 'nama',
  },
  analisisIndikator: {
    guna: 'Faktor pendorong, penghambat, dan tindak lanjut tiap indikator untuk Bab III.',
    mulai: 'Tulis analisis setelah realisasi diisi; angka indikator tampil di samping formulirnya.',
    kolom: ['pendorong', 'penghambat', 'tindakLanjut'],
    nama: 'indikator',
  },
  analisisProgram: {
    guna: 'Program yang menunjang atau menghambat pencapaian kinerja.',
    mulai: 'Pilih program, lalu jelaskan perannya.',
    kolom: ['peran', 'uraian'],
    nama: 'kode',
  },
  lhe: {
    guna: 'Laporan Hasil Evaluasi AKIP dari Inspektorat beserta nilainya.',
    mulai: 'Isi nomor, tanggal, dan nilai dari surat evaluasi.',
    kolom: ['tahunDievaluasi', 'tanggal', 'nilai'],
    nama: 'nomor',
  },
  rekomendasi: {
    guna: 'Rekomendasi evaluasi dan tindak lanjutnya, dengan bukti.',
    mulai: 'Salin setiap rekomendasi dari LHE, lalu isi rencana aksinya.',
    kolom: ['induk', 'nomor', 'status', 'selesai'],
    nama: 'rekomendasi',
  },
  penghargaan: {
    guna: 'Penghargaan yang diterima tahun ini, dicetak pada Bab III.',
    mulai: 'Tambah satu baris untuk setiap penghargaan.',
    kolom: ['jenis', 'tingkat', 'pemberi', 'tanggal'],
    nama: 'prestasi',
  },
  laporan: {
    guna: 'Judul, tanggal, penanda tangan, dan kerangka LKjIP.',
    mulai: 'Isi penanda tangan dan tanggal; kerangka kosong berarti urutan PermenPANRB 53/2014.',
    kolom: [],
    nama: 'judul',
    perlu: true,
  },
  teksLaporan: {
    guna: 'Teks sendiri untuk bagian laporan; dicetak di samping kalimat yang disusun dari angka.',
    mulai: 'Simpan dahulu kerangka laporan, lalu pilih bagian yang diberi teks.',
    kolom: ['teks'],
    nama: 'bagian',
  },
};

/** Kinds as people look for them, in the order of work through a year. */
export const KELOMPOK: readonly { readonly judul: string; readonly jenis: readonly JenisRekaman[] }[] = [
  { judul: 'Unit dan pejabat', jenis: ['umum', 'unit', 'jabatan', 'penugasan', 'organisasi'] },
  { judul: 'Perencanaan', jenis: ['perencanaan', 'rpjmd', 'renstra', 'indikator'] },
  { judul: 'Program dan anggaran', jenis: ['program', 'kegiatan', 'subKegiatan', 'anggaran'] },
  { judul: 'Perjanjian dan pengukuran', jenis: ['perjanjian', 'rencanaAksi', 'realisasi', 'skm', 'pembanding'] },
  { judul: 'Evaluasi', jenis: ['lhe', 'rekomendasi', 'penghargaan'] },
  { judul: 'Analisis dan laporan', jenis: ['analisisIndikator', 'analisisProgram', 'laporan', 'teksLaporan'] },
];

export const sebutSatu = (jenis: JenisRekaman): string => JENIS_REKAMAN[jenis].label.satu;
export const sebutSemua = (jenis: JenisRekaman): string => JENIS_REKAMAN[jenis].label.semua;

/** Address of a record below /kelola. */
export const hrefRekaman = (jenis: JenisRekaman, kunci: string): string =>
  `/kelola/${jenis}/${kunci.split('/').map(encodeURIComponent).join('/')}`;

/** Where the records of a kind are worked on. */
export function hrefJenis(jenis: JenisRekaman): string {
  if (jenis === 'renstra') return '/renstra';
  return isTunggal(jenis) ? hrefRekaman(jenis, jenis) : `/kelola/${jenis}`;
}
