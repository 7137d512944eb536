import { AlignmentType, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Isi } from '../model/dokumen.ts';
import { measureTeks } from '../pdf/metrik-huruf.ts';
import { GAYA_KETERANGAN, GAYA_NOMOR, JARAK_BAWAH } from './gaya.ts';
import { buildMedan } from './medan.ts';
import type { Label, Rakitan } from './rakitan.ts';
import { buildRuns } from './runs.ts';
import { type Awal, getSifatAwal, type Tempat } from './tempat.ts';
import { toTwip } from './ukuran-docx.ts';

const HURUF_KETERANGAN = 9;

/** Between the number and the words of a caption, em. */
const CELAH = 0.7;

interface Berketerangan {
  readonly id: string;
  readonly nomor: string;
  readonly keterangan: Isi;
}

/** "Tabel 3.1": the label and the chapter as text, the last number as a field that counts. */
function buildLabel(nomor: string, label: Label, rakitan: Rakitan): ParagraphChild[] {
  const [, awalan, angka] = /^(.*?)(\d+)$/su.exec(nomor) ?? [];
  const style = GAYA_NOMOR;
  if (awalan === undefined || angka === undefined) return [new TextRun({ style, text: nomor })];
  return [
    new TextRun({ style, text: awalan }),
    ...buildMedan(rakitan.countLabel(label, Number(angka)), angka, { style }),
  ];
}

function buildIsi(blok: Berketerangan, label: Label, rakitan: Rakitan, celah: ParagraphChild): ParagraphChild[] {
  const penanda = rakitan.findPenandaLabel(blok.id);
  const nomor = buildLabel(blok.nomor, label, rakitan);
  return rakitan.wrapPenanda(rakitan.getPenandaTujuan(blok.id), [
    ...(penanda === undefined ? nomor : rakitan.wrapPenanda(penanda, nomor)),
    celah,
    ...buildRuns(blok.keterangan, rakitan),
  ]);
}

/** Caption above a table: its further lines stand below its first word, and it stays with the table. */
export function buildKeteranganTabel(blok: Berketerangan, tempat: Tempat, awal: Awal): Paragraph {
  const gantung = (measureTeks(blok.nomor, true) + CELAH) * HURUF_KETERANGAN;
  return new Paragraph({
    style: GAYA_KETERANGAN,
    ...getSifatAwal(awal),
    keepNext: true,
    indent: { left: toTwip(tempat.inden + gantung), hanging: toTwip(gantung) },
    children: buildIsi(blok, 'Tabel', tempat.rakitan, new TextRun({ children: [new Tab()] })),
  });
}

/** Caption below a picture, in the middle. */
export function buildKeteranganGambar(blok: Berketerangan & { macam: 'grafik' | 'gambar' }, tempat: Tempat): Paragraph {
  const tepi = toTwip(tempat.lebar * 0.06);
  return new Paragraph({
    style: GAYA_KETERANGAN,
    alignment: AlignmentType.CENTER,
    indent: { left: toTwip(tempat.inden) + tepi, right: tepi },
    spacing: { before: toTwip(5), after: toTwip(JARAK_BAWAH) },
    ...(tempat.lekat ? { keepNext: true } : {}),
    children: buildIsi(
      blok,
      blok.macam === 'grafik' ? 'Grafik' : 'Gambar',
      tempat.rakitan,
      new TextRun({ text: '\u2002' }),
    ),
  });
}
