import { parseRomawi } from '@akuntabel/kinerja';
import { type Konteks, placeBlok } from '../aturan/konteks.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';
import { isEntriDaftar } from './daftar-isi.ts';
import { rememberFakta } from './ingat.ts';
import { listBarisTeks } from './potongan.ts';

/** A heading of the body that carries a number. */
export interface JudulBernomor {
  /** `bab` "BAB II", `huruf` "A", `angka` "3.1" or "3.1.2", `lampiran` "Lampiran 3". */
  readonly macam: 'bab' | 'huruf' | 'angka' | 'lampiran';
  /** As it counts: [2] for BAB II and A. → [1]; [3, 1] for 3.1. */
  readonly nomor: readonly number[];
  /** "BAB II", "3.1". */
  readonly label: string;
  readonly judul: string;
  readonly tempat: TempatTemuan;
  readonly urutan: number;
}

const NOMOR_BAB = /^bab\s+([ivxl]+|\d{1,2})\b[\s.:–-]*(.*)$/i;
const NOMOR_ANGKA = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(.+)$/;
const NOMOR_HURUF = /^([A-H])\.\s+(.+)$/;
const NOMOR_LAMPIRAN = /^lampiran\s+(\d{1,2}|[ivxl]+)\b[\s.:–-]*(.*)$/i;

/** Numbered headings of the body, as the report is read. The title of "BAB II" may stand on the next line. */
export const listJudulBernomor = rememberFakta((konteks: Konteks): readonly JudulBernomor[] => {
  const hasil: JudulBernomor[] = [];
  const { blok: semua } = konteks.naskah;
  semua.forEach((blok, urutan) => {
    if (blok.jenis === 'tabel' || isEntriDaftar(konteks, blok)) return;
    const [pertama = '', ...sisa] = blok.teks.split('\n').map((satu) => satu.trim());
    const bab = NOMOR_BAB.exec(pertama);
    // A chapter may be a paragraph in bold; other numbers in paragraphs are items of a list.
    if (blok.jenis === 'paragraf' && (bab === null || blok.penanda !== undefined || pertama.length > 120)) return;
    if (blok.jenis === 'paragraf' && !/^BAB\b/.test(pertama)) return;
    const tempat = placeBlok(konteks, blok);
    if (bab !== null) {
      const n = parseRomawi(bab[1] as string) ?? Number(bab[1]);
      if (!Number.isFinite(n) || n === 0) return;
      const lanjut = [bab[2] as string, ...sisa].join(' ').trim() || findJudulBerikut(konteks, urutan);
      hasil.push({
        macam: 'bab',
        nomor: [n],
        label: `BAB ${(bab[1] as string).toUpperCase()}`,
        judul: lanjut,
        tempat,
        urutan,
      });
      return;
    }
    const teks = blok.teks.replace(/\s+/g, ' ').trim();
    const angka = NOMOR_ANGKA.exec(teks);
    if (angka !== null) {
      const nomor = (angka[1] as string).split('.').map(Number);
      hasil.push({ macam: 'angka', nomor, label: angka[1] as string, judul: angka[2] as string, tempat, urutan });
      return;
    }
    const huruf = NOMOR_HURUF.exec(teks);
    if (huruf !== null) {
      const nomor = [(huruf[1] as string).charCodeAt(0) - 64];
      hasil.push({ macam: 'huruf', nomor, label: huruf[1] as string, judul: huruf[2] as string, tempat, urutan });
      return;
    }
    const lampiran = NOMOR_LAMPIRAN.exec(teks);
    if (lampiran !== null) {
      const n = parseRomawi(lampiran[1] as string) ?? Number(lampiran[1]);
      hasil.push({
        macam: 'lampiran',
        nomor: [n],
        label: `Lampiran ${lampiran[1]}`,
        judul: lampiran[2] as string,
        tempat,
        urutan,
      });
    }
  });
  return hasil;
});

function findJudulBerikut(konteks: Konteks, urutan: number): string {
  const berikut = konteks.naskah.blok[urutan + 1];
  if (berikut === undefined || berikut.jenis === 'tabel') return '';
  const teks = berikut.teks.replace(/\s+/g, ' ').trim();
  return teks.length <= 150 && !/^\d|^[A-H]\.\s|^bab\b/i.test(teks) && teks === teks.toUpperCase() ? teks : '';
}

/** Headings without number that open a part of their own. */
const BAGIAN_TANPA_NOMOR =
  /^(kata pengantar|ringkasan eksekutif|ikhtisar eksekutif|daftar isi|daftar tabel|daftar gambar|daftar grafik|daftar lampiran|pendahuluan|penutup|lampiran)\b/i;

/** Parts that stand in the body as a heading or a line of their own, in lower case. */
export const listBagianTanpaNomor = rememberFakta((konteks: Konteks): ReadonlySet<string> => {
  const hasil = new Set<string>();
  for (const { teks, blok } of listBarisTeks(konteks)) {
    const m = BAGIAN_TANPA_NOMOR.exec(teks);
    if (m === null || isEntriDaftar(konteks, blok)) continue;
    if (blok.jenis === 'judul' || teks.length <= (m[1] as string).length + 40)
      hasil.add((m[1] as string).toLowerCase());
  }
  return hasil;
});
