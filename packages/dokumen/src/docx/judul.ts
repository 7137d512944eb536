import { AlignmentType, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { measureTeks } from '../pdf/metrik-huruf.ts';
import type { JudulCetak } from './data-cetak.ts';
import { GAYA_NOMOR, GAYA_NOMOR_BAB, GAYA_NOMOR_LAMPIRAN, getGayaJudul, getGayaJudulLepas } from './gaya.ts';
import { buildTandaLabel } from './medan.ts';
import { buildRuns } from './runs.ts';
import { type Awal, getSifatAwal, type Tempat } from './tempat.ts';
import { toTwip } from './ukuran-docx.ts';

const HURUF_JUDUL = [16, 12.5, 11, 10.5];

/** How the words of an appendix's heading differ from those of a chapter. */
const SIFAT_LAMPIRAN = { size: 28, allCaps: false } as const;

/** Between a number and its words, em. */
const CELAH = 0.6;

/**
 * A heading with its number as text. Chapters and appendices have the number on a line of its own: a break, which the
 * contents turn into a space when they are updated.
 * @param dalamDaftarIsi deepest level that the contents collect; a heading that is to stay out of them is another style
 */
export function buildJudul(judul: JudulCetak, tempat: Tempat, awal: Awal, dalamDaftarIsi: number): Paragraph {
  const { rakitan } = tempat;
  const { id, tingkat, nomor, penomoran } = judul;
  const lampiran = penomoran === 'lampiran';
  const runs = buildRuns(judul.isi, rakitan, tingkat === 1 && lampiran ? SIFAT_LAMPIRAN : {});
  const lepas = judul.diDaftarIsi === false && tingkat <= dalamDaftarIsi;
  const label = rakitan.findPenandaLabel(id);
  const wrapLabel = (isi: ParagraphChild[]) => (label === undefined ? isi : rakitan.wrapPenanda(label, isi));
  const depan = (): ParagraphChild[] => {
    if (nomor === '') return [];
    if (tingkat === 1) {
      const style = lampiran ? GAYA_NOMOR_LAMPIRAN : GAYA_NOMOR_BAB;
      return [...wrapLabel([new TextRun({ style, text: nomor })]), new TextRun({ break: 1 })];
    }
    const gaya = tingkat < 4 ? { style: GAYA_NOMOR } : {};
    return [...wrapLabel([new TextRun({ ...gaya, text: nomor })]), new TextRun({ children: [new Tab()] })];
  };
  // Were the number itself the field, Word would leave it out of the contents.
  const tanda = lampiran ? buildTandaLabel('Lampiran') : [];
  const gantung =
    tingkat > 1 && nomor !== ''
      ? toTwip((measureTeks(nomor, true) + CELAH) * (HURUF_JUDUL[tingkat - 1] ?? tempat.huruf))
      : undefined;
  return new Paragraph({
    style: lepas ? getGayaJudulLepas(tingkat) : getGayaJudul(tingkat),
    ...getSifatAwal(awal),
    ...(tingkat === 1 && lampiran ? { alignment: AlignmentType.LEFT, spacing: { after: toTwip(14) } } : {}),
    ...(gantung === undefined ? {} : { indent: { left: gantung, hanging: gantung } }),
    children: rakitan.wrapPenanda(rakitan.getPenandaTujuan(id), [...tanda, ...depan(), ...runs]),
  });
}
