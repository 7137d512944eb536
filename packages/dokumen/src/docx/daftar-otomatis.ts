import { InternalHyperlink, LeaderType, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import type { DaftarOtomatis } from '../model/dokumen.ts';
import { measureTeks } from '../pdf/metrik-huruf.ts';
import { GAYA_DAFTAR_GAMBAR, getGayaDaftarIsi, type KolomDaftar } from './gaya.ts';
import { buildNomorHalaman } from './halaman.ts';
import { buildMedan, closeMedan, openMedan } from './medan.ts';
import { type Awal, getSifatAwal, type Tempat } from './tempat.ts';
import { toTwip } from './ukuran-docx.ts';

type Entri = NonNullable<DaftarOtomatis['entri']>[number];

const LABEL = { tabel: 'Tabel', grafik: 'Grafik', gambar: 'Gambar', lampiran: 'Lampiran' } as const satisfies Record<
  Exclude<DaftarOtomatis['macam'], 'isi'>,
  string
>;

const HURUF_ENTRI = 10;
/** Between the column of numbers and the words, points. */
const CELAH = 8;

/** How wide the numbers of the lists' entries are. */
export function measureKolomDaftar(daftar: readonly DaftarOtomatis[]): KolomDaftar {
  const isi = [0, 0, 0, 0];
  let lain = 0;
  for (const { macam, entri = [] } of daftar) {
    for (const { nomor, tingkat } of entri) {
      if (nomor === '') continue;
      const lebar = measureTeks(nomor, true) * HURUF_ENTRI + CELAH;
      if (macam === 'isi') isi[tingkat - 1] = Math.max(isi[tingkat - 1] ?? 0, lebar);
      else lain = Math.max(lain, lebar);
    }
  }
  return { isi, lain };
}

/** Deepest level of the contents' entries; 0 without contents. */
export const getTingkatTerdalam = (daftar: readonly DaftarOtomatis[]): number =>
  Math.max(0, ...daftar.flatMap((d) => (d.macam === 'isi' ? (d.entri ?? []).map((e) => e.tingkat) : [])));

/** The number of a chapter or an appendix is followed by a space, as it will be when the list is updated. */
function buildIsiEntri(entri: Entri, macam: DaftarOtomatis['macam']): TextRun[] {
  if (entri.nomor === '') return [new TextRun(entri.teks)];
  const rapat = macam === 'lampiran' || (macam === 'isi' && entri.tingkat === 1);
  return rapat
    ? [new TextRun(`${entri.nomor} ${entri.teks}`)]
    : [new TextRun({ children: [entri.nomor, new Tab(), entri.teks] })];
}

const getInstruksi = (macam: DaftarOtomatis['macam'], tingkatTerdalam: number): string =>
  macam === 'isi' ? `TOC \\o "1-${Math.max(1, tingkatTerdalam)}" \\h \\z \\w` : `TOC \\h \\z \\w \\c "${LABEL[macam]}"`;

/**
 * A generated list as a field with its entries as they are now, each a link to its place; the page numbers are fields
 * of their own. Contents collect the headings by their styles, the other lists the paragraphs that count a label.
 */
export function buildDaftarOtomatis(
  { macam, entri = [] }: DaftarOtomatis,
  tempat: Tempat,
  awal: Awal,
  tingkatTerdalam: number,
): Paragraph[] {
  const { rakitan, lebar } = tempat;
  const instruksi = getInstruksi(macam, tingkatTerdalam);
  const getGaya = (tingkat: number) => (macam === 'isi' ? getGayaDaftarIsi(tingkat) : GAYA_DAFTAR_GAMBAR);
  if (entri.length === 0) {
    return [
      new Paragraph({
        style: getGaya(1),
        ...getSifatAwal(awal),
        children: buildMedan(instruksi, 'Tidak ada.'),
      }),
    ];
  }
  return entri.map((e, i) => {
    const tujuan = rakitan.getPenandaTujuan(e.id);
    const tautan = new InternalHyperlink({
      anchor: tujuan,
      children: [
        ...buildIsiEntri(e, macam),
        new TextRun({ children: [new Tab()] }),
        ...openMedan(`PAGEREF ${tujuan} \\h`),
        buildNomorHalaman(() => rakitan.getHalaman(tujuan)),
        closeMedan(),
      ],
    });
    const children: ParagraphChild[] = [
      ...(i === 0 ? openMedan(instruksi) : []),
      tautan,
      ...(i === entri.length - 1 ? [closeMedan()] : []),
    ];
    return new Paragraph({
      style: getGaya(e.tingkat),
      ...(i === 0 ? getSifatAwal(awal) : {}),
      tabStops: [{ type: TabStopType.RIGHT, position: toTwip(lebar), leader: LeaderType.DOT }],
      children,
    });
  });
}
