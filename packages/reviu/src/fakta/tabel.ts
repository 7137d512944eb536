import type { Blok, Judul, Naskah, Paragraf, Sel, Tabel } from '../naskah/naskah.ts';
import { type AngkaCetak, isKosong, parseSel } from './angka.ts';
import { joinKepala, type Kolom, readKolom, type Versi } from './kolom.ts';

/** One row of a table as the report means it: pages put together again, header rows left out. */
export interface BarisFakta {
  /** The page-table this row stands in, and its 0-based row there. */
  readonly tabel: Tabel;
  readonly baris: number;
  readonly sel: readonly Sel[];
  /** The figure in each column, where a cell holds exactly one. */
  readonly angka: readonly (AngkaCetak | undefined)[];
}

/** A table with its meaning. */
export interface TabelFakta {
  readonly tabel: Tabel;
  readonly kolom: readonly Kolom[];
  readonly baris: readonly BarisFakta[];
  /** Caption and what stands before the table, for people and for version and year. */
  readonly keterangan: string;
  /** Text of the paragraph before the caption. */
  readonly pengantar: string;
  /** Nearest heading above. */
  readonly judul?: Judul;
  readonly versi?: Versi;
  /** The year its columns without a year are about. */
  readonly tahun?: number;
  /** Position of its first block in the report. */
  readonly urutBlok: number;
}

const NOMOR_KOLOM = /^\(?\s*(?:\d{1,2}|[ivx]{1,4})\s*\)?$/i;
const TAHUN = /^20\d\d$/;

const isNomorKolom = (baris: readonly Sel[]): boolean => {
  const isi = baris.filter(({ teks, utama }) => utama && teks.trim() !== '');
  return isi.length >= 2 && isi.every(({ teks }) => NOMOR_KOLOM.test(teks.trim())) && isUrut(isi);
};

function isUrut(isi: readonly Sel[]): boolean {
  const angka = isi.map(({ teks }) => Number(teks.replace(/[()\s]/g, ''))).filter((n) => !Number.isNaN(n));
  return (
    angka.length >= 2 && angka.every((n, i) => i === 0 || n > (angka[i - 1] as number)) && (angka[0] as number) <= 2
  );
}

const KATA_KEPALA =
  /^(?:no\.?|target|realisasi|capaian|indikator.*|uraian|anggaran|pagu|satuan|program.*|kegiatan.*|sasaran.*|tujuan.*|predikat.*|murni|perubahan|sebelum.*|sesudah.*|alokasi|keterangan|u[1-9]|%|(?:capaian|target|realisasi) .{0,14}|bertambah.*|formula.*|strategi|kebijakan|kondisi.*|tw .*|triwulan .*|i{1,3}|iv)$/i;

/** A row that still belongs to the header: words of headers, years, nothing to read. */
function isKepala(baris: readonly Sel[]): boolean {
  const isi = baris.map(({ teks }) => teks.trim()).filter((teks) => teks !== '');
  if (isi.length === 0) return false;
  return isi.every((teks) => KATA_KEPALA.test(teks.replace(/\s+/g, ' ')) || TAHUN.test(teks));
}

/** How many rows at the top say what the columns mean. A table without header words has none. */
function countKepala(tabel: Tabel): number {
  let n = Math.min(tabel.barisKepala, tabel.baris.length);
  while (n < tabel.baris.length && (isNomorKolom(tabel.baris[n] as Sel[]) || isKepala(tabel.baris[n] as Sel[]))) n += 1;
  return n;
}

const teksBaris = (baris: readonly Sel[]): string =>
  baris.map(({ teks }) => teks.toLowerCase().replace(/\s+/g, ' ').trim()).join('|');

/** Whether `b` is the next page of `a`: the reader says so, it has the same header, or it has none and as many columns. */
function isSambungan(a: Tabel, b: Tabel): boolean {
  if (b.sambungan === true) return true;
  const lebar = b.baris[0]?.length ?? 0;
  if (lebar < 3 || lebar !== (a.baris[0]?.length ?? 0)) return false;
  const kepala = b.baris[0] as readonly Sel[];
  if (kepala.every(({ teks }) => isKosong(teks))) return true;
  return teksBaris(kepala) === teksBaris(a.baris[0] as readonly Sel[]);
}

const isPengisi = (blok: Blok): boolean =>
  blok.jenis === 'paragraf' && (blok.tepi !== undefined || blok.teks.trim() === '');

/** Tables of the report with the meaning of their columns; pages of one table are put together. */
export function buildTabel(naskah: Naskah): TabelFakta[] {
  const hasil: TabelFakta[] = [];
  let judul: Judul | undefined;
  const sebelum: Paragraf[] = [];
  let terakhir: { readonly tabel: Tabel; readonly isi: BarisFakta[] } | undefined;
  let sela = false;
  naskah.blok.forEach((blok, urutBlok) => {
    if (blok.jenis === 'judul') {
      judul = blok;
      sela = true;
      sebelum.push({ jenis: 'paragraf', teks: blok.teks, letak: blok.letak });
    } else if (blok.jenis === 'paragraf') {
      if (!isPengisi(blok)) {
        sela = true;
        sebelum.push(blok);
      }
    } else {
      if (terakhir !== undefined && !sela && isSambungan(terakhir.tabel, blok)) {
        terakhir.isi.push(...readBaris(blok, terakhir.tabel));
      } else {
        const isi: BarisFakta[] = [];
        const fakta = readTabel(
          blok,
          isi,
          urutBlok,
          sebelum.slice(-4),
          judul,
          sebelum.length === 0 ? hasil.at(-1) : undefined,
        );
        hasil.push(fakta);
        isi.push(...readBaris(blok));
        terakhir = { tabel: blok, isi };
      }
      sela = false;
      sebelum.length = 0;
    }
  });
  return hasil;
}

function readTabel(
  tabel: Tabel,
  baris: BarisFakta[],
  urutBlok: number,
  sebelum: readonly Paragraf[],
  judul: Judul | undefined,
  atas: TabelFakta | undefined,
): TabelFakta {
  const tinggi = countKepala(tabel);
  const lebar = tabel.baris[0]?.length ?? 0;
  const sekepala = Array.from({ length: lebar }, (_, j) =>
    joinKepala(tabel.baris.slice(0, tinggi).map((satu) => satu[j]?.teks ?? '')),
  );
  const dibaca = sekepala.map((kepala) => readKolom(kepala, sekepala));
  const kolom = fixRupiah(fixNomor(dibaca, tabel, tinggi), tabel, tinggi);
  const judulTabel = sebelum.filter(({ teks }) => /^\W*tabel\b/i.test(teks) || teks === teks.toUpperCase());
  const keterangan = [tabel.keterangan ?? '', ...judulTabel.map(({ teks }) => teks), sebelum.at(-1)?.teks ?? ''].join(
    ' ',
  );
  const pengantar = sebelum.map(({ teks }) => teks).join(' ');
  // A table right below another belongs to what was said above both.
  const versi = findVersi(keterangan, pengantar, judul?.teks ?? '', kolom) ?? atas?.versi;
  const tahun = findTahun([keterangan, judul?.teks ?? '']) ?? atas?.tahun;
  return {
    tabel,
    kolom,
    baris,
    keterangan,
    pengantar,
    ...(judul === undefined ? {} : { judul }),
    ...(versi === undefined ? {} : { versi }),
    ...(tahun === undefined ? {} : { tahun }),
    urutBlok,
  };
}

/** A first column of row numbers is one, whatever its header says ("I", "NO. URUT PROGRAM"). */
function fixNomor(kolom: readonly Kolom[], tabel: Tabel, tinggi: number): Kolom[] {
  const isi = tabel.baris.slice(tinggi).map((baris) => baris[0]?.teks.trim() ?? '');
  const ada = isi.filter((teks) => teks !== '');
  const nomor = ada.filter((teks) => /^(?:[ivx]+|\d+(?:\.\d+)?)\.?$/i.test(teks));
  return kolom.map((satu, j) =>
    j === 0 && satu.makna === 'lain' && ada.length > 0 && nomor.length >= ada.length * 0.6
      ? { ...satu, makna: 'no' as const }
      : satu,
  );
}

/** "Rp." in a column of its own: the figures stand in the next one, which then has its meaning. */
function fixRupiah(kolom: readonly Kolom[], tabel: Tabel, tinggi: number): Kolom[] {
  const isi = tabel.baris.slice(tinggi);
  const hanyaRp = (j: number): boolean => {
    const ada = isi.map((baris) => baris[j]?.teks.trim() ?? '').filter((teks) => teks !== '');
    return ada.length > 0 && ada.every((teks) => /^(?:rp\.?|:|idr)$/i.test(teks));
  };
  const hasil = [...kolom];
  for (let j = 0; j + 1 < kolom.length; j++) {
    if (!hanyaRp(j) || hasil[j]?.makna === 'lain') continue;
    hasil[j + 1] = hasil[j] as Kolom;
    hasil[j] = { ...(hasil[j] as Kolom), makna: 'lain' };
  }
  return hasil;
}

/** Whether a table shows the original budget or the changed one, from its caption, else from what leads to it. */
function findVersi(keterangan: string, pengantar: string, judul: string, kolom: readonly Kolom[]): Versi | undefined {
  if (kolom.some(({ versi }) => versi !== undefined)) return undefined;
  // What was reached or spent is told of the budget and the targets in force at the end.
  if (kolom.some(({ makna }) => BERLAKU.has(makna))) return 'perubahan';
  for (const teks of [keterangan, pengantar, judul]) {
    if (PERUBAHAN.test(teks)) return 'perubahan';
    if (/murni|perjanjian kinerja/i.test(teks)) return 'murni';
  }
  return undefined;
}

const BERLAKU: ReadonlySet<Kolom['makna']> = new Set(['realisasiAnggaran', 'penyerapan', 'realisasi', 'capaian']);
const PERUBAHAN =
  /perubahan (?:perjanjian|anggaran|apbd|pk\b|program|dpa|pagu|rencana)|(?:perjanjian kinerja|anggaran|apbd|pagu|pk|dpa|program) perubahan|setelah perubahan/i;

/** The one year that a text names; undefined with none or several ("2022, 2023 dan 2024"). */
function findTahun(teks: readonly string[]): number | undefined {
  for (const satu of teks) {
    const tahun = new Set([...satu.matchAll(/\b(20\d\d)\b/g)].map(([, angka]) => Number(angka)));
    if (tahun.size === 1) return [...tahun][0];
    if (tahun.size > 1) return undefined;
  }
  return undefined;
}

function readBaris(tabel: Tabel, pertama?: Tabel): BarisFakta[] {
  const tinggi = pertama === undefined ? countKepala(tabel) : countKepalaSambungan(tabel, pertama);
  const kepala = new Set((pertama ?? tabel).baris.slice(0, countKepala(pertama ?? tabel)).map(teksBaris));
  return tabel.baris.flatMap((sel, baris) => {
    if (baris < tinggi || kepala.has(teksBaris(sel)) || isNomorKolom(sel)) return [];
    return [{ tabel, baris, sel, angka: sel.map(({ teks }) => parseSel(teks)) }];
  });
}

/** The header that a next page repeats, or nothing: its first row may already be data. */
function countKepalaSambungan(tabel: Tabel, pertama: Tabel): number {
  const kepala = new Set(pertama.baris.slice(0, countKepala(pertama)).map(teksBaris));
  let n = 0;
  while (n < tabel.baris.length) {
    const baris = tabel.baris[n] as readonly Sel[];
    if (!kepala.has(teksBaris(baris)) && !isNomorKolom(baris) && !baris.every(({ teks }) => teks.trim() === '')) break;
    n += 1;
  }
  return n;
}

/** Columns of a meaning, left to right. */
export const listKolom = ({ kolom }: TabelFakta, ...makna: readonly Kolom['makna'][]): number[] =>
  kolom.flatMap((satu, j) => (makna.includes(satu.makna) ? [j] : []));
