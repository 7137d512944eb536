import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Blok, Isi, Run } from '../model/dokumen.ts';

/** A text of the office that cannot be printed as it stands; the message is for its author. */
export class GalatTeks extends Error {
  override readonly name = 'GalatTeks';
}

export interface PilihanTeks {
  /** Start of the ids of headings and tables; must differ between the texts of one document. */
  readonly idPrefix: string;
  /** The run for `{angka:ID}`; undefined when there is no such figure. */
  readonly resolveAngka?: (id: string) => Run | undefined;
}

interface Gaya {
  readonly tebal?: boolean;
  readonly miring?: boolean;
}

const ANGKA = /\{angka:([^{}\s]+)\}/g;

function toRuns(teks: string, gaya: Gaya, { resolveAngka }: PilihanTeks): Run[] {
  const runs: Run[] = [];
  let awal = 0;
  const push = (potong: string): void => {
    if (potong !== '') runs.push({ jenis: 'teks', teks: potong.replace(/\n/g, ' '), ...gaya });
  };
  for (const cocok of teks.matchAll(ANGKA)) {
    const id = cocok[1] as string;
    const run = resolveAngka?.(id);
    if (!run) throw new GalatTeks(`angka «${id}» dalam teks tidak ada; lihat daftarnya dengan «akuntabel hitung».`);
    push(teks.slice(awal, cocok.index));
    runs.push(run.jenis === 'angka' && gaya.tebal ? { ...run, tebal: true } : run);
    awal = cocok.index + cocok[0].length;
  }
  push(teks.slice(awal));
  return runs;
}

function readIsi(daftar: readonly (PhrasingContent | RootContent)[], gaya: Gaya, pilihan: PilihanTeks): Run[] {
  return daftar.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
      case 'code':
        return toRuns(node.value, gaya, pilihan);
      case 'strong':
        return readIsi(node.children, { ...gaya, tebal: true }, pilihan);
      case 'emphasis':
        return readIsi(node.children, { ...gaya, miring: true }, pilihan);
      case 'break':
        return [{ jenis: 'barisBaru' }];
      case 'image':
      case 'imageReference':
        return toRuns(node.alt ?? '', gaya, pilihan);
      default:
        return 'children' in node ? readIsi(node.children as PhrasingContent[], gaya, pilihan) : [];
    }
  });
}

const RATA = { left: 'kiri', center: 'tengah', right: 'kanan' } as const;

function readTabel({ children, align }: Table, id: string, pilihan: PilihanTeks): Blok {
  const baris = children.map((satu) => satu.children.map((sel): Isi => readIsi(sel.children, {}, pilihan)));
  const kolom = Math.max(1, ...baris.map((sel) => sel.length));
  const lengkapi = (sel: readonly Isi[]) => Array.from({ length: kolom }, (_, i) => ({ isi: sel[i] ?? [] }));
  const [kepala, ...badan] = baris;
  return {
    jenis: 'tabel',
    id,
    keterangan: null,
    kolom: Array.from({ length: kolom }, (_, i) => {
      const rata = align?.[i];
      return { lebar: 1 / kolom, ...(rata ? { rata: RATA[rata] } : {}) };
    }),
    kepala: kepala ? [lengkapi(kepala)] : [],
    badan: badan.map(lengkapi),
  };
}

function readBlok(daftar: readonly RootContent[], pilihan: PilihanTeks, ke: { nomor: number }): Blok[] {
  const nextId = (): string => {
    ke.nomor += 1;
    return `${pilihan.idPrefix}-${ke.nomor}`;
  };
  return daftar.flatMap((node): Blok[] => {
    switch (node.type) {
      case 'heading':
        return [
          {
            jenis: 'judul',
            id: nextId(),
            tingkat: node.depth <= 2 ? 3 : 4,
            isi: readIsi(node.children, {}, pilihan),
            penomoran: 'tanpa',
            diDaftarIsi: false,
          },
        ];
      case 'list':
        return [
          {
            jenis: 'daftar',
            gaya: node.ordered ? 'angka' : 'butir',
            butir: node.children.map((butir) => readBlok(butir.children, pilihan, ke)),
          },
        ];
      case 'blockquote':
        return readBlok(node.children, pilihan, ke).map((satu) =>
          satu.jenis === 'paragraf' ? { ...satu, gaya: 'kutipan' } : satu,
        );
      case 'table':
        return [readTabel(node, nextId(), pilihan)];
      case 'thematicBreak':
      case 'definition':
        return [];
      case 'paragraph': {
        const isi = readIsi(node.children, {}, pilihan);
        return isi.length === 0 ? [] : [{ jenis: 'paragraf', isi }];
      }
      default: {
        const isi = readIsi([node as Nodes as RootContent], {}, pilihan);
        return isi.length === 0 ? [] : [{ jenis: 'paragraf', isi }];
      }
    }
  });
}

/**
 * The office's own text (Markdown) as blocks: paragraphs, headings (from level 3, unnumbered), lists, bold, italic,
 * tables, and `{angka:ID}` as a live figure. HTML stays the text it is; links and pictures keep their words only.
 * @throws GalatTeks when a figure does not exist.
 */
export function readTeks(markdown: string, pilihan: PilihanTeks): Blok[] {
  const pohon: Root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return readBlok(pohon.children, pilihan, { nomor: 0 });
}
