import { parseRomawi } from '@akuntabel/kinerja';
import { type Konteks, placeSel } from '../aturan/konteks.ts';
import type { Blok, Judul, Paragraf, Sel } from '../naskah/naskah.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';
import { rememberFakta } from './ingat.ts';
import { placePada, splitBaris } from './potongan.ts';

type MacamDaftar = 'isi' | 'tabel' | 'grafik' | 'gambar' | 'lampiran';

/** One line of a list of contents, tables, graphs, figures or appendices. */
export interface EntriDaftar {
  readonly daftar: MacamDaftar;
  /** "BAB II", "3.1", "Tabel 2.3"; "" for a line without number. */
  readonly label: string;
  readonly judul: string;
  /** The page as it is written: "iv", "12". */
  readonly halaman?: string;
  readonly teks: string;
  readonly tempat: TempatTemuan;
}

/** The lists of a report and the blocks that they are made of. */
interface Daftar {
  readonly entri: readonly EntriDaftar[];
  readonly blok: ReadonlySet<Blok>;
}

const KEPALA = /^daftar\s+(isi|tabel|grafik|gambar|lampiran)\b/i;
const TITIK = /(?:[.…_]\s?){3,}|…+|\t/;
const HALAMAN = /(?:^|[\s.…_])([ivxl]+|\d{1,3})\s*$/i;
const LABEL =
  /^(bab\s+(?:[ivxl]+|\d+)|(?:tabel|grafik|gambar|lampiran)\s*(?:\d+(?:[. ]\d+)*|[ivxl]+\b)|\d{1,2}(?:\.\d{1,2})+|[a-h]\.(?=\s))\.?[\s:]*(.*)$/is;
/** The end of an entry: leaders and the page, or one dot where a long title left no room for more. */
const AKHIR_ENTRI =
  /(?:[.…_]\s?){3,}\s*(?:([ivxl]+|\d{1,3})(?![\p{L}\d]))?|\s\.\s(\d{1,3})(?=\s+(?:tabel|grafik|gambar|lampiran|bab|\d+\.\d)|\s*$)/giu;

const isKepala = (blok: Blok): MacamDaftar | undefined => {
  // An item of the list itself may be called "Daftar Tabel".
  if (blok.jenis === 'tabel' || (blok.jenis === 'paragraf' && blok.penanda !== undefined)) return undefined;
  const teks = blok.teks.trim();
  const m = KEPALA.exec(teks);
  return m === null || HALAMAN.test(teks) || TITIK.test(teks) || teks.length > 60
    ? undefined
    : ((m[1] as string).toLowerCase() as MacamDaftar);
};

const hasTitik = (blok: Blok | undefined): boolean =>
  blok !== undefined && blok.jenis !== 'tabel' && TITIK.test(blok.teks);

/** Reads the lists at the front: a list goes from its heading on while its blocks look like lines of a list. */
const readDaftar = rememberFakta((konteks: Konteks): Daftar => {
  const entri: EntriDaftar[] = [];
  const blokDaftar = new Set<Blok>();
  const blok = konteks.naskah.blok.filter((satu) => satu.jenis !== 'paragraf' || satu.tepi === undefined);
  let daftar: MacamDaftar | undefined;
  /** Text blocks whose lines run on into each other, as a PDF gives them. */
  let mengalir: (Judul | Paragraf)[] = [];
  const flush = (): void => {
    if (daftar !== undefined) entri.push(...readMengalir(konteks, mengalir, daftar));
    mengalir = [];
  };
  blok.forEach((satu, i) => {
    const kepala = isKepala(satu);
    if (kepala !== undefined) {
      flush();
      daftar = kepala;
      return;
    }
    if (daftar === undefined) return;
    const lanjut = hasTitik(blok[i + 1]);
    if (
      satu.jenis !== 'tabel' &&
      (hasTitik(satu) || (lanjut && satu.teks.length < 150 && (mengalir.length > 0 || satu.jenis === 'judul')))
    ) {
      mengalir.push(satu);
      blokDaftar.add(satu);
      return;
    }
    flush();
    const baru = readBlok(konteks, satu, daftar);
    if (baru === undefined) {
      daftar = undefined;
      return;
    }
    entri.push(...baru);
    blokDaftar.add(satu);
  });
  flush();
  return { entri, blok: blokDaftar };
});

/** Entries of text that runs on: each ends with its leaders and page, wherever lines and blocks end. */
function readMengalir(konteks: Konteks, blok: readonly (Judul | Paragraf)[], daftar: MacamDaftar): EntriDaftar[] {
  const mulai: { readonly awal: number; readonly blok: Judul | Paragraf }[] = [];
  let teks = '';
  for (const satu of blok) {
    mulai.push({ awal: teks.length, blok: satu });
    const penanda =
      satu.jenis === 'paragraf' && satu.penanda !== undefined && /\d|[a-z]\./i.test(satu.penanda)
        ? `${satu.penanda} `
        : '';
    teks += `${penanda}${satu.teks}\n`;
  }
  const hasil: EntriDaftar[] = [];
  let dari = 0;
  for (const m of teks.matchAll(AKHIR_ENTRI)) {
    const mentah = teks.slice(dari, m.index + m[0].length);
    const awal = dari + (mentah.length - mentah.trimStart().length);
    dari = m.index + m[0].length;
    const pemilik = mulai.findLast((satu) => satu.awal <= awal) ?? mulai[0];
    if (pemilik === undefined || mentah.trim() === '') continue;
    const tempat = placePada(konteks, { blok: pemilik.blok, tempat: {} }, Math.max(0, awal - pemilik.awal));
    hasil.push(readEntri(mentah, daftar, tempat));
  }
  return hasil;
}

export const listEntriDaftar = (konteks: Konteks): readonly EntriDaftar[] => readDaftar(konteks).entri;

/** Whether a block is part of a list at the front. */
export const isEntriDaftar = (konteks: Konteks, blok: Blok): boolean => readDaftar(konteks).blok.has(blok);

/** Entries of a block; undefined when it does not look like part of a list. */
function readBlok(konteks: Konteks, blok: Blok, daftar: MacamDaftar): EntriDaftar[] | undefined {
  if (blok.jenis === 'judul') return undefined;
  if (blok.jenis === 'paragraf') {
    const penanda = blok.penanda !== undefined && /\d|[a-z]\./i.test(blok.penanda) ? `${blok.penanda} ` : '';
    const garis = splitBaris(konteks, blok);
    const baris = garis.map(({ teks }, i) => `${i === 0 ? penanda : ''}${teks}`);
    const isi = garis.map(({ tempat }, i) => readEntri(baris[i] as string, daftar, tempat));
    const yakin =
      isi.every((satu) => satu.halaman !== undefined || satu.label !== '') || baris.every((b) => TITIK.test(b));
    const butir = blok.penanda !== undefined && blok.teks.length < 250;
    return yakin || butir ? isi : undefined;
  }
  const isi = blok.baris.flatMap((baris, b): EntriDaftar[] => {
    const utama = baris.filter(({ utama: ya, teks }) => ya && teks.trim() !== '');
    if (utama.length === 0) return [];
    const teks = utama.map((sel) => sel.teks.replace(/\s+/g, ' ').trim()).join(' ');
    if (/^(no\.?|judul|halaman|hal\.?|uraian|\s)+$/i.test(teks)) return [];
    const kolom = baris.indexOf(utama[0] as Sel);
    return [readEntri(teks, daftar, placeSel(konteks, blok, b, kolom))];
  });
  const berhalaman = isi.filter(({ halaman, label }) => halaman !== undefined || label !== '').length;
  return isi.length > 0 && berhalaman * 2 >= isi.length ? isi : undefined;
}

function readEntri(mentah: string, daftar: MacamDaftar, tempat: TempatTemuan): EntriDaftar {
  const teks = mentah.replace(/\s+/g, ' ').trim();
  const titik = /(?:[.…_]\s?){3,}|\s\.(?=\s\d{1,3}$)/.exec(teks);
  const ekor = titik === null ? teks : teks.slice(titik.index + titik[0].length);
  const m = HALAMAN.exec(titik === null ? teks : ` ${ekor}`);
  const polos = titik === null && m !== null && !/^\d{1,3}$/.test(m[1] as string) ? null : m;
  const halaman = polos?.[1];
  const depan =
    titik !== null
      ? teks.slice(0, titik.index)
      : halaman === undefined
        ? teks
        : teks.slice(0, teks.length - halaman.length);
  const bersih = depan
    .replace(/[.…_\s]+$/, '')
    .replace(daftar === 'lampiran' ? /^\d{1,2}\.\s+/ : /^$/, '')
    .trim();
  const label = LABEL.exec(bersih);
  // "Tabel 3.1" alone: the number at its end is its own, not a page.
  if (titik === null && halaman !== undefined && LABEL.exec(teks)?.[2]?.trim() === '') {
    return { daftar, label: normalizeLabel(teks), judul: '', teks, tempat };
  }
  return {
    daftar,
    label: label === null ? '' : normalizeLabel(label[1] as string),
    judul: label === null ? bersih : (label[2] as string).trim(),
    ...(halaman === undefined ? {} : { halaman }),
    teks,
    tempat,
  };
}

/** "tabel 3 .1" → "Tabel 3.1", "Bab ii" → "BAB II". */
export function normalizeLabel(label: string): string {
  const rapi = label.replace(/\s+/g, ' ').replace(/\.$/, '').trim();
  if (/^bab\b/i.test(rapi)) return rapi.toUpperCase();
  const m = /^(tabel|grafik|gambar|lampiran)\s*(.+)$/i.exec(rapi);
  if (m === null) return rapi;
  const jenis = (m[1] as string).toLowerCase();
  return `${jenis.charAt(0).toUpperCase()}${jenis.slice(1)} ${(m[2] as string).trim().replace(/\s+/g, '.').replace(/\.+/g, '.')}`;
}

/** A page number for comparing: front matter (Roman) before the body (Arabic). */
export function pageToUrut(halaman: string): number | undefined {
  if (/^\d+$/.test(halaman)) return 1000 + Number(halaman);
  return parseRomawi(halaman);
}
