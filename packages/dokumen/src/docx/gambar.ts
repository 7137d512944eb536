import { Resvg } from '@resvg/resvg-js';
import { ImageRun, Paragraph } from 'docx';
import { BERKAS_HURUF, HURUF_UTAMA } from '../huruf.ts';
import type { GambarCetak } from './data-cetak.ts';
import { GAYA_GAMBAR } from './gaya.ts';
import { buildKeteranganGambar } from './keterangan.ts';
import { type Anak, type Awal, getSifatAwal, type Tempat } from './tempat.ts';
import { toPiksel, toTwip } from './ukuran-docx.ts';

/** Dots for each pixel of the printed size: sharp on paper and on a screen with small pixels. */
const KERAPATAN = 2;

/** @param lebar printed width, points. @throws Error when the source is no SVG. */
function drawPng(svg: string, lebar: number): Buffer {
  const gambar = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.max(1, Math.round(toPiksel(lebar) * KERAPATAN)) },
    font: {
      fontFiles: [...BERKAS_HURUF],
      loadSystemFonts: false,
      defaultFontFamily: HURUF_UTAMA,
      sansSerifFamily: HURUF_UTAMA,
    },
    background: 'white',
  });
  return gambar.render().asPng();
}

/** A picture as PNG with its text alternative, and its caption, when it has one, below it on the same page. */
export function buildGambar(gambar: GambarCetak, tempat: Tempat, awal: Awal): Anak[] {
  const { rakitan } = tempat;
  const { svg, alt, lebar, tinggi, nomor, keterangan } = gambar;
  const ke = rakitan.nextGambar();
  return [
    new Paragraph({
      style: GAYA_GAMBAR,
      ...getSifatAwal(awal),
      ...(tempat.inden > 0 ? { indent: { left: toTwip(tempat.inden) } } : {}),
      children: [
        new ImageRun({
          type: 'png',
          data: drawPng(svg, lebar),
          transformation: { width: toPiksel(lebar), height: toPiksel(tinggi) },
          altText: { id: String(ke), name: nomor || `Gambar ${ke}`, description: alt },
        }),
      ],
    }),
    ...(keterangan === null ? [] : [buildKeteranganGambar({ ...gambar, keterangan }, tempat)]),
  ];
}
