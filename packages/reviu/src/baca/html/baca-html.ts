import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { Letak, Naskah } from '../../naskah/naskah.ts';
import { BATAS } from '../batas.ts';
import { terlaluBesar } from '../galat.ts';
import { type BlokMentah, PenyusunTeks, type SelMentah, type TabelMentah } from '../mentah.ts';
import { toSuperskrip } from '../susun/huruf.ts';
import { formatNomor as formatNomorWord } from '../susun/nomor.ts';
import { susunNaskah } from '../susun/susun-naskah.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Elemen = DefaultTreeAdapterTypes.Element;

const isElemen = (node: Node): node is Elemen => 'tagName' in node;
const LEWATI = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
]);
const BLOK = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section summary table ul caption'
  ).split(' '),
);

const getAtribut = (el: Elemen, nama: string): string | undefined => el.attrs.find(({ name }) => name === nama)?.value;

const isTersembunyi = (el: Elemen): boolean =>
  getAtribut(el, 'hidden') !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(getAtribut(el, 'style') ?? '');

function getRentang(el: Elemen, nama: string): number {
  const n = Number.parseInt(getAtribut(el, nama) ?? '', 10);
  return Number.isFinite(n) && n >= 1 ? Math.min(n, 10_000) : 1;
}

interface Hitungan {
  nomor: number;
  readonly jenis: string;
}

const getAwal = (el: Elemen): number => Number.parseInt(getAtribut(el, 'start') ?? '1', 10) || 1;

const getTeks = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : isElemen(node)
      ? node.childNodes.map(getTeks).join('')
      : '';

class Pembaca {
  readonly #hasil: BlokMentah[] = [];
  readonly #geser: number;
  #baris = 1;
  #teks = new PenyusunTeks();
  #polos = 0;
  #tebal = 0;
  #penanda: { tanda: string; kedalaman: number } | undefined;

  /** @param geser what to add to a line number */
  constructor(geser: number) {
    this.#geser = geser;
  }

  #letak(node?: Node): Letak {
    const lokasi = node?.sourceCodeLocation;
    if (lokasi) this.#baris = lokasi.startLine;
    return { baris: this.#baris + this.#geser };
  }

  #addTeks(node: DefaultTreeAdapterTypes.TextNode, ke: PenyusunTeks, pra: boolean): void {
    const letak = this.#letak(node);
    for (const [i, potong] of node.value.split('\n').entries()) {
      const sini = { baris: (letak.baris ?? 1) + i };
      if (i > 0) ke.add(pra ? '\n' : ' ', sini);
      // A break in the source is a blank; breaks that are meant come from <br>.
      ke.add(pra ? potong : potong.replace(/[\t\r\f]/g, ' '), sini);
    }
  }

  /** Text of an element with what breaks its lines; nested tables as their cells' text. */
  #addSemua(daftar: readonly Node[], ke: PenyusunTeks, dalam: number, butir?: Hitungan): void {
    if (dalam > BATAS.kedalaman) throw terlaluBesar('tingkat elemen', BATAS.kedalaman);
    for (const node of daftar) {
      if (node.nodeName === '#text') {
        this.#addTeks(node as DefaultTreeAdapterTypes.TextNode, ke, false);
        continue;
      }
      if (!isElemen(node) || LEWATI.has(node.tagName) || isTersembunyi(node)) continue;
      const letak = this.#letak(node);
      if (node.tagName === 'sup') {
        ke.add(toSuperskrip(getTeks(node)), letak);
        continue;
      }
      if (node.tagName === 'ol') {
        ke.add('\n', letak);
        this.#addSemua(node.childNodes, ke, dalam + 1, { nomor: getAwal(node), jenis: getAtribut(node, 'type') ?? '' });
        ke.add('\n', letak);
        continue;
      }
      if (node.tagName === 'li' && butir) {
        ke.add(`\n${formatNomor(butir.nomor++, butir.jenis)}. `, letak);
        // The paragraph within an item begins no line of its own.
        const [isi] = node.childNodes.filter((anak) => isElemen(anak) || getTeks(anak).trim() !== '');
        const dalamnya =
          isi && isElemen(isi) && isi.tagName === 'p'
            ? [...isi.childNodes, ...node.childNodes.filter((anak) => anak !== isi)]
            : node.childNodes;
        this.#addSemua(dalamnya, ke, dalam + 1);
        ke.add('\n', letak);
        continue;
      }
      if (node.tagName === 'br') ke.add('\n', letak);
      const blok = BLOK.has(node.tagName) || node.tagName === 'tr';
      if (blok) ke.add('\n', letak);
      this.#addSemua(node.childNodes, ke, dalam + 1);
      if (node.tagName === 'td' || node.tagName === 'th') ke.add(' ', letak);
      if (blok) ke.add('\n', letak);
    }
  }

  #readSel(el: Elemen): SelMentah {
    const letak = this.#letak(el);
    const ke = new PenyusunTeks();
    this.#addSemua(el.childNodes, ke, 0);
    return {
      teks: ke.build().teks,
      letak,
      baris: getRentang(el, 'rowspan'),
      kolom: getRentang(el, 'colspan'),
      ...(el.tagName === 'th' ? { tebal: true } : {}),
    };
  }

  #readTabel(el: Elemen): void {
    const letak = this.#letak(el);
    const baris: SelMentah[][] = [];
    let kepala: number | undefined;
    let keterangan: string | undefined;
    const walk = (daftar: readonly Node[], diKepala: boolean, dalam: number): void => {
      for (const node of daftar) {
        if (!isElemen(node) || isTersembunyi(node)) continue;
        if (node.tagName === 'caption') {
          const ke = new PenyusunTeks();
          this.#addSemua(node.childNodes, ke, 0);
          keterangan = ke.build().teks;
        } else if (node.tagName === 'tr') {
          const sel = node.childNodes.filter(isElemen).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
          const semuaTh = sel.length > 0 && sel.every(({ tagName }) => tagName === 'th');
          if (diKepala || (semuaTh && baris.length === (kepala ?? 0))) kepala = baris.length + 1;
          baris.push(sel.map((satu) => this.#readSel(satu)));
        } else if (dalam < 3) walk(node.childNodes, diKepala || node.tagName === 'thead', dalam + 1);
      }
    };
    walk(el.childNodes, false, 0);
    const tabel: TabelMentah = {
      jenis: 'tabel',
      baris,
      ...(kepala === undefined ? {} : { barisKepala: kepala }),
      letak,
    };
    if (keterangan) this.#hasil.push({ jenis: 'paragraf', teks: keterangan, keterangan: 'tabel', letak });
    this.#hasil.push(tabel);
  }

  /** A table that only lays out names and values: a line for each row. */
  #readTataLetak(el: Elemen): void {
    const walk = (daftar: readonly Node[]): void => {
      for (const node of daftar.filter(isElemen)) {
        if (node.tagName !== 'tr') {
          walk(node.childNodes);
          continue;
        }
        const letak = this.#letak(node);
        const sel = node.childNodes.filter(isElemen).map((satu) => this.#readSel(satu).teks.replace(/\n/g, ' '));
        const teks = sel.filter((satu) => satu !== '').join(' ');
        if (teks !== '') this.#hasil.push({ jenis: 'paragraf', teks, letak });
      }
    };
    walk(el.childNodes);
  }

  /** Ends the paragraph that text was gathered for. */
  #flush(tambahan: { tingkat?: number } = {}): void {
    const isi = this.#teks.build();
    this.#teks = new PenyusunTeks();
    const tebal = this.#polos === 0 && this.#tebal > 0;
    this.#polos = 0;
    this.#tebal = 0;
    if (isi.teks === '') return;
    const letak = isi.potongan?.[0]?.letak ?? this.#letakTeks;
    if (tambahan.tingkat !== undefined) {
      this.#hasil.push({ jenis: 'judul', tingkat: tambahan.tingkat, ...isi, letak });
      return;
    }
    const penanda = this.#penanda;
    this.#penanda = undefined;
    this.#hasil.push({
      jenis: 'paragraf',
      ...isi,
      ...(penanda ? { penanda: penanda.tanda, kedalaman: penanda.kedalaman } : {}),
      ...(tebal ? { tebal } : {}),
      letak,
    });
  }

  #letakTeks: Letak = {};

  walk(daftar: readonly Node[], dalam = 0, tebal = false, daftarKe = -1): void {
    if (dalam > BATAS.kedalaman) throw terlaluBesar('tingkat elemen', BATAS.kedalaman);
    for (const node of daftar) {
      if (node.nodeName === '#text') {
        const teks = node as DefaultTreeAdapterTypes.TextNode;
        if (teks.value.trim() !== '') {
          const letak = this.#letak(node);
          const depan = /^\s*/.exec(teks.value)?.[0].split('\n').length ?? 1;
          if (this.#polos + this.#tebal === 0) this.#letakTeks = { baris: (letak.baris ?? 1) + depan - 1 };
          if (tebal) this.#tebal++;
          else this.#polos++;
        }
        this.#addTeks(teks, this.#teks, false);
        continue;
      }
      if (!isElemen(node) || LEWATI.has(node.tagName) || isTersembunyi(node)) continue;
      this.#readElemen(node, dalam, tebal, daftarKe);
    }
  }

  #readElemen(node: Elemen, dalam: number, tebal: boolean, daftarKe: number): void {
    const { tagName } = node;
    if (tagName === 'br') {
      this.#teks.add('\n', this.#letak(node));
      return;
    }
    if (tagName === 'sup') {
      this.#teks.add(toSuperskrip(getTeks(node)), this.#letak(node));
      return;
    }
    if (!BLOK.has(tagName)) {
      this.walk(node.childNodes, dalam + 1, tebal || tagName === 'b' || tagName === 'strong', daftarKe);
      return;
    }
    this.#flush();
    this.#letak(node);
    // Short cuts of a page are none of the report; its lists of contents are.
    if (tagName === 'nav' && node.childNodes.filter(isElemen).every((anak) => anak.tagName === 'a')) return;
    if (tagName === 'table' && getAtribut(node, 'role') !== 'presentation') {
      this.#readTabel(node);
      return;
    }
    if (tagName === 'table') {
      this.#readTataLetak(node);
      return;
    }
    if (tagName === 'ol' || tagName === 'ul') {
      this.#readDaftar(node, dalam, daftarKe + 1);
      return;
    }
    const tingkat = /^h([1-6])$/.exec(tagName)?.[1];
    this.walk(node.childNodes, dalam + 1, tebal, daftarKe);
    this.#flush(tingkat === undefined ? {} : { tingkat: Number(tingkat) });
  }

  #readDaftar(node: Elemen, dalam: number, kedalaman: number): void {
    let nomor = getAwal(node);
    const jenis = getAtribut(node, 'type') ?? '';
    for (const butir of node.childNodes) {
      if (!isElemen(butir)) continue;
      const nilai = Number.parseInt(getAtribut(butir, 'value') ?? '', 10);
      if (Number.isFinite(nilai)) nomor = nilai;
      this.#flush();
      const tanda = node.tagName === 'ul' ? '-' : `${formatNomor(nomor, jenis)}.`;
      this.#penanda = { tanda, kedalaman };
      this.walk(butir.tagName === 'li' ? butir.childNodes : [butir], dalam + 1, false, kedalaman);
      this.#flush();
      this.#penanda = undefined;
      if (butir.tagName === 'li') nomor++;
    }
  }

  get hasil(): readonly BlokMentah[] {
    this.#flush();
    return this.#hasil;
  }
}

const FORMAT: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const formatNomor = (n: number, jenis: string): string => formatNomorWord(n, FORMAT[jenis] ?? 'decimal');

/** A piece of HTML within another text. @param barisAwal its 1-based first line there */
export function readPotonganHtml(isi: string, barisAwal: number): BlokMentah[] {
  const pembaca = new Pembaca(barisAwal - 1);
  pembaca.walk(parseFragment(isi, { sourceCodeLocationInfo: true }).childNodes);
  return [...pembaca.hasil];
}

/** A report in HTML: what a browser would show of it, in reading order. */
export function readHtml(isi: string, berkas: string): Naskah {
  if (isi.length > BATAS.huruf) throw terlaluBesar('huruf', BATAS.huruf);
  const pembaca = new Pembaca(0);
  const dokumen = parse(isi, { sourceCodeLocationInfo: true });
  pembaca.walk(dokumen.childNodes);
  return susunNaskah({ berkas, format: 'html', mentah: pembaca.hasil });
}
