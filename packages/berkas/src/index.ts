export { type HasilBaca, readTahunKinerja } from './baca.ts';
export { writeFileAtomic } from './berkas.ts';
export { writeDatasetKosong } from './dataset-kosong.ts';
export { hashTahunKinerja } from './hash.ts';
export { type BacaAngka, parseAngkaIndonesia } from './lembar/angka.ts';
export { readLembar } from './lembar/baca-lembar.ts';
export {
  applyImpor,
  type BarisPratinjau,
  getTujuan,
  type JumlahPratinjau,
  type MasalahTerap,
  type Pratinjau,
  previewImpor,
} from './lembar/impor.ts';
export type { MasalahBaris, PilihanImpor } from './lembar/jenis/pengolah.ts';
export { findKepala, type Kepala } from './lembar/kepala.ts';
export { normalizeKode } from './lembar/kode.ts';
export { JENIS_LEMBAR, type JenisLembar, type Kolom, type Tujuan } from './lembar/kolom.ts';
export { GalatLembar, type Lembar, type Sel, toHurufKolom } from './lembar/lembar.ts';
export { normalizeNama } from './lembar/nama.ts';
export {
  createProfil,
  type HasilCocok,
  matchKolom,
  type Pemetaan,
  type Profil,
  zPemetaan,
  zProfil,
} from './lembar/pemetaan.ts';
export { type HasilTempelan, parseTempelan, type SelTempelan } from './lembar/tempelan.ts';
export { writeLembar } from './lembar/tulis-lembar.ts';
export { formatMasalah, GalatDataset, type Masalah } from './masalah.ts';
export { buildSkemaJson, formatSkemaJson } from './skema.ts';
export { type BacaJawaban, type BarisJawaban, type MasalahJawaban, readJawaban } from './skm/baca-jawaban.ts';
export { type BukuHasil, writeHasilSkm } from './skm/tulis-hasil.ts';
export { type JawabanTertulis, streamJawabanSkm } from './skm/tulis-jawaban.ts';
export { type FormatDataset, writeTahunKinerja } from './tulis.ts';
