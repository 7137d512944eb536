export {
  decideTindakan,
  foldTindakan,
  type HasilTindakan,
  type KeadaanObjek,
  type Langkah,
  type MasukanTindakan,
  type TindakanBoleh,
  type TindakanTercatat,
} from './alur/fold.ts';
export {
  guardUbah,
  type KeadaanTahun,
  type KunciTriwulan,
  type MasukanUbah,
  type PenolakanUbah,
} from './alur/guard-ubah.ts';
export {
  buildJendelaBaku,
  decideJendela,
  type Jendela,
  type KeadaanJendela,
  listPengingat,
  type Pengingat,
} from './alur/jendela.ts';
export { type KeadaanDari, MESIN, type NamaMesin, type TindakanDari, toStatusRekomendasi } from './alur/mesin.ts';
export { needReason, type PerluAlasan } from './alur/perlu-alasan.ts';
export * from './hasil/hasil-kinerja.ts';
export { measureKinerja } from './measure-kinerja.ts';
export { findPejabat } from './organisasi/find-pejabat.ts';
export { rate } from './pengukuran/predikat.ts';
export { type Pita, SKALA, type Skala } from './pengukuran/skala.ts';
export { findIndukBaris, insertBaris, listCabangBaris, placeBaris } from './perencanaan/baris-matriks.ts';
export {
  applyMatriks,
  findKekuranganMatriks,
  getNilaiTahun,
  listBarisMatriks,
  listTahunMatriks,
  type NilaiSel,
  nextIdMatriks,
  parseBarisMatriks,
  parseRuasTahun,
  type TahunMatriks,
} from './perencanaan/matriks-renstra.ts';
export { checkCascading, type TemuanCascading } from './perjanjian/check-cascading.ts';
export {
  type AngkaBanding,
  type BandingPerjanjian,
  type BarisBanding,
  comparePerjanjian,
} from './perjanjian/compare-perjanjian.ts';
export { draftPerjanjian } from './perjanjian/draft-perjanjian.ts';
export {
  type IsiRekaman,
  isJenisRekaman,
  isTunggal,
  type Jalur,
  JENIS_REKAMAN,
  type JenisRekaman,
  keyOf,
  type Rekaman,
  type RekamanDari,
  type RekamanMentah,
  SEMUA_JENIS,
  zKunciRekaman,
} from './rekaman/jenis.ts';
export {
  type HasilDraf,
  type HasilGabung,
  joinDraf,
  joinTahunKinerja,
  type MasalahRekaman,
} from './rekaman/join.ts';
export { type HasilParse, parseRekaman } from './rekaman/parse.ts';
export { createPetaRekaman, type LetakRekaman, type PetaRekaman, parseJalur } from './rekaman/peta.ts';
export { splitTahunKinerja } from './rekaman/split.ts';
export { copyTahunBerikut, emptyTahunKinerja, type TahunBaru } from './rekaman/tahun-baru.ts';
export { RUMUS } from './rumus.ts';
export {
  type AngkaDimensi,
  type AngkaKelompok,
  type AngkaSurvei,
  type AngkaUnsur,
  measureSurvei,
} from './skm/angka-survei.ts';
export { listBatasMutu } from './skm/batas-mutu.ts';
export {
  buildHasilSurvei,
  type HasilDimensi,
  type HasilKelompok,
  type HasilSurvei,
  isTerlaluSedikit,
  type RingkasKelompok,
} from './skm/hasil-survei.ts';
export { type HitungIkm, type HitungUnsur, hitungIkm } from './skm/hitung-ikm.ts';
export {
  addRingkas,
  countJawaban,
  type JawabanSkm,
  type NilaiSkm,
  RINGKAS_SKM_KOSONG,
  type RingkasSkm,
  type SebaranSkm,
  subtractRingkas,
} from './skm/jawaban.ts';
export { countSampel } from './skm/krejcie-morgan.ts';
export { createNamaNilai, type DimensiSkm, NAMA_DIMENSI, type NamaNilai } from './skm/nama-nilai.ts';
export {
  type BidangProfil,
  KUESIONER_BAKU,
  type Kuesioner,
  PERIODE_SKM,
  type PeriodeSkm,
  type PertanyaanUnsur,
  PROFIL_SKM,
  SALURAN_SKM,
  type SaluranSkm,
  zKuesioner,
} from './skm/survei.ts';
export { UNSUR_SKM, type UnsurSkm } from './skm/unsur.ts';
export { checkTahunKinerja } from './tahun/check-tahun-kinerja.ts';
export type { MasalahData } from './tahun/masalah-data.ts';
export * from './tahun/skalar.ts';
export * from './tahun/tahun-kinerja.ts';
export { findJenis, pruneDefault } from './tahun/telusur-skema.ts';
export { explainIssue, GAYA_BERKAS, type Terjemahan } from './tahun/terjemah.ts';
export { roundDesimal } from './umum/desimal.ts';
export { formatAngka, formatDesimal, formatRupiah, formatSel } from './umum/format.ts';
export { formatRomawi, parseRomawi } from './umum/romawi.ts';
export { formatTanggal, NAMA_BULAN } from './umum/tanggal.ts';
export { terbilang, terbilangRupiah } from './umum/terbilang.ts';
