import {
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { HURUF_UTAMA } from '../huruf.ts';
import { getLebarTeks, HALAMAN, HURUF_BADAN, type Orientasi } from '../pdf/ukuran.ts';
import type { BagianCetak, DataCetak } from './data-cetak.ts';
import { GAYA_BADAN, GAYA_JARAK, GAYA_KAKI } from './gaya.ts';
import type { Rakitan } from './rakitan.ts';
import { buildJarak, type Susun } from './tempat.ts';
import { toTwip, WARNA } from './ukuran-docx.ts';

const FORMAT = { romawi: NumberFormat.LOWER_ROMAN, arab: NumberFormat.DECIMAL } as const;

/** From the edge of the paper to the footer, points. */
const JARAK_KAKI = 30;

/** Title on the left; version, hash of the data and page on the right; a line above. */
function buildKaki({ kaki }: DataCetak, { orientasi, nomorHalaman }: BagianCetak): Footer {
  const lebar = getLebarTeks(orientasi);
  const bernomor = nomorHalaman !== 'tanpa';
  const kanan = [
    ...(bernomor ? [{ type: TabStopType.RIGHT, position: toTwip(lebar - 36) }] : []),
    { type: TabStopType.RIGHT, position: toTwip(lebar) },
  ];
  const halaman = new TextRun({ children: [new Tab(), PageNumber.CURRENT], size: 18, bold: true, color: WARNA.tinta });
  return new Footer({
    children: [
      new Paragraph({
        style: GAYA_KAKI,
        tabStops: kanan,
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: WARNA.garis } },
        children: [
          new TextRun(kaki.judul),
          new TextRun({ children: [new Tab(), `${kaki.versi} · data ${kaki.hash}`] }),
          ...(bernomor ? [halaman] : []),
        ],
      }),
    ],
  });
}

/** Without a footer or header of its own a section would take over that of the section before it. */
const buildKosong = (): Paragraph => new Paragraph({ style: GAYA_KAKI, children: [] });

const buildCapDraf = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: GAYA_JARAK,
        children: [
          new TextWatermark({
            text: 'DRAF',
            font: HURUF_UTAMA,
            bold: true,
            color: `#${WARNA.cap}`,
            opacity: 0.6,
            width: 430,
          }),
        ],
      }),
    ],
  });

function getUkuranHalaman(orientasi: Orientasi) {
  const { lebar, tinggi, atas, bawah, kiri, kanan } = HALAMAN[orientasi];
  const mendatar = orientasi === 'mendatar';
  return {
    // The library takes the sides as they are on upright paper and turns them.
    size: {
      width: toTwip(mendatar ? tinggi : lebar),
      height: toTwip(mendatar ? lebar : tinggi),
      orientation: mendatar ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: toTwip(atas),
      bottom: toTwip(bawah),
      left: toTwip(kiri),
      right: toTwip(kanan),
      header: toTwip(JARAK_KAKI),
      footer: toTwip(JARAK_KAKI),
      gutter: 0,
    },
  };
}

/** A run of pages with its paper, numbering and footer. */
export function buildBagian(data: DataCetak, bagian: BagianCetak, rakitan: Rakitan, susun: Susun): ISectionOptions {
  const { orientasi, nomorHalaman, mulaiUlang, sampul, blok } = bagian;
  const isi = susun(blok, {
    rakitan,
    lebar: getLebarTeks(orientasi),
    inden: 0,
    gaya: GAYA_BADAN,
    huruf: HURUF_BADAN,
    tingkatDaftar: 0,
  });
  return {
    properties: {
      page: {
        ...getUkuranHalaman(orientasi),
        pageNumbers: {
          ...(nomorHalaman === 'tanpa' ? {} : { formatType: FORMAT[nomorHalaman] }),
          ...(mulaiUlang ? { start: 1 } : {}),
        },
      },
    },
    headers: { default: data.draf ? buildCapDraf() : new Header({ children: [buildKosong()] }) },
    footers: { default: sampul ? new Footer({ children: [buildKosong()] }) : buildKaki(data, bagian) },
    // The last paragraph holds the section's properties: after a table one that takes no room.
    children: isi.length === 0 || isi.at(-1) instanceof Table ? [...isi, buildJarak(1)] : isi,
  };
}
