import { rememberFakta } from '../../fakta/ingat.ts';
import { cutKutipan, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

/** Spellings that the Indonesian standard (KBBI, EYD V) gives otherwise, and that official reports use all the time. */
const BAKU: ReadonlyMap<string, string> = new Map([
  ['analisa', 'analisis'],
  ['prosentase', 'persentase'],
  ['resiko', 'risiko'],
  ['aktifitas', 'aktivitas'],
  ['standarisasi', 'standardisasi'],
  ['praktek', 'praktik'],
  ['kwalitas', 'kualitas'],
  ['kwantitas', 'kuantitas'],
  ['sistim', 'sistem'],
  ['jadual', 'jadwal'],
  ['ijin', 'izin'],
  ['nopember', 'November'],
  ['pebruari', 'Februari'],
  ['tanggungjawab', 'tanggung jawab'],
  ['bertanggungjawab', 'bertanggung jawab'],
  ['tindaklanjut', 'tindak lanjut'],
  ['sumberdaya', 'sumber daya'],
  ['kerjasama', 'kerja sama'],
  ['terimakasih', 'terima kasih'],
  ['dibawah', 'di bawah'],
  ['diatas', 'di atas'],
  ['didalam', 'di dalam'],
  ['diluar', 'di luar'],
  ['kedalam', 'ke dalam'],
  ['kedepan', 'ke depan'],
  ['dilingkungan', 'di lingkungan'],
  ['dikecamatan', 'di kecamatan'],
  ['mengkoordinasikan', 'mengoordinasikan'],
  ['matrik', 'matriks'],
  ['public', 'publik'],
]);
/** Two spellings of one post: a report keeps to one. */
const WALI_KOTA = /\b(?:wali\s?kota)\b/giu;

interface Sebut {
  readonly potongan: Potongan;
  readonly indeks: number;
  readonly tertulis: string;
  n: number;
}

const collect = rememberFakta((konteks: Konteks) => {
  const baku = new Map<string, Sebut>();
  const wali = new Map<string, Sebut>();
  const add = (peta: Map<string, Sebut>, kunci: string, potongan: Potongan, indeks: number, tertulis: string): void => {
    const ada = peta.get(kunci);
    if (ada === undefined) peta.set(kunci, { potongan, indeks, tertulis, n: 1 });
    else ada.n += 1;
  };
  const pola = new RegExp(String.raw`(?<!\p{L})(?:${[...BAKU.keys()].join('|')})(?!\p{L})`, 'giu');
  for (const potongan of listPotongan(konteks)) {
    for (const m of potongan.teks.matchAll(pola)) add(baku, m[0].toLowerCase(), potongan, m.index, m[0]);
    for (const m of potongan.teks.matchAll(WALI_KOTA))
      add(wali, /\s/.test(m[0]) ? 'pisah' : 'menyatu', potongan, m.index, m[0]);
  }
  return { baku, wali };
});

export const EJAAN_BAKU: Aturan = {
  kode: 'ISI-011',
  nama: 'Ejaan tidak baku',
  tingkat: 'saran',
  arti: 'Kata yang bentuk bakunya lain, atau satu sebutan jabatan yang ditulis dengan dua cara.',
  cara: 'Daftar pendek kata yang sering muncul dalam laporan kinerja. Satu temuan untuk setiap kata, pada tempat pertamanya, dengan berapa kali ia muncul.',
  dasar: 'KBBI; EYD V',
  periksa: (konteks) => {
    const { baku, wali } = collect(konteks);
    const make = ({ potongan, indeks, tertulis, n }: Sebut, seharusnya: string, sebab: string): BahanTemuan => ({
      tempat: placePada(konteks, potongan, indeks),
      kutipan: cutKutipan(potongan.teks, indeks, tertulis.length),
      tertulis,
      seharusnya,
      perhitungan: `${sebab}; muncul ${n} kali.`,
      keyakinan: 0.85,
    });
    const kata = [...baku].map(([kunci, satu]) => make(satu, BAKU.get(kunci) ?? '', 'Bentuk bakunya lain'));
    const [pisah, menyatu] = [wali.get('pisah'), wali.get('menyatu')];
    if (pisah === undefined || menyatu === undefined) return kata;
    return [...kata, make(menyatu, 'Wali Kota', `Di tempat lain ${pisah.n} kali tertulis “${pisah.tertulis}”`)];
  },
};
