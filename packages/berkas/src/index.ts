export { type HasilBaca, readTahunKinerja } from './baca.ts';
export { writeFileAtomic } from './berkas.ts';
export { writeDatasetKosong } from './dataset-kosong.ts';
export { hashTahunKinerja } from './hash.ts';
export { formatMasalah, GalatDataset, type Masalah } from './masalah.ts';
export { buildSkemaJson, formatSkemaJson } from './skema.ts';
export { type FormatDataset, writeTahunKinerja } from './tulis.ts';
