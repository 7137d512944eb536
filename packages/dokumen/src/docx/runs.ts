import { InternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, SoftHyphen, TextRun } from 'docx';
import type { Isi, Run } from '../model/dokumen.ts';
import { GAYA_ANGKA } from './gaya.ts';
import { buildMedan } from './medan.ts';
import type { Rakitan } from './rakitan.ts';

/** Marks that the preparation put where a word wider than its line may break; no other text contains them. */
const TANDA_HUBUNG_LUNAK = '\u00ad';
const SPASI_NOL = /\u200b/g;

/**
 * Soft hyphens become elements of their own, as the format asks. Places to break without a hyphen are left out: a word
 * processor breaks a word that is wider than its line by itself, and the text stays what it was when it is copied.
 */
function buildTeks(teks: string, sifat: IRunPropertiesOptions): TextRun {
  const potong = teks.replace(SPASI_NOL, '').split(TANDA_HUBUNG_LUNAK);
  return new TextRun({ ...sifat, children: potong.flatMap((p, i) => (i === 0 ? [p] : [new SoftHyphen(), p])) });
}

function buildRun(run: Run, rakitan: Rakitan, sifat: IRunPropertiesOptions): ParagraphChild[] {
  const tebal = 'tebal' in run && run.tebal ? { bold: true } : {};
  switch (run.jenis) {
    case 'teks':
      return [buildTeks(run.teks, { ...sifat, ...tebal, ...(run.miring ? { italics: true } : {}) })];
    case 'angka':
      return [buildTeks(run.teks, { ...sifat, style: GAYA_ANGKA, ...tebal })];
    case 'rujukan': {
      const label = rakitan.findPenandaLabel(run.ke);
      const teks = run.teks.replace(SPASI_NOL, '').replaceAll(TANDA_HUBUNG_LUNAK, '');
      if (label !== undefined) return buildMedan(`REF ${label} \\h \\* CHARFORMAT`, teks, sifat);
      return [
        new InternalHyperlink({
          anchor: rakitan.getPenandaTujuan(run.ke),
          children: [new TextRun({ ...sifat, text: teks })],
        }),
      ];
    }
    case 'barisBaru':
      return [new TextRun({ ...sifat, break: 1 })];
    default:
      return run satisfies never;
  }
}

/** Runs as the content of a paragraph. @param sifat what all of them share beyond the paragraph's style */
export const buildRuns = (isi: Isi, rakitan: Rakitan, sifat: IRunPropertiesOptions = {}): ParagraphChild[] =>
  isi.flatMap((run) => buildRun(run, rakitan, sifat));
