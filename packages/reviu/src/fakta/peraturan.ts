import type { Konteks } from '../aturan/konteks.ts';
import { rememberFakta } from './ingat.ts';
import { foldTeks } from './kata.ts';
import { listPotongan, type Potongan } from './potongan.ts';

/** A regulation as it is cited. */
export interface KutipanPeraturan {
  /** Kind in one spelling: "perpres", "permen panrb", "perda", "perkada" … */
  readonly jenis: string;
  readonly nomor: string;
  readonly tahun: number;
  /** What follows "tentang", as far as it surely belongs to the title; "" when the title is not cited. */
  readonly judul: string;
  readonly tertulis: string;
  readonly potongan: Potongan;
  readonly indeks: number;
}

const JENIS: readonly (readonly [string, RegExp])[] = [
  ['uu', /^(?:undang-undang|uu)\b/i],
  ['pp', /^(?:peraturan pemerintah|pp)\b(?! pengganti)/i],
  ['perpres', /^(?:peraturan presiden|perpres)\b/i],
  ['inpres', /^(?:instruksi presiden|inpres)\b/i],
  ['permen panrb', /^(?:peraturan menteri\s+(?:pan\b|pendayagunaan|panrb)|permen\s?pan\w*|permenpan)/i],
  ['permendagri', /^(?:peraturan menteri dalam negeri|permendagri)\b/i],
  ['kepmendagri', /^(?:keputusan menteri dalam negeri|kepmendagri)\b/i],
  ['perda provinsi', /^(?:peraturan daerah provinsi)\b/i],
  ['perda', /^(?:peraturan daerah|perda)\b/i],
  ['perkada', /^(?:peraturan (?:wali\s?kota|bupati|gubernur)|perwa(?:ko|li)?|perbup|pergub)\b/i],
  ['keputusan lan', /^keputusan kepala (?:lan|lembaga administrasi negara)\b/i],
];

const POLA =
  /\b((?:undang-undang|peraturan pemerintah|peraturan presiden|perpres|instruksi presiden|inpres|peraturan menteri|permen\s?pan[\p{L}]*|permenpan\p{L}*|permendagri|kepmendagri|keputusan menteri|keputusan kepala|peraturan daerah|perda|peraturan wali\s?kota|perwako|perwali|peraturan bupati|perbup|peraturan gubernur|pergub)\b[^.;:\n]{0,110}?)\s*(?:nomor|no\.?)\s*:?\s*(\d[\w./-]*?)\s*(?:tahun\s+|\/)((?:19|20)\d\d)\b(?=(?:\s*,?\s*tentang\s+([^;\n“”"()]{8,260}))?)/giu;

/** Regulations as they are cited, as the report is read. */
export const listPeraturan = rememberFakta((konteks: Konteks): readonly KutipanPeraturan[] =>
  listPotongan(konteks).flatMap((potongan) => {
    // Line breaks within a citation are only layout; they stay one character, so that positions stay.
    const teks = potongan.teks.replace(/\n/g, ' ');
    return [...teks.matchAll(POLA)].flatMap((m): KutipanPeraturan[] => {
      const [semua, awal = '', nomor = '', tahun, judul = ''] = m;
      const jenis = JENIS.find(([, pola]) => pola.test(awal))?.[0];
      // "Perubahan atas Peraturan Daerah Nomor …": the kind directly before its number counts.
      if (jenis === undefined || /\b(?:nomor|tentang)\b/i.test(awal)) return [];
      return [
        {
          jenis,
          nomor: nomor.replace(/^0+(?=\d)/, '').replace(/[./-]+$/, ''),
          tahun: Number(tahun),
          judul: cutJudul(judul),
          tertulis: judul === '' ? semua.trim() : `${semua.trim()} tentang ${cutJudul(judul)}`,
          potongan,
          indeks: m.index,
        },
      ];
    });
  }),
);

/** A title ends where the sentence goes on. */
const cutJudul = (judul: string): string =>
  judul
    .replace(/\bRPJMD\b/g, 'Rencana Pembangunan Jangka Menengah Daerah')
    .split(
      /\.\s|,\s+(?:kecamatan|yang|serta|sebagaimana|dan\s+peraturan|keputusan|peraturan)\b|\s+(?:dan|serta)\s+(?:peraturan|keputusan|undang)|\s+(?:mempunyai|telah|yaitu|adalah|dengan berpedoman|berpedoman|Kecamatan \p{Lu}\p{L}+ \p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )?dibentuk)\b/iu,
    )[0]
    ?.trim()
    .replace(/[.,;]+$/, '') ?? '';

/** Regulations on performance reports and their titles (source: the regulations themselves). */
export const JUDUL_RESMI: ReadonlyMap<string, string> = new Map([
  ['perpres 29/2014', 'Sistem Akuntabilitas Kinerja Instansi Pemerintah'],
  [
    'permen panrb 53/2014',
    'Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
  ],
  ['permen panrb 88/2021', 'Evaluasi Akuntabilitas Kinerja Instansi Pemerintah'],
  ['permen panrb 14/2017', 'Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik'],
  ['permendagri 86/2017', 'Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah'],
  ['uu 23/2014', 'Pemerintahan Daerah'],
  ['pp 12/2019', 'Pengelolaan Keuangan Daerah'],
  ['pp 17/2018', 'Kecamatan'],
  ['permendagri 90/2019', 'Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah'],
]);

/** Regulations that later ones replaced. */
export const DICABUT: ReadonlyMap<string, string> = new Map([
  ['permen panrb 29/2010', 'PermenPANRB 53/2014'],
  ['permen panrb 12/2015', 'PermenPANRB 88/2021'],
  ['permen panrb 16/2014', 'PermenPANRB 14/2017'],
  ['permendagri 54/2010', 'Permendagri 86/2017'],
  ['permendagri 13/2006', 'Permendagri 77/2020'],
  ['pp 19/2008', 'PP 17/2018'],
  ['uu 32/2004', 'UU 23/2014'],
  ['inpres 7/1999', 'Perpres 29/2014'],
]);

export const toKunci = ({ jenis, nomor, tahun }: Pick<KutipanPeraturan, 'jenis' | 'nomor' | 'tahun'>): string =>
  `${jenis} ${nomor}/${tahun}`;

/** Whether one title is the beginning of the other, case and punctuation aside. */
export function isJudulSama(a: string, b: string): boolean {
  const [kiri, kanan] = [foldTeks(a).replaceAll(' ', ''), foldTeks(b).replaceAll(' ', '')];
  return kiri.startsWith(kanan) || kanan.startsWith(kiri);
}
