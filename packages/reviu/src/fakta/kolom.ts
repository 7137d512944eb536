/** What a column of a table means, whatever it is called in this report. */
export type Makna =
  | 'no'
  | 'kode'
  | 'program'
  | 'kegiatan'
  | 'uraian'
  | 'sasaran'
  | 'indikator'
  | 'formula'
  | 'satuan'
  | 'target'
  | 'targetAkhir'
  | 'realisasi'
  | 'capaian'
  | 'kemajuan'
  | 'pagu'
  | 'realisasiAnggaran'
  | 'penyerapan'
  | 'selisih'
  | 'perubahanRelatif'
  | 'efisiensi'
  | 'predikat'
  | 'tandaPredikat'
  | 'sumberDana'
  | 'pembanding'
  | 'nrr'
  | 'nrrTertimbang'
  | 'konversi'
  | 'keterangan'
  | 'lain';

export type Versi = 'murni' | 'perubahan';

export interface Kolom {
  readonly makna: Makna;
  /** Text of all header rows over this column, top to bottom, without repeats. */
  readonly kepala: string;
  readonly tahun?: number;
  readonly versi?: Versi;
  readonly triwulan?: number;
  /** The header says that figures are percentages. */
  readonly persen: boolean;
  /** The header says that figures are in thousands or millions of rupiah: 1000, 1000000. */
  readonly kelipatan: number;
}

const UANG = /anggaran|pagu|keuangan|belanja|alokasi|\brp\b|dana\b|dpa\b/;
const PREDIKAT = /^(?:sangat |cukup |kurang |tidak )?(?:berhasil|tinggi|rendah|sedang|baik|memuaskan)$/;
const RAPIKAN = /[^\p{L}\d%/.()>]+/gu;

/** Meanings in order; the first that fits a header (lower case, `atas > bawah`) holds. */
const POLA: readonly (readonly [RegExp, Makna])[] = [
  [/^(?:no|nomor|no urut)\.?$/, 'no'],
  [/^kode(?: rekening| program.*)?$/, 'kode'],
  [/formula|cara menghitung|cara perhitungan|rumus|definisi/, 'formula'],
  [/sumber (?:dana|anggaran|pendanaan)|sumber data/, 'sumberDana'],
  [/nasional|provinsi|pembanding|benchmark|standar|skala asal|nilai asal|rata.rata kota/, 'pembanding'],
  [/^satuan$|> satuan$/, 'satuan'],
  [/kondisi awal|baseline/, 'lain'],
  [/nrr tertimbang|nilai tertimbang|rata.rata tertimbang/, 'nrrTertimbang'],
  [/\bnrr\b|nilai rata.rata|nilai unsur|ikm per unsur/, 'nrr'],
  [/nilai konversi|konversi/, 'konversi'],
  [/predikat|kriteria|kategori|atribut|\bmutu\b|simpulan|arah realisasi/, 'predikat'],
  [/perubahan relatif|pertumbuhan|% naik/, 'perubahanRelatif'],
  [/efisiensi/, 'efisiensi'],
  [/kemajuan/, 'kemajuan'],
  [/sisa|selisih|bertambah|berkurang|lebih.kurang|deviasi/, 'selisih'],
  [/peny?erapan|serapan/, 'penyerapan'],
];

/** Header text → meaning; `sekepala` are all headers of the table, for headers that say little ("%", "Realisasi"). */
function findMakna(kepala: string, daun: string, sekepala: readonly string[]): Makna {
  if (PREDIKAT.test(daun)) return 'tandaPredikat';
  for (const [pola, makna] of POLA) {
    if (pola.test(kepala) && !(makna === 'no' && kepala !== daun)) return makna;
  }
  const uang = UANG.test(kepala);
  const adaTarget = sekepala.some((lain) => /target/.test(lain));
  const adaPagu = sekepala.some((lain) => /anggaran|pagu|alokasi/.test(lain));
  if (/capaian|tercapai/.test(kepala) && !/capaian kinerja > (?:target|realisasi)/.test(kepala)) {
    if (/target|realisasi/.test(daun)) return findTargetRealisasi(kepala, daun, uang, adaTarget, adaPagu);
    return uang ? 'penyerapan' : 'capaian';
  }
  if (/target|realisasi/.test(kepala)) return findTargetRealisasi(kepala, daun, uang, adaTarget, adaPagu);
  if (/^(?:%|persen(?:tase)?(?: \(%\))?|\(%\))$/.test(daun))
    return uang || (adaPagu && !adaTarget) ? 'penyerapan' : 'capaian';
  if (/program/.test(daun) && /kegiatan/.test(daun)) return 'uraian';
  if (/(?:tujuan|sasaran)\/.*program/.test(daun)) return 'uraian';
  if (/indikator/.test(daun) || /^iku$/.test(daun)) return 'indikator';
  if (/indikator/.test(kepala) && /uraian|nama/.test(daun)) return 'indikator';
  if (/sasaran|tujuan/.test(daun)) return 'sasaran';
  if (/pagu|anggaran|alokasi|jumlah \(rp|\(rp\)/.test(kepala) && !/uraian|program|kegiatan/.test(daun)) return 'pagu';
  if (/program/.test(daun)) return 'program';
  if (/kegiatan/.test(daun)) return 'kegiatan';
  if (/keterangan|\bket\b|eviden|status|jawab/.test(daun)) return 'keterangan';
  if (/uraian|nama|unit kerja/.test(daun))
    return /program/.test(kepala) ? 'program' : /kegiatan/.test(kepala) ? 'kegiatan' : 'uraian';
  return 'lain';
}

function findTargetRealisasi(kepala: string, daun: string, uang: boolean, adaTarget: boolean, adaPagu: boolean): Makna {
  if (/target/.test(daun) || (/target/.test(kepala) && !/realisasi/.test(daun))) {
    if (/akhir|jangka menengah/.test(kepala)) return 'targetAkhir';
    return uang ? 'pagu' : 'target';
  }
  if (uang || (adaPagu && !adaTarget)) return 'realisasiAnggaran';
  return 'realisasi';
}

/** One column from the cells of its header rows, top to bottom; `sekepala`: `joinKepala` of every column. */
export function readKolom(kepala: string, sekepala: readonly string[]): Kolom {
  const daun = kepala.split(' > ').at(-1) ?? '';
  const tanpaTahun = kepala
    .replace(/\b20\d\d\b/g, ' ')
    .replace(/\btahun\b/g, ' ')
    .replace(/> *(?=>|$)|^ *>/g, '')
    .replace(/ +/g, ' ')
    .trim();
  const tahun = /\b(20\d\d)\b(?!.*\b20\d\d\b)/.exec(kepala)?.[1];
  const versi = /perubahan|sesudah|setelah|berlaku/.test(kepala)
    ? 'perubahan'
    : /murni|sebelum|induk/.test(kepala)
      ? 'murni'
      : undefined;
  const tw = /(?:triwulan|tw|t\.w\.?)\s*(iv|i{1,3}|[1-4])\b/.exec(kepala)?.[1];
  const daunBersih = tanpaTahun.split(' > ').at(-1) ?? daun;
  return {
    makna: findMakna(tanpaTahun, daunBersih === '' ? daun : daunBersih, sekepala),
    kepala,
    persen: /%|persen/.test(kepala),
    kelipatan: /juta/.test(kepala) ? 1e6 : /ribu/.test(kepala) ? 1e3 : 1,
    ...(tahun === undefined ? {} : { tahun: Number(tahun) }),
    ...(versi === undefined ? {} : { versi }),
    ...(tw === undefined ? {} : { triwulan: ['i', 'ii', 'iii', 'iv'].indexOf(tw) + 1 || Number(tw) }),
  };
}

/** "KINERJA" over "TARGET" → "kinerja > target"; the same text twice (a merged cell) counts once. */
export function joinKepala(sel: readonly string[]): string {
  const rapi = sel.map((teks) =>
    teks
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(RAPIKAN, ' ')
      .replace(/ ?\/ ?/g, '/')
      .trim(),
  );
  return rapi.filter((teks, i) => teks !== '' && teks !== rapi[i - 1] && !/^\(?\d{1,2}\)?$/.test(teks)).join(' > ');
}
