import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphOptions,
  type IStylesOptions,
  LeaderType,
  LevelFormat,
  TabStopType,
} from 'docx';
import { HURUF_UTAMA } from '../huruf.ts';
import { HURUF_BADAN, JARAK_BARIS_TABEL, UKURAN_TABEL, UKURAN_TANPA_GARIS, type UkuranTabel } from '../pdf/ukuran.ts';
import { toSetengahTitik, toSpasiBaris, toTwip, WARNA } from './ukuran-docx.ts';

/*
 * The styles, so that a reader who edits the document changes a look in one place. Built-in names ("heading 1",
 * "caption", "toc 1") where Word and LibreOffice know the role; Indonesian names for the rest.
 */

/** Distance from baseline to baseline, em. */
const JARAK_BARIS = 1.44;
const JARAK_BARIS_JUDUL = 1.3;
const JARAK_BARIS_RAPAT = 1.26;

/** Font size in boxes, points. */
export const HURUF_KOTAK = 9.5;

/** Distance between paragraphs and between the items of a list, points. */
export const JARAK_PARAGRAF = 5.6;
export const JARAK_BUTIR = 2.4;
/** Distance below tables and pictures, points. */
export const JARAK_BAWAH = 13;

export const GAYA_BADAN = 'BodyText';
export const GAYA_KETERANGAN = 'Caption';
export const GAYA_DAFTAR_GAMBAR = 'TableofFigures';
export const GAYA_SUMBER = 'Sumber';
export const GAYA_KAKI = 'Footer';
export const GAYA_JARAK = 'Jarak';
export const GAYA_LAMBANG = 'Lambang';
export const GAYA_GAMBAR = 'Gambar';
export const GAYA_TANDA_TANGAN = 'TandaTangan';
export const GAYA_KOTAK = 'IsiKotak';
export const GAYA_ANGKA = 'Angka';
export const GAYA_NOMOR_BAB = 'NomorBab';
export const GAYA_NOMOR_LAMPIRAN = 'NomorLampiran';
export const GAYA_NOMOR = 'Nomor';

export const getGayaJudul = (tingkat: number): string => `Heading${tingkat}`;
/** Headings that stand in no table of contents look alike but are another style, which the contents do not collect. */
export const getGayaJudulLepas = (tingkat: number): string => `JudulLepas${tingkat}`;
export const getGayaDaftarIsi = (tingkat: number): string => `TOC${tingkat}`;

const GAYA_TABEL: readonly { readonly id: string; readonly nama: string; readonly ukuran: UkuranTabel }[] = [
  { id: 'IsiTabel', nama: 'Isi Tabel', ukuran: UKURAN_TABEL.biasa },
  { id: 'IsiTabelKecil', nama: 'Isi Tabel Kecil', ukuran: UKURAN_TABEL.kecil },
  { id: 'IsiTabelSangatKecil', nama: 'Isi Tabel Sangat Kecil', ukuran: UKURAN_TABEL.sangatKecil },
  { id: 'IsiTabelTerkecil', nama: 'Isi Tabel Terkecil', ukuran: UKURAN_TABEL.terkecil },
  { id: 'IsiTabelTanpaGaris', nama: 'Isi Tabel Tanpa Garis', ukuran: UKURAN_TANPA_GARIS },
];

/** The style of the text in the cells of a table of one of the sizes of ukuran.ts. */
export const getGayaTabel = ({ huruf }: UkuranTabel): string =>
  GAYA_TABEL.find((g) => g.ukuran.huruf === huruf)?.id ?? 'IsiTabel';

/** Widths of the columns of numbers in the generated lists, points. */
export interface KolomDaftar {
  /** Contents, by level from 1. */
  readonly isi: readonly number[];
  /** Lists of tables, graphs, figures and appendices. */
  readonly lain: number;
}

/** Indent of one level of the contents, points. */
const INDEN_ISI = 12;

const JUDUL = [
  { besar: 16, sebelum: 0, sesudah: 24 },
  { besar: 12.5, sebelum: 17, sesudah: 7 },
  { besar: 11, sebelum: 14, sesudah: 6 },
  { besar: HURUF_BADAN, sebelum: 11, sesudah: 5 },
];

interface Gaya {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly quickFormat?: boolean;
  readonly uiPriority?: number;
  readonly run?: IParagraphOptions['run'];
  readonly paragraph?: NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph'] &
    Pick<IParagraphOptions, 'tabStops'>;
}

function listGayaJudul(): Gaya[] {
  return JUDUL.map(({ besar, sebelum, sesudah }, i) => ({
    id: getGayaJudul(i + 1),
    name: `heading ${i + 1}`,
    basedOn: 'Normal',
    next: GAYA_BADAN,
    quickFormat: true,
    uiPriority: 9,
    run: { size: toSetengahTitik(besar), bold: true, ...(i === 0 ? { allCaps: true } : {}) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: i,
      ...(i === 0 ? { alignment: AlignmentType.CENTER } : {}),
      spacing: { before: toTwip(sebelum), after: toTwip(sesudah), ...toSpasiBaris(JARAK_BARIS_JUDUL) },
    },
  }));
}

function listGayaJudulLepas(): Gaya[] {
  return JUDUL.map((_, i) => ({
    id: getGayaJudulLepas(i + 1),
    name: `Judul Lepas ${i + 1}`,
    basedOn: getGayaJudul(i + 1),
    next: GAYA_BADAN,
    uiPriority: 9,
    paragraph: { outlineLevel: i },
  }));
}

function listGayaDaftarIsi({ isi, lain }: KolomDaftar, lebar: number): Gaya[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: toTwip(lebar), leader: LeaderType.DOT }];
  const tingkat = JUDUL.map((_, i): Gaya => {
    const kolom = isi[i] ?? 0;
    const utama = i === 0;
    const kiri = utama ? 24 : i * INDEN_ISI + kolom;
    return {
      id: getGayaDaftarIsi(i + 1),
      name: `toc ${i + 1}`,
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 39,
      run: { size: 20, ...(utama ? { bold: true } : {}) },
      paragraph: {
        tabStops,
        indent: { left: toTwip(kiri), hanging: toTwip(utama ? kiri : kolom) },
        spacing: { before: toTwip(utama ? 5 : 1.6), after: 0, ...toSpasiBaris(JARAK_BARIS_RAPAT) },
      },
    };
  });
  return [
    ...tingkat,
    {
      id: GAYA_DAFTAR_GAMBAR,
      name: 'table of figures',
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 99,
      run: { size: 20 },
      paragraph: {
        tabStops,
        indent: { left: toTwip(lain), hanging: toTwip(lain) },
        spacing: { before: toTwip(2.4), after: 0, ...toSpasiBaris(JARAK_BARIS_RAPAT) },
      },
    },
  ];
}

function listGayaTabel(): Gaya[] {
  return GAYA_TABEL.map(({ id, nama, ukuran }) => ({
    id,
    name: nama,
    basedOn: 'Normal',
    uiPriority: 11,
    run: { size: toSetengahTitik(ukuran.huruf) },
    paragraph: { spacing: { before: 0, after: 0, ...toSpasiBaris(JARAK_BARIS_TABEL) } },
  }));
}

function listGayaParagraf(): Gaya[] {
  const muda = { color: WARNA.tintaMuda };
  const baris = toSpasiBaris(JARAK_BARIS);
  const rapat = toSpasiBaris(JARAK_BARIS_RAPAT);
  const tengah = AlignmentType.CENTER;
  return [
    {
      id: GAYA_BADAN,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 1,
      paragraph: { alignment: AlignmentType.BOTH, spacing: { before: 0, after: toTwip(JARAK_PARAGRAF), ...baris } },
    },
    {
      id: 'Tengah',
      name: 'Tengah',
      basedOn: 'Normal',
      paragraph: { alignment: tengah, spacing: { after: toTwip(JARAK_PARAGRAF) } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: GAYA_BADAN,
      quickFormat: true,
      uiPriority: 29,
      run: { italics: true, ...muda },
      paragraph: { indent: { left: toTwip(15), right: toTwip(14) } },
    },
    {
      id: 'Catatan',
      name: 'Catatan',
      basedOn: 'Normal',
      run: { size: 17, ...muda },
      paragraph: { alignment: AlignmentType.BOTH, spacing: { after: toTwip(JARAK_PARAGRAF), ...rapat } },
    },
    {
      id: GAYA_SUMBER,
      name: 'Sumber',
      basedOn: 'Normal',
      next: GAYA_BADAN,
      run: { size: 16, ...muda },
      paragraph: { spacing: { before: toTwip(3), after: toTwip(JARAK_BAWAH), ...rapat } },
    },
    {
      id: 'JudulFormulir',
      name: 'Judul Formulir',
      basedOn: 'Normal',
      next: GAYA_BADAN,
      run: { size: 25, bold: true },
      paragraph: {
        alignment: tengah,
        keepNext: true,
        keepLines: true,
        spacing: { before: toTwip(8), after: toTwip(10), ...rapat },
      },
    },
    {
      id: GAYA_KETERANGAN,
      name: 'caption',
      basedOn: 'Normal',
      next: GAYA_BADAN,
      quickFormat: true,
      uiPriority: 35,
      run: { size: 18, bold: true },
      paragraph: { keepLines: true, spacing: { before: toTwip(8), after: toTwip(5), ...rapat } },
    },
    {
      id: GAYA_GAMBAR,
      name: 'Gambar',
      basedOn: 'Normal',
      next: GAYA_KETERANGAN,
      paragraph: {
        alignment: tengah,
        keepNext: true,
        spacing: { before: toTwip(8), after: 0, ...toSpasiBaris(JARAK_BARIS_RAPAT) },
      },
    },
    {
      id: GAYA_KOTAK,
      name: 'Isi Kotak',
      basedOn: 'Normal',
      run: { size: toSetengahTitik(HURUF_KOTAK) },
      paragraph: { spacing: { before: toTwip(2), after: toTwip(2), ...toSpasiBaris(1.4) } },
    },
    {
      id: GAYA_TANDA_TANGAN,
      name: 'Tanda Tangan',
      basedOn: 'Normal',
      paragraph: { alignment: tengah, keepNext: true, keepLines: true, spacing: { after: 0, ...rapat } },
    },
    {
      id: GAYA_LAMBANG,
      name: 'Lambang',
      basedOn: 'Normal',
      run: { size: 15, ...muda },
      paragraph: { alignment: tengah, spacing: { after: 0, ...rapat } },
    },
    {
      id: GAYA_KAKI,
      name: 'footer',
      basedOn: 'Normal',
      uiPriority: 99,
      run: { size: 15, ...muda },
      paragraph: { spacing: { before: 0, after: 0, ...rapat } },
    },
    {
      id: GAYA_JARAK,
      name: 'Jarak',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
    },
    {
      id: 'SampulInstansi',
      name: 'Sampul Instansi',
      basedOn: 'Normal',
      run: { size: 24, characterSpacing: 16, allCaps: true, ...muda },
      paragraph: { alignment: tengah, spacing: { after: toTwip(5), ...rapat } },
    },
    {
      id: 'SampulUnit',
      name: 'Sampul Unit',
      basedOn: 'Normal',
      run: { size: 34, bold: true, allCaps: true },
      paragraph: { alignment: tengah, spacing: { after: 0, ...rapat } },
    },
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 10,
      run: { size: 54, bold: true, color: WARNA.aksen },
      paragraph: { alignment: tengah, spacing: { after: toTwip(8), ...rapat } },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 11,
      run: { size: 26, ...muda },
      paragraph: { alignment: tengah, spacing: { after: 0, ...rapat } },
    },
    {
      id: 'SampulTahun',
      name: 'Sampul Tahun',
      basedOn: 'Normal',
      run: { size: 80, bold: true },
      paragraph: { alignment: tengah, spacing: { after: 0, ...rapat } },
    },
    {
      id: 'KopInstansi',
      name: 'Kop Instansi',
      basedOn: 'Normal',
      run: { size: 22, characterSpacing: 9, allCaps: true },
      paragraph: { alignment: tengah, spacing: { after: toTwip(2), ...rapat } },
    },
    {
      id: 'KopUnit',
      name: 'Kop Unit',
      basedOn: 'Normal',
      run: { size: 30, bold: true, allCaps: true },
      paragraph: { alignment: tengah, spacing: { after: 0, ...rapat } },
    },
  ];
}

/** @param lebar width of the text of a portrait page, where the page numbers of the lists stand; points */
export function buildGaya(kolom: KolomDaftar, lebar: number): IStylesOptions {
  const huruf = { ascii: HURUF_UTAMA, hAnsi: HURUF_UTAMA, eastAsia: HURUF_UTAMA, cs: 'Noto Naskh Arabic' };
  return {
    default: {
      document: {
        run: {
          font: huruf,
          size: toSetengahTitik(HURUF_BADAN),
          color: WARNA.tinta,
          language: { value: 'id-ID', eastAsia: 'id-ID', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0, ...toSpasiBaris(JARAK_BARIS) } },
      },
    },
    paragraphStyles: [
      ...listGayaJudul(),
      ...listGayaJudulLepas(),
      ...listGayaDaftarIsi(kolom, lebar),
      ...listGayaTabel(),
      ...listGayaParagraf(),
    ],
    characterStyles: [
      // A figure from the data: no look of its own; lets a reader select all figures.
      { id: GAYA_ANGKA, name: 'Angka', basedOn: 'DefaultParagraphFont', run: {} },
      { id: GAYA_NOMOR, name: 'Nomor', basedOn: 'DefaultParagraphFont', run: { color: WARNA.aksen } },
      {
        id: GAYA_NOMOR_BAB,
        name: 'Nomor Bab',
        basedOn: 'DefaultParagraphFont',
        run: { color: WARNA.aksen, size: 21, characterSpacing: 25 },
      },
      {
        id: GAYA_NOMOR_LAMPIRAN,
        name: 'Nomor Lampiran',
        basedOn: 'DefaultParagraphFont',
        run: { color: WARNA.aksen, size: 19, characterSpacing: 15 },
      },
    ],
  };
}

const FORMAT = { butir: LevelFormat.BULLET, angka: LevelFormat.DECIMAL, huruf: LevelFormat.LOWER_LETTER } as const;

/** Nine levels is what the format has. */
export const TINGKAT_TERDALAM = 8;

/** One definition for each kind of list; the indents stand at the paragraphs, for they go with the size of the text. */
export function buildPenomoran(): INumberingOptions {
  return {
    config: (Object.keys(FORMAT) as (keyof typeof FORMAT)[]).map((gaya) => ({
      reference: gaya,
      levels: Array.from({ length: TINGKAT_TERDALAM + 1 }, (_, level) => ({
        level,
        format: FORMAT[gaya],
        text: gaya === 'butir' ? '•' : `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: {
          paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } },
          ...(gaya === 'butir' ? { run: { color: WARNA.aksen, font: HURUF_UTAMA } } : {}),
        },
      })),
    })),
  };
}
