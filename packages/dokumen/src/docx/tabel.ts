import {
  BorderStyle,
  type ITableBordersOptions,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Isi } from '../model/dokumen.ts';
import { getTeks } from '../model/telusur.ts';
import { measureTeks } from '../pdf/metrik-huruf.ts';
import type { SelCetak, TabelCetak } from './data-cetak.ts';
import { GAYA_SUMBER, getGayaTabel } from './gaya.ts';
import { buildKeteranganTabel } from './keterangan.ts';
import { chooseUkuran, type UkuranKolom } from './lebar-tabel.ts';
import { buildParagrafBiasa } from './paragraf.ts';
import { buildRuns } from './runs.ts';
import { type Anak, type Awal, buildJarak, getSifatAwal, type Susun, type Tempat } from './tempat.ts';
import { toSetengahTitik, toTwip, WARNA } from './ukuran-docx.ts';

const garis = (tebal: number, color: string) => ({ style: BorderStyle.SINGLE, size: tebal, color });
const TANPA_GARIS = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Eighths of a point. */
const TIPIS = garis(4, WARNA.garis);
const TEBAL = garis(8, WARNA.aksen);
const SEDANG = garis(6, WARNA.aksen);

export const BINGKAI_KOSONG: ITableBordersOptions = {
  top: TANPA_GARIS,
  bottom: TANPA_GARIS,
  left: TANPA_GARIS,
  right: TANPA_GARIS,
  insideHorizontal: TANPA_GARIS,
  insideVertical: TANPA_GARIS,
};

const BINGKAI: ITableBordersOptions = {
  top: TEBAL,
  bottom: TEBAL,
  left: TANPA_GARIS,
  right: TANPA_GARIS,
  insideHorizontal: TIPIS,
  insideVertical: TIPIS,
};

const LATAR = { kepala: WARNA.aksenLembut, kelompok: WARNA.latarLembut, jumlah: WARNA.latarLembut } as const;

/** What stands in one place of the grid: a cell that begins there, or one that reaches there from above. */
interface Petak {
  readonly sel: SelCetak | undefined;
  readonly x: number;
  readonly lebar: number;
  readonly lanjutan: boolean;
}

/** The places of each row from left to right, without gaps. */
function listPetak(tabel: TabelCetak): Petak[][] {
  const banyak = tabel.lebarKolom.length;
  const penghuni: (SelCetak | undefined)[][] = Array.from({ length: tabel.baris }, () => []);
  for (const sel of [...tabel.kepala, ...tabel.badan.flatMap((b) => b.sel)]) {
    for (let y = sel.y; y < Math.min(tabel.baris, sel.y + sel.tinggi); y += 1) {
      for (let x = sel.x; x < Math.min(banyak, sel.x + sel.lebar); x += 1) (penghuni[y] as SelCetak[])[x] = sel;
    }
  }
  return penghuni.map((baris, y) => {
    const petak: Petak[] = [];
    for (let x = 0; x < banyak; ) {
      const sel = baris[x];
      const lebar = sel ? Math.min(sel.lebar, banyak - x) : 1;
      petak.push({ sel, x, lebar, lanjutan: sel !== undefined && sel.y < y });
      x += lebar;
    }
    return petak;
  });
}

/** Whether a cell of one row takes about four lines at most. */
function isPendek(sel: SelCetak, { lebarKolom, ukuran }: TabelCetak): boolean {
  if (!sel.runs) return false;
  const lebar = lebarKolom.slice(sel.x, sel.x + sel.lebar).reduce((a, b) => a + b, 0) - 2 * ukuran.isiX;
  return measureTeks(getTeks(sel.runs), sel.tebal) * ukuran.huruf < 3.4 * lebar;
}

/** Rows that stay with the next one: header, titles of groups, and rows that a cell to be kept whole spans. */
function listLekat(tabel: TabelCetak): boolean[] {
  const lekat = new Array<boolean>(tabel.baris).fill(false);
  const akhir = tabel.baris - 1;
  const mark = (dari: number, sebelum: number) => lekat.fill(true, dari, Math.min(sebelum, akhir));
  mark(0, tabel.barisKepala);
  for (const { judulKelompok, sel } of tabel.badan) {
    for (const s of sel) {
      if (judulKelompok) mark(s.y, s.y + s.tinggi);
      else if (s.tinggi > 1 && s.utuh) mark(s.y, s.y + s.tinggi - 1);
    }
  }
  // Neither the first nor the last row stands alone on a page; a high one can.
  const isRendah = (y: number) =>
    tabel.badan.every(({ sel }) => sel.every((s) => s.y !== y || s.tinggi > 1 || isPendek(s, tabel)));
  for (const y of [tabel.barisKepala, akhir - 1]) if (y >= 0 && y < akhir && isRendah(y)) lekat[y] = true;
  if (tabel.sumber && akhir > 0) lekat[akhir] = true;
  return lekat;
}

function buildIsiSel(sel: SelCetak, tempat: Tempat, susun: Susun): Anak[] {
  if (!sel.blok) return [buildParagrafBiasa(sel.runs as Isi, tempat)];
  const isi = susun(sel.blok, tempat);
  // The format asks for a paragraph at the end of a cell.
  return isi.at(-1) instanceof Paragraph ? isi : [...isi, buildJarak(1)];
}

/** A table without caption: fixed widths, header rows that repeat, merged cells. */
function buildKisi(tabel: TabelCetak, kolom: UkuranKolom, tempat: Tempat, susun: Susun): Table {
  const { ukuran, tanpaGaris, barisKepala } = tabel;
  const gaya = getGayaTabel(ukuran);
  const asal = toSetengahTitik(ukuran.huruf);
  const lekat = listLekat(tabel);
  const getLebar = (p: Petak) => kolom.lebar.slice(p.x, p.x + p.lebar).reduce((a, b) => a + b, 0);
  const buildSel = (p: Petak, y: number): TableCell => {
    const { sel } = p;
    const sifat: Omit<ITableCellOptions, 'children'> = {
      width: { size: getLebar(p), type: WidthType.DXA },
      ...(p.lebar > 1 ? { columnSpan: p.lebar } : {}),
      ...(sel && sel.latar !== '' ? { shading: { fill: LATAR[sel.latar] } } : {}),
      ...(sel?.latar === 'kepala' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      ...(!tanpaGaris && sel && sel.y + sel.tinggi === barisKepala && sel.latar === 'kepala'
        ? { borders: { bottom: SEDANG } }
        : {}),
    };
    const dalam: Tempat = {
      rakitan: tempat.rakitan,
      gaya,
      huruf: kolom.besar / 2,
      ...(kolom.besar === asal ? {} : { besar: kolom.besar }),
      lebar: getLebar(p) / 20 - 2 * ukuran.isiX,
      inden: (sel?.inden ?? 0) * ukuran.inden,
      tebal: sel?.tebal ?? false,
      rata: sel?.rata ?? 'kiri',
      lekat: lekat[y] ?? false,
      tingkatDaftar: 0,
    };
    if (!sel || p.lanjutan) {
      const kosong = buildParagrafBiasa([], { ...dalam, inden: 0, rata: 'kiri' });
      const lanjut = sel ? { verticalMerge: VerticalMergeType.CONTINUE } : {};
      return new TableCell({ ...sifat, ...lanjut, children: [kosong] });
    }
    return new TableCell({
      ...sifat,
      ...(sel.tinggi > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
      children: buildIsiSel(sel, dalam, susun),
    });
  };
  const rows = listPetak(tabel).map(
    (petak, y) =>
      new TableRow({
        ...(y < barisKepala ? { tableHeader: true } : {}),
        cantSplit:
          y < barisKepala || petak.every(({ sel, lanjutan }) => !sel || lanjutan || sel.tinggi > 1 || sel.utuh),
        children: petak.map((p) => buildSel(p, y)),
      }),
  );
  const jumlah = kolom.lebar.reduce((a, b) => a + b, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: jumlah, type: WidthType.DXA },
    columnWidths: kolom.lebar,
    ...(tempat.inden > 0 ? { indent: { size: toTwip(tempat.inden), type: WidthType.DXA } } : {}),
    borders: tanpaGaris ? BINGKAI_KOSONG : BINGKAI,
    margins: {
      marginUnitType: WidthType.DXA,
      top: toTwip(ukuran.isiY),
      bottom: toTwip(ukuran.isiY),
      // Without lines the first column stands flush with the text around the table.
      left: tanpaGaris ? 0 : toTwip(ukuran.isiX),
      right: toTwip(tanpaGaris ? 2 * ukuran.isiX : ukuran.isiX),
    },
    tableLook: {
      firstRow: barisKepala > 0,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows,
  });
}

/** A table with its caption above it and its source below it. */
export function buildTabel(tabel: TabelCetak, tempat: Tempat, awal: Awal, susun: Susun): Anak[] {
  const { keterangan, sumber } = tabel;
  // Word opens no table without rows.
  const kisi = tabel.baris > 0 ? [buildKisi(tabel, chooseUkuran(tabel), tempat, susun)] : [];
  const atas = keterangan ? [buildKeteranganTabel({ ...tabel, keterangan }, tempat, awal)] : [];
  const bawah = sumber
    ? [
        new Paragraph({
          style: GAYA_SUMBER,
          ...(tempat.inden > 0 ? { indent: { left: toTwip(tempat.inden) } } : {}),
          children: buildRuns(sumber, tempat.rakitan),
        }),
      ]
    : [];
  const sela =
    !keterangan && (awal.sesudahTabel || awal.halamanBaru)
      ? [buildJarak(awal.halamanBaru ? 1 : 9, getSifatAwal(awal))]
      : [];
  return [...sela, ...atas, ...kisi, ...bawah];
}
