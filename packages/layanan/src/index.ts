export { foldKeadaanTahun, foldObjek, type ObjekTermuat } from './alur/keadaan.ts';
export { lakukanTindakan, type MasukanTindakan } from './alur/lakukan.ts';
export { type Beranda, berandaPelaku, type Cuplikan } from './beranda/beranda.ts';
export { cari, type HasilCari, type Temuan } from './beranda/cari.ts';
export type { BelumLengkap, KemajuanUnit, Melenceng } from './beranda/kemajuan.ts';
export type { PenandaCari } from './beranda/kueri.ts';
export { buildTautan, buildTautanObjek } from './beranda/tautan.ts';
export type { Menunggu, Tenggat } from './beranda/tugas.ts';
export { type BarisBerkas, daftarBerkas, type SaringBerkasRekaman } from './berkas/daftar.ts';
export { hapusBerkas } from './berkas/hapus.ts';
export type { AlatBerkas, Penyimpanan, SifatIsi } from './berkas/penyimpanan.ts';
export { createPenyimpananFolder } from './berkas/penyimpanan-folder.ts';
export { createPenyimpananS3, type PilihanS3 } from './berkas/penyimpanan-s3.ts';
export { readPilihanS3 } from './berkas/pilihan-s3.ts';
export { type BerkasKeluar, unduhBerkas } from './berkas/unduh.ts';
export { type MasukanUnggah, unggahBerkas } from './berkas/unggah.ts';
export {
  type AlatDokumen,
  FORMAT_DOKUMEN,
  FORMAT_VERSI,
  type FormatDokumen,
  type JenisDokumen,
  type PermintaanDokumen,
} from './dokumen/permintaan.ts';
export { type MasukanPindaian, pasangPindaian } from './dokumen/pindaian.ts';
export { ambilDokumen, type StatusDokumen, siapkanDokumen } from './dokumen/siapkan.ts';
export { ambilVersiTerbit, type HasilVerifikasi, type KeadaanVersi, verifikasiDokumen } from './dokumen/verifikasi.ts';
export { type BarisVersi, daftarVersi, lengkapiVersi } from './dokumen/versi.ts';
export { ATURAN_BAWAAN, type AturanHak, type Lingkup } from './hak/aturan.ts';
export { decideHak, type Pemohon, type PutusanHak, type SasaranHak } from './hak/decide-hak.ts';
export { PERAN, type PenugasanPeran, type Peran } from './hak/peran.ts';
export { BIDANG, type Bidang, type TindakanHak } from './hak/tindakan.ts';
export { lihatInstansi } from './instansi/instansi.ts';
export { type Alat, hariIni, type Peristiwa } from './inti/alat.ts';
export { GalatLayanan, type KodeGalat, type MasalahIsian } from './inti/galat.ts';
export { isBoleh, type Konteks, runKonteks } from './inti/izin.ts';
export type { Pelaku } from './inti/pelaku.ts';
export { tandaKeadaan } from './inti/tanda.ts';
export type { PendaftaranTotp } from './masuk/dua-faktor.ts';
export type { HasilMasuk } from './masuk/hasil.ts';
export { findKuki, formatKuki, type Kuki, namaKukiSesi } from './masuk/kuki.ts';
export { createMasuk, type Masuk } from './masuk/masuk.ts';
export type { Permintaan, PilihanMasuk, PilihanSso } from './masuk/pilihan.ts';
export { MAKS_SANDI, MIN_SANDI } from './masuk/sandi.ts';
export type { MasukanUbahSandi } from './masuk/sandi-sendiri.ts';
export type { Sesi } from './masuk/sesi.ts';
export type { SesiTampil } from './masuk/sesi-sendiri.ts';
export {
  type AlatPekerjaan,
  type Antrean,
  type JenisPekerjaan,
  type Kerja,
  openAntrean,
  type PekerjaanGagal,
  type Penangan,
  type PilihanAntrean,
  type StatusPekerjaan,
  siapkanAntrean,
} from './pekerjaan/antrean.ts';
export { antreImpor, type HasilPekerjaanImpor, type MasukanImpor, statusImpor } from './pekerjaan/impor.ts';
export { createPekerja, type Pekerja, type PilihanPekerja } from './pekerjaan/pekerja.ts';
export { segerakanPengingat } from './pekerjaan/segera.ts';
export { daftarPekerjaanGagal, ulangiPekerjaan } from './pekerjaan/status.ts';
export {
  aktifkanPengguna,
  buatPengguna,
  buatTautanSandi,
  hapusDuaFaktor,
  nonaktifkanPengguna,
  ubahPengguna,
} from './pengguna/akun.ts';
export { type AkunSendiri, lihatAkun } from './pengguna/akun-sendiri.ts';
export {
  daftarPengguna,
  type HalamanPenggunaTampil,
  lihatPengguna,
  type PenggunaTampil,
  type SaringPengguna,
} from './pengguna/daftar.ts';
export { isDemoBelumSelesai, siapkanDemo } from './pengguna/demo.ts';
export { hapusDemo } from './pengguna/hapus-demo.ts';
export type { PeranTampil } from './pengguna/nama-peran.ts';
export { type Demo, findDemo, type OrangDemo } from './pengguna/orang-demo.ts';
export type { MasukanPengguna } from './pengguna/pengguna-baru.ts';
export { akhiriPeran, beriPeran, type HasilPeran, hapusPeran } from './pengguna/peran.ts';
export type { MasukanPeran } from './pengguna/periksa-peran.ts';
export {
  type HasilPertama,
  type InstansiBaru,
  isBelumDisiapkan,
  type MasukanPertama,
  siapkanPertama,
} from './pengguna/pertama.ts';
export { type PilihanPeran, pilihanPeran } from './pengguna/pilihan-peran.ts';
export { getTautanSandi, type MasukanTautan, pakaiTautanSandi, type TautanSandi } from './pengguna/tautan.ts';
export { lepasSso, tautkanSso } from './pengguna/tautan-sso.ts';
export { daftarJendelaUnit } from './pengingat/daftar-jendela.ts';
export { aturJendela, daftarJendela, type JendelaTriwulan, type MasukanJendela } from './pengingat/jendela.ts';
export type { AlatPengingat } from './pengingat/kerjakan.ts';
export {
  countPemberitahuan,
  type DaftarPemberitahuan,
  daftarPemberitahuan,
  tandaiDibaca,
} from './pengingat/pemberitahuan.ts';
export { createSurelSmtp, type IsiSurel, type PilihanSmtp, type Surel } from './pengingat/surel.ts';
export { BIDANG_REKAMAN, listPenanggungJawab } from './rekaman/bidang.ts';
export { hapusRekaman, type MasukanHapus } from './rekaman/hapus.ts';
export { riwayatInstansi, riwayatRekaman } from './rekaman/riwayat.ts';
export { type MasukanSimpan, simpanBanyakRekaman, simpanRekaman, type Ubahan } from './rekaman/simpan.ts';
export { ambilHasil, type TawaranHasil, tawarkanHasil } from './skm/ambil.ts';
export { type CetakanSkm, cetakSurvei, type MintaCetak } from './skm/cetak.ts';
export { type EksporJawaban, eksporJawaban } from './skm/ekspor.ts';
export { buatKodeSekali, entriJawaban, type HasilEntri, type MasukanEntri } from './skm/entri.ts';
export {
  daftarJawaban,
  type HalamanJawaban,
  type HasilSurveiTampil,
  hasilSurvei,
  putuskanJawaban,
} from './skm/hasil.ts';
export {
  type BarisImpor,
  imporJawaban,
  MAKS_BARIS_IMPOR,
  type MasukanImporJawaban,
  type PratinjauImpor,
  pratinjauImporJawaban,
} from './skm/impor.ts';
export { type JawabanMasuk, MAKS_SARAN } from './skm/jawaban-masuk.ts';
export { FORMAT_LAPORAN_SKM, type FormatLaporanSkm, laporanSurvei } from './skm/laporan.ts';
export { BATAS_KIRIMAN, type Kiriman, lihatSurveiPublik, type SurveiPublik, terimaJawaban } from './skm/publik.ts';
export {
  type BarisSurvei,
  buatSurvei,
  daftarSurvei,
  type IsiSurvei,
  type LetakSurvei,
  lihatSurvei,
  type SurveiLengkap,
  type SurveiTampil,
  simpanKuesioner,
  simpanSurvei,
} from './skm/survei.ts';
export { daftarUnitTahun, type UnitTerlihat, unitTerlihat } from './unit-tahun/daftar.ts';
export { muatUnitTahun, toSasaran, type UnitTahunTermuat } from './unit-tahun/muat.ts';
export { lihatPenyiapan, type Penyiapan } from './unit-tahun/penyiapan.ts';
export { bukaUnitTahun, type HasilImpor, imporTahunKinerja, salinTahunBerikut } from './unit-tahun/tulis.ts';
