import { BorderStyle, Paragraph, TextRun } from 'docx';
import { ISI_KOTAK } from '../pdf/ukuran.ts';
import type { KotakCetak } from './data-cetak.ts';
import { GAYA_KOTAK, HURUF_KOTAK } from './gaya.ts';
import { buildSusunan } from './susunan.ts';
import { type Anak, type Awal, buildJarak, getSifatAwal, type Susun, type Tempat } from './tempat.ts';
import { WARNA } from './ukuran-docx.ts';

/** A framed remark: a bar on its left, a soft ground; a warning says that it is one. */
export function buildKotak(kotak: KotakCetak, tempat: Tempat, awal: Awal, susun: Susun): Anak[] {
  const peringatan = kotak.nada === 'peringatan';
  const warna = peringatan ? WARNA.awas : WARNA.aksen;
  const dalam: Tempat = {
    rakitan: tempat.rakitan,
    gaya: GAYA_KOTAK,
    huruf: HURUF_KOTAK,
    lebar: tempat.lebar - 2 * ISI_KOTAK,
    inden: 0,
    tingkatDaftar: 0,
  };
  const tanda = new Paragraph({
    style: GAYA_KOTAK,
    keepNext: true,
    children: [new TextRun({ text: 'Perhatian', bold: true, size: 17, color: warna })],
  });
  const isi = [...(peringatan ? [tanda] : []), ...susun(kotak.isi, dalam)];
  const sela = awal.halamanBaru ? 1 : 7;
  return [
    buildJarak(sela, getSifatAwal(awal)),
    buildSusunan([[{ lebar: tempat.lebar, isi: isi.at(-1) instanceof Paragraph ? isi : [...isi, buildJarak(1)] }]], {
      bingkai: { left: { style: BorderStyle.SINGLE, size: 20, color: warna } },
      tepi: { atas: 6, bawah: 6, sisi: ISI_KOTAK },
      latar: peringatan ? WARNA.awasLembut : WARNA.latarLembut,
      inden: tempat.inden,
      utuh: kotak.utuh,
    }),
  ];
}
