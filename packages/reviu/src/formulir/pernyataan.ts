/** The three parts of the review form (PermenPANRB 53/2014, Lampiran III). */
export type BagianFormulir = 'format' | 'mekanisme' | 'substansi';

export interface PernyataanReviu {
  /** "I.1" … "III.10". */
  readonly nomor: string;
  readonly bagian: BagianFormulir;
  /** What has to be true, in our own words. */
  readonly pernyataan: string;
  /** Codes of rules (or their beginning) whose galat speaks against it. */
  readonly aturan: readonly string[];
}

/** The 23 statements of the form. What they ask is the regulation's, the words are ours. */
export const PERNYATAAN_REVIU: readonly PernyataanReviu[] = [
  { nomor: 'I.1', bagian: 'format', pernyataan: 'Laporan menampilkan data penting instansi.', aturan: ['IDE-001'] },
  { nomor: 'I.2', bagian: 'format', pernyataan: 'Laporan memuat target kinerja.', aturan: [] },
  {
    nomor: 'I.3',
    bagian: 'format',
    pernyataan: 'Laporan memuat capaian kinerja secara memadai.',
    aturan: ['CAP-', 'PRE-', 'ISI-004'],
  },
  {
    nomor: 'I.4',
    bagian: 'format',
    pernyataan: 'Lampiran mendukung isi laporan.',
    aturan: ['STR-012', 'PK-103'],
  },
  { nomor: 'I.5', bagian: 'format', pernyataan: 'Laporan memuat upaya perbaikan ke depan.', aturan: [] },
  { nomor: 'I.6', bagian: 'format', pernyataan: 'Laporan memuat akuntabilitas keuangan.', aturan: ['ANG-'] },
  {
    nomor: 'II.1',
    bagian: 'mekanisme',
    pernyataan: 'Laporan disusun oleh unit yang bertugas menyusunnya.',
    aturan: [],
  },
  {
    nomor: 'II.2',
    bagian: 'mekanisme',
    pernyataan: 'Isi laporan didukung data yang memadai.',
    aturan: ['REK-101', 'ISI-001', 'ISI-002'],
  },
  {
    nomor: 'II.3',
    bagian: 'mekanisme',
    pernyataan: 'Ada mekanisme penyampaian data dari unit kerja ke unit penyusun.',
    aturan: [],
  },
  {
    nomor: 'II.4',
    bagian: 'mekanisme',
    pernyataan: 'Penanggung jawab data di setiap unit ditetapkan.',
    aturan: [],
  },
  {
    nomor: 'II.5',
    bagian: 'mekanisme',
    pernyataan: 'Data dalam laporan diyakini andal.',
    aturan: ['KON-', 'ANG-', 'CAP-', 'SKM-'],
  },
  {
    nomor: 'II.6',
    bagian: 'mekanisme',
    pernyataan: 'Analisis dalam laporan diketahui unit kerja terkait.',
    aturan: [],
  },
  {
    nomor: 'II.7',
    bagian: 'mekanisme',
    pernyataan: 'Laporan bukan sekadar gabungan laporan unit di bawahnya.',
    aturan: [],
  },
  {
    nomor: 'III.1',
    bagian: 'substansi',
    pernyataan: 'Tujuan dan sasaran sama dengan Perjanjian Kinerja.',
    aturan: ['KON-104', 'KON-103'],
  },
  {
    nomor: 'III.2',
    bagian: 'substansi',
    pernyataan: 'Tujuan dan sasaran selaras dengan Renstra.',
    aturan: ['KON-104', 'KON-106', 'WAK-008'],
  },
  {
    nomor: 'III.3',
    bagian: 'substansi',
    pernyataan: 'Bila III.1 atau III.2 tidak, ada penjelasannya.',
    aturan: [],
  },
  {
    nomor: 'III.4',
    bagian: 'substansi',
    pernyataan: 'Target indikator sama dengan Perjanjian Kinerja.',
    aturan: ['KON-001', 'PK-0'],
  },
  {
    nomor: 'III.5',
    bagian: 'substansi',
    pernyataan: 'Indikator kinerja utama sama dengan yang ditetapkan.',
    aturan: ['KON-103'],
  },
  {
    nomor: 'III.6',
    bagian: 'substansi',
    pernyataan: 'Bila III.4 atau III.5 tidak, ada penjelasannya.',
    aturan: [],
  },
  {
    nomor: 'III.7',
    bagian: 'substansi',
    pernyataan: 'Ada perbandingan yang berguna: tahun lalu, target jangka menengah, standar nasional.',
    aturan: ['NAR-', 'STR-011'],
  },
  {
    nomor: 'III.8',
    bagian: 'substansi',
    pernyataan: 'Indikator cukup mengukur tujuan dan sasaran.',
    aturan: [],
  },
  { nomor: 'III.9', bagian: 'substansi', pernyataan: 'Bila III.8 tidak, ada penjelasannya.', aturan: [] },
  {
    nomor: 'III.10',
    bagian: 'substansi',
    pernyataan: 'Indikator spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu.',
    aturan: [],
  },
];
