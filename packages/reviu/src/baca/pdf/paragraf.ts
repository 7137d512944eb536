import type { Letak } from '../../naskah/naskah.ts';
import type { BlokMentah } from '../mentah.ts';
import { type BarisTeks, joinKata, type Kata, susunBaris } from './halaman.ts';
import { joinGaris, type Kosakata } from './sambung-baris.ts';

/** The size of running text, points, and where its lines end. */
export interface Badan {
  readonly ukuran: number;
}

/** The size that most letters have. */
export function measureBadan(halaman: readonly { readonly kata: readonly Kata[] }[]): Badan {
  const jumlah = new Map<number, number>();
  for (const { kata } of halaman) {
    for (const { ukuran, teks } of kata) {
      const bulat = Math.round(ukuran * 2) / 2;
      jumlah.set(bulat, (jumlah.get(bulat) ?? 0) + teks.length);
    }
  }
  const [terbanyak] = [...jumlah].sort((a, b) => b[1] - a[1])[0] ?? [10];
  return { ukuran: terbanyak };
}

export interface TempatTeks {
  readonly halaman: { readonly lebar: number; readonly tinggi: number };
  readonly badan: Badan;
  readonly kosakata: Kosakata;
  readonly letak: Letak;
  /** Left margin of the text. */
  readonly kiri: number;
  /** Heights that tables take: no paragraph goes on over one. */
  readonly batas: readonly (readonly [number, number])[];
}

const PENANDA = /^(\(?\d{1,2}[.)]|\(?[a-z][.)]|[•●▪■◦○‣➢✓])\s+(?=\S)/;
const NOMOR_ENTRI = /^(?:BAB|Tabel|Gambar|Grafik|Lampiran)\s|^\d{1,2}(?:\.\d{1,2})+|^[A-Z]\.\s/i;
const NOMOR_JUDUL = /^(?:BAB\s+[IVXL\d]+|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[A-Z]\.\s|Lampiran\s+[IVXL\d]+)/i;
/** A dotted leader, then at most a page number. */
const PENUNTUN = /(?:(?:\s?\.){4,}|(?:\s\.){2,})\s*[ivxl\d]*$/i;
/** Words further apart than this many letters stand in different columns. */
const SELA_KOLOM = 2.6;

interface Garis {
  readonly teks: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly ukuran: number;
  readonly tebal: boolean;
}

function toGaris(kata: readonly Kata[], y: number): Garis {
  const huruf = kata.reduce((n, { teks }) => n + teks.length, 0);
  const tebal = kata.reduce((n, satu) => n + (satu.tebal ? satu.teks.length : 0), 0);
  return {
    // Leaders of a list of contents, however far apart their dots stand.
    teks: joinKata(kata)
      .replace(/(?:\s?\.){4,}\s*/g, ' ..... ')
      .trimEnd(),
    x0: (kata[0] as Kata).x0,
    x1: Math.max(...kata.map(({ x1 }) => x1)),
    y,
    ukuran: Math.max(...kata.map(({ ukuran }) => ukuran)),
    tebal: huruf > 0 && tebal >= huruf * 0.95,
  };
}

/** Parts of a line that a wide gap keeps apart; the dots of a list of contents are no gap, nor is the space behind a number. */
function splitKolom({ kata, y }: BarisTeks): Garis[] {
  // A line of a list of contents is one line, however far its number and its page stand from the title.
  if (PENUNTUN.test(joinKata(kata))) return [toGaris(kata, y)];
  const bagian: Kata[][] = [];
  for (const satu of kata) {
    const akhir = bagian.at(-1);
    const sebelum = akhir?.at(-1);
    const lebar = sebelum ? satu.x0 - sebelum.x1 : 0;
    const penanda = (akhir && akhir.length === 1 && sebelum && sebelum.teks.length <= 5) || satu.teks.startsWith(':');
    if (
      akhir &&
      (lebar <= satu.ukuran * SELA_KOLOM || penanda || /^\.+$/.test(satu.teks) || /\.{3,}$/.test(sebelum?.teks ?? ''))
    ) {
      akhir.push(satu);
    } else bagian.push([satu]);
  }
  return bagian.map((satu) => toGaris(satu, y));
}

interface Kelompok {
  readonly garis: Garis[];
}

/** Does a line go on with the paragraph above it? */
function isLanjut(atas: Garis, bawah: Garis, tempat: TempatTeks, kanan: number): 'sambung' | 'baris' | undefined {
  const { ukuran } = bawah;
  const jarak = bawah.y - atas.y;
  if (jarak > Math.max(atas.ukuran, ukuran) * 1.95 || jarak <= 0) return undefined;
  if (Math.abs(atas.ukuran - ukuran) > 0.6 || PENANDA.test(bawah.teks)) return undefined;
  if (tempat.batas.some(([y0, y1]) => y0 > atas.y - 1 && y1 < bawah.y + 1)) return undefined;
  // A dotted leader ends an entry of a list; an entry of two lines hangs below its first word.
  if (PENUNTUN.test(atas.teks)) return undefined;
  if (PENUNTUN.test(bawah.teks)) return bawah.x0 - atas.x0 > 3 && !NOMOR_ENTRI.test(bawah.teks) ? 'sambung' : undefined;
  // A heading of two lines, the second below the first word of its title.
  const judul =
    atas.tebal && bawah.tebal && ukuran > tempat.badan.ukuran * 1.04 && Math.abs(atas.ukuran - ukuran) < 0.2;
  if (judul && bawah.x0 - atas.x0 >= -1 && !NOMOR_JUDUL.test(bawah.teks) && NOMOR_JUDUL.test(atas.teks))
    return 'sambung';
  const tengahAtas = (atas.x0 + atas.x1) / 2;
  const tengahBawah = (bawah.x0 + bawah.x1) / 2;
  const diTengah = Math.abs(tengahAtas - tengahBawah) < 3 && Math.abs(atas.x0 - bawah.x0) > 3;
  if (diTengah) return atas.tebal === bawah.tebal || atas.ukuran > tempat.badan.ukuran * 1.1 ? 'baris' : 'baris';
  const penuh = kanan - atas.x1 < Math.max(ukuran * 6, (kanan - atas.x0) * 0.16);
  if (atas.tebal !== bawah.tebal && !penuh) return undefined;
  // A first word that would have fitted above was put below on purpose.
  const kata = bawah.teks.split(' ')[0] ?? '';
  const muat = kanan - atas.x1 > (kata.length + 2) * ukuran * 0.62;
  if (penuh && !muat) return 'sambung';
  if (penuh && /^[\p{Ll}(]/u.test(bawah.teks)) return 'sambung';
  return undefined;
}

function toBlok(
  { garis }: Kelompok,
  sambung: readonly ('sambung' | 'baris')[],
  tempat: TempatTeks,
): BlokMentah | undefined {
  const [pertama] = garis;
  if (!pertama) return undefined;
  let teks = '';
  for (const [i, satu] of garis.entries()) {
    if (i === 0) teks = satu.teks;
    else if (sambung[i - 1] === 'baris') teks += `\n${satu.teks}`;
    else teks = joinGaris(teks, satu.teks, tempat.kosakata);
  }
  teks = rapatkan(teks);
  if (teks.trim() === '') return undefined;
  const { letak, badan } = tempat;
  const tebal = garis.every((satu) => satu.tebal);
  const besar = pertama.ukuran / badan.ukuran;
  const datar = teks.replace(/\s*\n\s*/g, ' ');
  if (
    datar.length <= 220 &&
    !/^(?:tabel|gambar|grafik)\s/i.test(datar) &&
    (besar >= 1.12 || (tebal && NOMOR_JUDUL.test(datar) && besar >= 0.95))
  ) {
    const tingkat = besar >= 1.45 ? 1 : besar >= 1.18 ? 2 : 3;
    return { jenis: 'judul', tingkat, teks: datar, letak };
  }
  // A heading as small as the text is bold, stands at the margin by itself and is no sentence.
  const diTepi = garis.every(({ x0 }) => x0 - tempat.kiri < 3) && garis.length <= 3;
  if (
    tebal &&
    diTepi &&
    besar >= 0.95 &&
    /^\p{Lu}/u.test(datar) &&
    !/[.:;,]$|^(?:tabel|gambar|grafik)\s|\bNIP\b/i.test(datar)
  ) {
    return { jenis: 'judul', tingkat: 4, teks: datar, letak };
  }
  const penanda = PENANDA.exec(teks);
  if (penanda && !tebal) {
    const tanda = penanda[1] as string;
    return {
      jenis: 'paragraf',
      teks: teks.slice(penanda[0].length),
      penanda: /[\d\p{L}]/u.test(tanda) ? tanda : '-',
      kedalaman: 0,
      letak,
    };
  }
  return { jenis: 'paragraf', teks, ...(tebal ? { tebal } : {}), letak };
}

/** "B A B  I": letters that were set apart. */
function rapatkan(teks: string): string {
  if (!/^(?:\S ){3,}\S$/.test(teks)) return teks;
  const rapat = teks.replace(/ /g, '');
  return rapat.replace(/^BAB(?=[IVXL\d])/, 'BAB ');
}

/** Paragraphs, headings and items from words that stand in no table, each with its height on the page. */
export function buildTeks(kata: readonly Kata[], halaman: Omit<TempatTeks, 'kiri'>): { y: number; blok: BlokMentah }[] {
  const baris = susunBaris(kata);
  const kanan = Math.max(...baris.map(({ x1 }) => x1), 0);
  const tempat = { ...halaman, kiri: Math.min(...baris.map(({ x0 }) => x0)) };
  const hasil: { y: number; blok: BlokMentah }[] = [];
  const push = (kelompok: Kelompok, sambung: readonly ('sambung' | 'baris')[], y: number): void => {
    const blok = toBlok(kelompok, sambung, tempat);
    if (blok) hasil.push({ y, blok });
  };
  let kini: { garis: Garis[]; sambung: ('sambung' | 'baris')[] } | undefined;
  const flush = (): void => {
    if (kini) push(kini, kini.sambung, (kini.garis[0] as Garis).y);
    kini = undefined;
  };
  for (let i = 0; i < baris.length; i++) {
    const bagian = splitKolom(baris[i] as BarisTeks);
    if (bagian.length === 1) {
      const garis = bagian[0] as Garis;
      const atas = kini?.garis.at(-1);
      const lanjut = atas ? isLanjut(atas, garis, tempat, kanan) : undefined;
      if (kini && lanjut) {
        kini.garis.push(garis);
        kini.sambung.push(lanjut);
      } else {
        flush();
        kini = { garis: [garis], sambung: [] };
      }
      continue;
    }
    flush();
    // Columns side by side (signatures): as many lines as have parts on both sides of the gap, each column by itself.
    const tubir = findTubir(bagian);
    const kolom: Garis[][] = [[], []];
    const y = (baris[i] as BarisTeks).y;
    let j = i;
    for (; j < baris.length; j++) {
      const ini = baris[j] as BarisTeks;
      const sebelum = baris[j - 1];
      if (j > i && sebelum && ini.y - sebelum.y > 110) break;
      const potong = splitKolom(ini);
      if (potong.some(({ x0, x1 }) => x0 < tubir && x1 > tubir)) break;
      for (const satu of potong) kolom[satu.x1 <= tubir ? 0 : 1]?.push(satu);
    }
    for (const [k, isi] of kolom.entries()) {
      if (isi.length > 0)
        push(
          { garis: isi },
          isi.slice(1).map(() => 'baris'),
          y + k * 0.01,
        );
    }
    i = j - 1;
  }
  flush();
  return hasil;
}

/** The middle of the widest gap between parts of a line. */
function findTubir(bagian: readonly Garis[]): number {
  let tubir = 0;
  let lebar = -1;
  for (const [i, satu] of bagian.entries()) {
    const lanjut = bagian[i + 1];
    if (lanjut && lanjut.x0 - satu.x1 > lebar) {
      lebar = lanjut.x0 - satu.x1;
      tubir = (lanjut.x0 + satu.x1) / 2;
    }
  }
  return tubir;
}
