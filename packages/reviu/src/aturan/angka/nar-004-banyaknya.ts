import { listBarisAnggaran } from '../../fakta/baris-anggaran.ts';
import type { Kalimat } from '../../fakta/kalimat.ts';
import { parseTerbilang } from '../../fakta/terbilang.ts';
import type { Blok } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat } from './bantu.ts';

const BENDA =
  'program(?: kerja| prioritas)?|kegiatan|sub[- ]?kegiatan|misi|urusan|indikator(?: kinerja(?: utama)?)?|sasaran(?: strategis)?|tujuan|rekomendasi|penghargaan|prestasi|kelurahan|desa|seksi|bidang|unsur|rumus|faktor';
const HURUF = '(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)';
const HITUNG = new RegExp(
  String.raw`(?<![\d.,–-])(\d{1,2})\s*(?:\(\s*\p{L}+(?:\s\p{L}+)?\s*\)?)?\s+(?:buah\s+)?(${BENDA})\b|\b(${HURUF})\s+(${BENDA})\b`,
  'giu',
);
const PENGANTAR =
  /(?:antara lain|sebagai berikut|berikut(?: ini)?|yaitu|terdiri (?:dari|atas)|meliputi|tabel berikut)\s*:?\s*\.?$/i;

/** Counts named in a sentence against what it lists, within it or right after it. */
export const BANYAKNYA: Aturan = {
  kode: 'NAR-004',
  nama: 'Banyaknya tidak sama dengan yang disebutkan satu per satu',
  tingkat: 'galat',
  arti: 'Kalimat menyebut banyaknya program, urusan, misi, dan sebagainya, tetapi daftar atau tabel sesudahnya memuat jumlah lain.',
  cara: 'Daftar di dalam kalimat dihitung dari koma dan “dan”; daftar sesudahnya dari butirnya; tabel dari baris programnya. Daftar bertingkat dan kalimat yang menyebut beberapa jumlah tidak diperiksa.',
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat) => [...checkDalam(konteks, kalimat), ...checkSesudah(konteks, kalimat)]),
};

interface Hitungan {
  readonly nilai: number;
  readonly benda: string;
  readonly letak: number;
  readonly akhir: number;
  readonly teks: string;
}

function listHitungan(teks: string): Hitungan[] {
  return [...teks.matchAll(HITUNG)].flatMap((cocok) => {
    const nilai = cocok[1] !== undefined ? Number(cocok[1]) : parseTerbilang(cocok[3] as string);
    return nilai === undefined || nilai === 0
      ? []
      : [
          {
            nilai,
            benda: ((cocok[2] ?? cocok[4]) as string).toLowerCase(),
            letak: cocok.index,
            akhir: cocok.index + cocok[0].length,
            teks: cocok[0],
          },
        ];
  });
}

/** "5 (lima) urusan … terdiri dari: a, b, c, dan d." */
function checkDalam(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  const hitungan = listHitungan(kalimat.teks);
  const [satu] = hitungan;
  if (hitungan.length !== 1 || satu === undefined) return [];
  const buka = /(?:terdiri (?:dari|atas)|yaitu|antara lain|meliputi)\s*:?\s+/i.exec(kalimat.teks.slice(satu.akhir));
  if (buka === null || buka.index > 140) return [];
  const daftar = kalimat.teks.slice(satu.akhir + buka.index + buka[0].length).replace(/[.;]\s*$/, '');
  if (daftar.length < 15 || /[.:]/.test(daftar)) return [];
  const kata = satu.benda.split(' ')[0] as string;
  // Items that repeat the noun are counted by it; otherwise only a list with a comma before "dan" is certain.
  const berulang = [...daftar.matchAll(new RegExp(String.raw`\b${kata}\b`, 'giu'))].length;
  const butir =
    berulang >= 2
      ? berulang
      : /,\s*(?:dan|serta)\s/i.test(daftar)
        ? daftar.split(/,\s*(?:(?:dan|serta)\s)?/i).filter((bagian) => bagian.trim() !== '').length
        : 0;
  if (butir < 2 || butir === satu.nilai) return [];
  return [
    {
      ...pointKalimat(konteks, kalimat, satu.letak),
      tertulis: satu.teks,
      seharusnya: `${butir} ${satu.benda}`,
      perhitungan: `Kalimat menyebut ${satu.nilai} ${satu.benda}, tetapi merinci ${butir}: ${daftar}.`,
      keyakinan: berulang >= 2 ? 0.92 : 0.8,
    },
  ];
}

/** "… 4 program antara lain:" and the list or table that follows. */
function checkSesudah(konteks: Konteks, kalimat: Kalimat): BahanTemuan[] {
  const hitungan = listHitungan(kalimat.teks);
  const satu = hitungan.at(-1);
  if (satu === undefined || !PENGANTAR.test(kalimat.teks) || kalimat.teks.length - satu.akhir > 90) return [];
  if (hitungan.length > 1) return [];
  const { blok } = konteks.naskah;
  let i = kalimat.urutBlok + 1;
  while (i < blok.length && i <= kalimat.urutBlok + 2 && isKeterangan(blok[i] as Blok)) i += 1;
  const berikut = blok[i];
  if (berikut === undefined) return [];
  const butir = berikut.jenis === 'tabel' ? countTabel(konteks, berikut.urutan, satu.benda) : countDaftar(blok, i);
  if (butir === undefined || butir < 2 || butir === satu.nilai) return [];
  return [
    {
      ...pointKalimat(konteks, kalimat, satu.letak),
      tertulis: satu.teks,
      seharusnya: `${butir} ${satu.benda}`,
      perhitungan: `Kalimat menyebut ${satu.nilai} ${satu.benda}, yang disebutkan sesudahnya ${butir}.`,
      keyakinan: 0.9,
    },
  ];
}

const isKeterangan = (blok: Blok): boolean => blok.jenis !== 'tabel' && /^\W*tabel\b/i.test(blok.teks);

/** Items of the list that starts at a block; undefined for a list in several levels or one that is broken up. */
function countDaftar(blok: readonly Blok[], mulai: number): number | undefined {
  const butir: string[] = [];
  let i = mulai;
  for (; i < blok.length; i++) {
    const satu = blok[i] as Blok;
    if (satu.jenis !== 'paragraf' || satu.penanda === undefined) break;
    butir.push(satu.penanda.replace(/\d+/, '1').replace(/\p{L}/u, 'a'));
  }
  const rata = new Set(butir).size === 1;
  const berikut = blok[i];
  const terpotong = berikut?.jenis === 'paragraf' && /^[\p{Ll}]/u.test(berikut.teks);
  return rata && !terpotong ? butir.length : undefined;
}

function countTabel(konteks: Konteks, urutan: number, benda: string): number | undefined {
  if (!/^program/.test(benda)) return undefined;
  const tabel = konteks.fakta.tabel.find((satu) => satu.tabel.urutan === urutan);
  if (tabel === undefined) return undefined;
  const program = listBarisAnggaran(tabel).filter(
    ({ jumlah, jenjang, kunci }) => !jumlah && (jenjang === 1 || konteks.fakta.program.find(kunci) !== undefined),
  );
  return program.length === 0 ? undefined : new Set(program.map(({ kunci }) => kunci)).size;
}
