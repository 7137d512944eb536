import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import type { Dokumen } from '../model/dokumen.ts';
import { isBlokBerId, listBlok } from '../model/telusur.ts';
import type { NomorHalaman } from './halaman.ts';

/*
 * What the parts of one document share while it is put together: names of bookmarks, and the counters that give every
 * bookmark, list and picture a number of its own. They belong to the document, not to the module, so that the same
 * document gives the same numbers each time.
 */

/** Names of the labels that are counted by SEQ fields; a list of tables collects the fields of one label. */
export type Label = 'Tabel' | 'Grafik' | 'Gambar';

export class Rakitan {
  readonly #urutan: ReadonlyMap<string, number>;
  /** Ids whose label and number ("Tabel 3.1") have a bookmark that a reference can print. */
  readonly #berlabel: ReadonlySet<string>;
  readonly #hitungan = new Map<Label, number>();
  #halaman: NomorHalaman = new Map();
  #penanda = 0;
  #daftar = 0;
  #gambar = 0;

  /** @param dokumen numbered */
  constructor(dokumen: Dokumen) {
    const blok = listBlok(dokumen).filter(isBlokBerId);
    this.#urutan = new Map(blok.map((b, i) => [b.id, i + 1]));
    this.#berlabel = new Set(
      blok.filter((b) => (b.jenis === 'judul' ? b.penomoran === 'lampiran' : b.nomor !== undefined)).map((b) => b.id),
    );
  }

  /** Bookmark of a whole heading or caption: where entries of the lists lead. Word gives its own the same prefix. */
  getPenandaTujuan(id: string): string {
    return `_Toc${this.#getNomor(id)}`;
  }

  /** Bookmark of a label with its number, whose text a reference repeats; undefined for what has none. */
  findPenandaLabel(id: string): string | undefined {
    return this.#berlabel.has(id) ? `_Ref${this.#getNomor(id)}` : undefined;
  }

  #getNomor(id: string): string {
    const ke = this.#urutan.get(id);
    if (ke === undefined) throw new RangeError(`Tidak ada judul, tabel, atau gambar dengan id «${id}».`);
    return String(100_000_000 + ke);
  }

  /** The content between the marks of a bookmark. */
  wrapPenanda(nama: string, isi: readonly ParagraphChild[]): ParagraphChild[] {
    this.#penanda += 1;
    // The types of the library leave out what its documentation puts into paragraphs.
    const batas = [new BookmarkStart(nama, this.#penanda), new BookmarkEnd(this.#penanda)] as unknown[];
    return [batas[0] as ParagraphChild, ...isi, batas[1] as ParagraphChild];
  }

  /**
   * The instruction of the field that counts a label. It counts on from the last one; where the number is another
   * one (a new chapter, the appendices) it says so, and what follows is counted from there.
   */
  countLabel(label: Label, nomor: number): string {
    const lanjut = (this.#hitungan.get(label) ?? 0) + 1 === nomor;
    this.#hitungan.set(label, nomor);
    return `SEQ ${label} \\* ARABIC${lanjut ? '' : ` \\r ${nomor}`}`;
  }

  /** Once the document is put together: the pages of its bookmarks. */
  setHalaman(halaman: NomorHalaman): void {
    this.#halaman = halaman;
  }

  /** Page of a bookmark; "?" until the pages are known, and for what could not be found. */
  getHalaman(penanda: string): string {
    return this.#halaman.get(penanda) ?? '?';
  }

  /** Number of a list of its own, which counts from 1 again. */
  nextDaftar(): number {
    this.#daftar += 1;
    return this.#daftar;
  }

  nextGambar(): number {
    this.#gambar += 1;
    return this.#gambar;
  }
}
