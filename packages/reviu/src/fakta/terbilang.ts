const SATUAN = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const NILAI = new Map(SATUAN.map((kata, nilai) => [kata, nilai]));
const KELIPATAN = new Map([
  ['ribu', 1e3],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
  ['milyard', 1e9],
  ['triliun', 1e12],
  ['trilyun', 1e12],
]);
const DIABAIKAN = new Set(['rupiah', 'buah', 'persen', 'koma', 'sen']);

/** "tiga ratus tujuh puluh tiga juta" → 373000000; undefined for words that are no number. Whole numbers only. */
export function parseTerbilang(teks: string): number | undefined {
  const kata = teks
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, ' ')
    .trim()
    .split(/\s+/);
  let jumlah = 0;
  let ratusan = 0;
  let satuan = 0;
  let ada = false;
  for (const mentah of kata) {
    if (DIABAIKAN.has(mentah)) continue;
    let satu = mentah;
    if (satu === 'seribu') {
      jumlah += 1000;
      ada = true;
      continue;
    }
    if (satu === 'seratus') {
      ratusan += 100;
      ada = true;
      continue;
    }
    if (satu === 'sejuta') {
      jumlah += 1e6;
      ada = true;
      continue;
    }
    const gabung = /^(\p{L}+?)(puluh|belas|ratus)$/u.exec(satu);
    if (gabung !== null && NILAI.has(gabung[1] as string)) {
      satuan += NILAI.get(gabung[1] as string) as number;
      satu = gabung[2] as string;
    }
    const nilai = NILAI.get(satu);
    const kali = KELIPATAN.get(satu);
    if (nilai !== undefined) satuan += nilai;
    else if (satu === 'belas') satuan += 10;
    else if (satu === 'puluh') {
      ratusan += satuan * 10;
      satuan = 0;
    } else if (satu === 'ratus') {
      ratusan += satuan * 100;
      satuan = 0;
    } else if (kali !== undefined) {
      jumlah += Math.max(ratusan + satuan, ada ? 0 : 1) * kali;
      ratusan = 0;
      satuan = 0;
    } else return undefined;
    ada = true;
  }
  return ada ? jumlah + ratusan + satuan : undefined;
}
