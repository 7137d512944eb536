export { readNaskah } from './baca/baca-naskah.ts';
export { GalatNaskah } from './baca/galat.ts';
export { buildFormulirReviu, type IsianReviu, type JawabanReviu } from './formulir/build-formulir-reviu.ts';
export type { BagianFormulir } from './formulir/pernyataan.ts';
export type {
  Blok,
  FormatNaskah,
  Judul,
  Letak,
  Naskah,
  Paragraf,
  Potongan,
  Sel,
  Tabel,
  TakTerbaca,
} from './naskah/naskah.ts';
export { findLetak } from './naskah/naskah.ts';
export { reviewKinerja } from './review-kinerja.ts';
export { reviewNaskah } from './review-naskah.ts';
export { type Pembanding, type TempatTemuan, type Temuan, TINGKAT, type Tingkat } from './temuan/temuan.ts';
export { groupTemuan } from './temuan/urutkan.ts';
