import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { Isi, Paragraf, Rata } from '../model/dokumen.ts';
import { GAYA_SUMBER, JARAK_PARAGRAF } from './gaya.ts';
import { buildRuns } from './runs.ts';
import { type Awal, getSifatAwal, type Tempat } from './tempat.ts';
import { toTwip, WARNA } from './ukuran-docx.ts';

const PERATAAN = {
  kiri: AlignmentType.LEFT,
  tengah: AlignmentType.CENTER,
  kanan: AlignmentType.RIGHT,
  penuh: AlignmentType.BOTH,
} as const satisfies Record<Rata, unknown>;

const GAYA = {
  tengah: 'Tengah',
  kutipan: 'Quote',
  catatan: 'Catatan',
  sumber: GAYA_SUMBER,
  judulForm: 'JudulFormulir',
} as const;

/** Formatting that a paragraph has because of where it stands; of the place's own style unless another is given. */
export function getSifatTempat(tempat: Tempat): IParagraphOptions {
  const { gaya, inden, rata, lekat } = tempat;
  return {
    style: gaya,
    ...(inden > 0 ? { indent: { left: toTwip(inden) } } : {}),
    ...(rata && rata !== 'kiri' ? { alignment: PERATAAN[rata] } : {}),
    ...(lekat ? { keepNext: true } : {}),
  };
}

/** The runs of a paragraph that stands at a place. */
export const buildRunsTempat = (isi: Isi, { rakitan, besar, tebal }: Tempat): ParagraphChild[] =>
  buildRuns(isi, rakitan, { ...(besar === undefined ? {} : { size: besar }), ...(tebal ? { bold: true } : {}) });

/** A paragraph of plain text at a place. */
export const buildParagrafBiasa = (isi: Isi, tempat: Tempat, lain: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...getSifatTempat(tempat), ...lain, children: buildRunsTempat(isi, tempat) });

const garisKutipan = { left: { style: BorderStyle.SINGLE, size: 12, space: 11, color: WARNA.garis } };

export function buildParagraf(paragraf: Paragraf, letak: Tempat, awal: Awal): Paragraph {
  const tempat = paragraf.lekat ? { ...letak, lekat: true } : letak;
  const sifat: IParagraphOptions = {
    ...getSifatAwal(awal),
    ...(awal.sesudahTabel ? { spacing: { before: toTwip(JARAK_PARAGRAF + 3) } } : {}),
  };
  const { gaya = 'biasa', isi } = paragraf;
  if (gaya === 'biasa') return buildParagrafBiasa(isi, tempat, sifat);
  const { indent: _, alignment: __, ...umum } = getSifatTempat(tempat);
  return new Paragraph({
    ...umum,
    ...sifat,
    style: GAYA[gaya],
    ...(gaya === 'kutipan' ? { border: garisKutipan } : {}),
    ...(tempat.inden > 0 ? { indent: { left: toTwip(tempat.inden + (gaya === 'kutipan' ? 15 : 0)) } } : {}),
    children: buildRuns(isi, tempat.rakitan),
  });
}
