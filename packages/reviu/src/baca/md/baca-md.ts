import type { Html, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Letak, Naskah } from '../../naskah/naskah.ts';
import { BATAS } from '../batas.ts';
import { terlaluBesar } from '../galat.ts';
import { readPotonganHtml } from '../html/baca-html.ts';
import { type BlokMentah, PenyusunTeks, type SelMentah, type TabelMentah } from '../mentah.ts';
import { susunNaskah } from '../susun/susun-naskah.ts';
import { type Garis, isPemisah, splitGaris, splitPipa } from './garis.ts';
import { stripRumus } from './rumus.ts';

/** What readers of pictures write is text: no code by indent, no rule that makes a heading of a line, no definitions. */
const TANPA = { disable: { null: ['codeIndented', 'setextUnderline', 'definition'] } };

const parse = (teks: string): Root =>
  fromMarkdown(teks, { extensions: [gfmTable(), TANPA], mdastExtensions: [gfmTableFromMarkdown()] });

/** A line shorter than this was ended on purpose (signatures, "Nama : …"), not by a margin. */
const MIN_LEBAR_BUNGKUS = 50;

class Pembaca {
  readonly #baris: readonly string[];
  readonly #geser: number;

  /** @param geser what to add to a line number of this text */
  constructor(baris: readonly string[], geser = 0) {
    this.#baris = baris;
    this.#geser = geser;
  }

  #letak(nomor: number): Letak {
    return { baris: nomor + this.#geser };
  }

  #addIsi(daftar: readonly (PhrasingContent | RootContent)[], ke: PenyusunTeks): void {
    for (const node of daftar) {
      const nomor = node.position?.start.line ?? 1;
      switch (node.type) {
        case 'text':
        case 'inlineCode':
        case 'code':
          for (const [i, potong] of node.value.split('\n').entries()) {
            if (i > 0) {
              const panjang = (this.#baris[nomor + i - 2] ?? '').trim().length;
              ke.add(panjang < MIN_LEBAR_BUNGKUS ? '\n' : ' ', this.#letak(nomor + i));
            }
            ke.add(potong, this.#letak(nomor + i));
          }
          break;
        case 'break':
          ke.add('\n', this.#letak(nomor + 1));
          break;
        case 'html':
          if (/^<(?:br|\/?p|\/?div|\/?li)\b/i.test(node.value)) ke.add('\n', this.#letak(nomor));
          break;
        case 'image':
          if (/^(?:tabel|gambar|grafik|bagan)\s/i.test(node.alt ?? '')) ke.add(node.alt ?? '', this.#letak(nomor));
          break;
        default:
          if ('children' in node) this.#addIsi(node.children as PhrasingContent[], ke);
      }
    }
  }

  #readTeks(daftar: readonly (PhrasingContent | RootContent)[]): ReturnType<PenyusunTeks['build']> {
    const ke = new PenyusunTeks();
    this.#addIsi(daftar, ke);
    return ke.build();
  }

  #readParagraf(node: Paragraph, tambahan: { penanda?: string; kedalaman?: number } = {}): BlokMentah {
    const isi = rapikan(this.#readTeks(node.children));
    return {
      jenis: 'paragraf',
      ...isi,
      ...tambahan,
      ...(isTebal(node.children) ? { tebal: true } : {}),
      letak: isi.potongan?.[0]?.letak ?? this.#letak(node.position?.start.line ?? 1),
    };
  }

  #readButir(butir: ListItem, penanda: string, kedalaman: number): BlokMentah[] {
    const [pertama, ...lain] = butir.children;
    if (pertama?.type !== 'paragraph') {
      const kosong: BlokMentah[] = butir.children.length === 0 ? [] : this.readBlok(butir.children, kedalaman + 1);
      return kosong;
    }
    const awal = this.#readParagraf(pertama, { penanda, kedalaman });
    return [withPenandaSendiri(awal), ...this.readBlok(lain, kedalaman + 1)];
  }

  #readDaftar(node: List, kedalaman: number): BlokMentah[] {
    return node.children.flatMap((butir) => {
      const { line = 1, column = 1 } = butir.position?.start ?? {};
      const tanda = /^\s*(\d{1,9}[.)]|[-*+])/.exec((this.#baris[line - 1] ?? '').slice(column - 1))?.[1] ?? '-';
      return this.#readButir(butir, /\d/.test(tanda) ? tanda : '-', kedalaman);
    });
  }

  #readHtml(node: Html): BlokMentah[] {
    return readPotonganHtml(node.value, (node.position?.start.line ?? 1) + this.#geser);
  }

  #readTabel(node: Table): TabelMentah {
    const baris = node.children.map((satu) =>
      satu.children.map((sel): SelMentah => {
        const { teks } = this.#readTeks(sel.children);
        const letak = this.#letak(sel.position?.start.line ?? 1);
        return { teks: stripRumus(teks), letak, ...(isTebal(sel.children) ? { tebal: true } : {}) };
      }),
    );
    return { jenis: 'tabel', baris, barisKepala: 1, letak: this.#letak(node.position?.start.line ?? 1) };
  }

  readBlok(daftar: readonly RootContent[], kedalaman = 0): BlokMentah[] {
    if (kedalaman > BATAS.kedalaman) throw terlaluBesar('tingkat daftar', BATAS.kedalaman);
    return daftar.flatMap((node): BlokMentah[] => {
      switch (node.type) {
        case 'heading': {
          const isi = rapikan(this.#readTeks(node.children));
          const letak = this.#letak(node.position?.start.line ?? 1);
          return [{ jenis: 'judul', tingkat: node.depth, ...isi, letak }];
        }
        case 'paragraph':
          return splitParagraf(this.#readParagraf(node));
        case 'list':
          return this.#readDaftar(node, kedalaman);
        case 'blockquote':
          return this.readBlok(node.children, kedalaman + 1);
        case 'table':
          return [this.#readTabel(node)];
        case 'html':
          return this.#readHtml(node);
        case 'thematicBreak':
          return [];
        default: {
          const isi = rapikan(this.#readTeks([node]));
          return [{ jenis: 'paragraf', ...isi, letak: this.#letak(node.position?.start.line ?? 1) }];
        }
      }
    });
  }
}

/** All of it bold, blanks and breaks aside. */
const isTebal = (daftar: readonly Nodes[]): boolean => {
  const isi = daftar.filter((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''));
  if (isi.length === 0) return false;
  if (isi.every((node) => node.type === 'strong')) return true;
  const [awal, akhir] = [isi[0], isi.at(-1)];
  return (
    awal?.type === 'html' &&
    akhir?.type === 'html' &&
    /^<(?:b|strong)>$/i.test(awal.value) &&
    /^<\/(?:b|strong)>$/i.test(akhir.value)
  );
};

/** A capital letter that a reader of pictures parted from its word. */
const HURUF_LEPAS = /(^|\s)(\p{Lu})\n(?=\p{Ll}{2})/gu;

type Isi = ReturnType<PenyusunTeks['build']>;

/** Marks that were meant as bold but are no Markdown stay behind as stars; LaTeX becomes plain signs. */
function rapikan(isi: Isi): Isi {
  const polos = stripRumus(isi.teks).replace(/\*\*/g, '').replace(HURUF_LEPAS, '$1$2').trim();
  if (polos === isi.teks) return isi;
  return isi.potongan ? { teks: polos, potongan: movePotongan(isi.teks, polos, isi.potongan) } : { teks: polos };
}

/** Pieces of a text from which signs were taken out, found again by the words that begin them. */
function movePotongan(
  lama: string,
  baru: string,
  potongan: NonNullable<Isi['potongan']>,
): NonNullable<Isi['potongan']> {
  let mulai = 0;
  return potongan.map(({ awal, letak }) => {
    const kata = /[\p{L}\p{N}]+/u.exec(lama.slice(awal))?.[0];
    const ketemu = kata === undefined ? -1 : baru.indexOf(kata, mulai);
    if (ketemu >= 0) mulai = ketemu;
    return { awal: awal === 0 ? 0 : mulai, letak };
  });
}

const PENANDA_SENDIRI = /^(\(?(?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})[.)])\s+/;

/** "- a. …": the bullet is the reader's, the letter the report's. */
function withPenandaSendiri(blok: BlokMentah): BlokMentah {
  if (blok.jenis !== 'paragraf' || blok.penanda !== '-') return blok;
  const tanda = PENANDA_SENDIRI.exec(blok.teks);
  if (!tanda) return blok;
  const potong = tanda[0].length;
  const potongan = blok.potongan?.map(({ awal, letak }) => ({ awal: Math.max(0, awal - potong), letak }));
  return { ...blok, penanda: tanda[1] as string, teks: blok.teks.slice(potong), ...(potongan ? { potongan } : {}) };
}

/** "a. …" typed without a list is an item all the same. */
function splitParagraf(blok: BlokMentah): BlokMentah[] {
  if (blok.jenis !== 'paragraf') return [blok];
  const tanda = blok.teks.includes('\n') ? null : /^(\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/.exec(blok.teks);
  if (!tanda || blok.tebal) return [blok];
  const potong = tanda[0].length;
  const potongan = blok.potongan?.map(({ awal, letak }) => ({ awal: Math.max(0, awal - potong), letak }));
  return [
    {
      ...blok,
      penanda: tanda[1] as string,
      kedalaman: 0,
      teks: blok.teks.slice(potong),
      ...(potongan ? { potongan } : {}),
    },
  ];
}

/** Markup within a cell is rare; only then is it worth a parser. */
const BERTANDA = /[*_`<&\\[$]/;

/** Before a cell's text, so that "1.", "#" or "<p>" begins no block. */
const AWALAN = '\u2063';

function readSelPipa(teks: string, baris: number): SelMentah {
  const letak = { baris };
  if (!BERTANDA.test(teks)) return { teks: teks.replace(/\s+/g, ' '), letak };
  const [blok] = parse(AWALAN + teks).children;
  const isi = blok?.type === 'paragraph' ? blok.children : [];
  const ke = new PenyusunTeks();
  addPolos(isi, ke, letak);
  const polos = ke.build().teks.replace(AWALAN, '');
  const tebal = isTebal(isi.slice(isi[0]?.type === 'text' && isi[0].value === AWALAN ? 1 : 0));
  return { teks: stripRumus(polos).replace(/\*\*/g, '').trim(), letak, ...(tebal ? { tebal } : {}) };
}

function addPolos(daftar: readonly Nodes[], ke: PenyusunTeks, letak: Letak): void {
  for (const node of daftar) {
    if (node.type === 'text' || node.type === 'inlineCode') ke.add(node.value, letak);
    else if (node.type === 'break') ke.add('\n', letak);
    else if (node.type === 'html') ke.add(/^<(?:br|\/?p|\/?div|\/?li)\b/i.test(node.value) ? '\n' : '', letak);
    else if ('children' in node) addPolos(node.children, ke, letak);
  }
}

/** One run of lines with pipes: one table, or several where a new header begins without an empty line between. */
function readPipa(baris: readonly { nomor: number; teks: string }[]): TabelMentah[] {
  const pemisah = baris.flatMap(({ teks }, i) => (isPemisah(teks) ? [i] : []));
  const awal = pemisah.length === 0 ? [0] : pemisah.map((i) => Math.max(0, i - 1));
  if (awal[0] !== 0) awal.unshift(0);
  return awal.flatMap((dari, ke): TabelMentah[] => {
    const isi = baris.slice(dari, awal[ke + 1]).filter(({ teks }) => !isPemisah(teks));
    const [pertama] = isi;
    if (!pertama) return [];
    return [
      {
        jenis: 'tabel',
        baris: isi.map(({ nomor, teks }) => splitPipa(teks).map((sel) => readSelPipa(sel, nomor))),
        // Without a row of dashes nothing is said about a header.
        ...(pemisah.includes(dari + 1) ? { barisKepala: 1 } : pemisah.includes(dari) ? { barisKepala: 0 } : {}),
        letak: { baris: pertama.nomor },
      },
    ];
  });
}

function readGaris(garis: Garis): { awal: number; blok: BlokMentah[] } {
  switch (garis.jenis) {
    case 'html':
      return { awal: garis.awal, blok: readPotonganHtml(garis.teks, garis.awal) };
    case 'pipa':
      return { awal: garis.awal, blok: readPipa(garis.baris) };
    case 'halaman': {
      const { awal, ...halaman } = garis;
      return { awal, blok: [halaman] };
    }
  }
}

const barisAwal = (blok: BlokMentah): number => (blok.jenis === 'halaman' ? 0 : (blok.letak.baris ?? 0));

/**
 * A report in Markdown, as people write it or as programs read it from pictures: pipe tables, HTML tables, page
 * markers, LaTeX signs, broken lines.
 */
export function readMd(isi: string, berkas: string): Naskah {
  if (isi.length > BATAS.huruf) throw terlaluBesar('huruf', BATAS.huruf);
  const baris = isi
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((satu) => satu.replace(/[\u00A0\u2007\u202F]/g, ' ').replace(/[\u200B-\u200D\u2060\u00AD]/g, ''));
  const { sisa, garis } = splitGaris(baris);
  const teks = sisa.map((satu) => (satu.trim() === '' ? '' : satu)).join('\n');
  const pembaca = new Pembaca(sisa);
  const blok = pembaca.readBlok(parse(teks).children).map((satu) => ({
    awal: barisAwal(satu),
    blok: [satu],
  }));
  const urut = [...blok, ...garis.map(readGaris)].sort((a, b) => a.awal - b.awal);
  return susunNaskah({ berkas, format: 'md', mentah: urut.flatMap((satu) => satu.blok) });
}
