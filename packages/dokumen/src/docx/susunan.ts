import {
  HeightRule,
  type ITableBordersOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { BINGKAI_KOSONG } from './tabel.ts';
import type { Anak } from './tempat.ts';
import { toTwip } from './ukuran-docx.ts';

/** A cell of a table that only places things. */
export interface SelSusunan {
  /** Points. */
  readonly lebar: number;
  readonly isi: readonly Anak[];
  readonly tengah?: boolean;
}

interface PilihanSusunan {
  readonly bingkai?: ITableBordersOptions;
  /** Distance from the edges of a cell to its content, points. */
  readonly tepi?: { readonly atas?: number; readonly bawah?: number; readonly sisi?: number };
  readonly latar?: string;
  readonly inden?: number;
  readonly utuh?: boolean;
  /** Heights that rows have exactly, by row; points. */
  readonly tinggi?: Readonly<Record<number, number>>;
}

/** A table without meaning of its own, for things that stand side by side or in a frame. */
export function buildSusunan(baris: readonly (readonly SelSusunan[])[], pilihan: PilihanSusunan): Table {
  const { bingkai, tepi = {}, latar, inden = 0, utuh = true, tinggi = {} } = pilihan;
  const lebar = (baris[0] ?? []).map((sel) => toTwip(sel.lebar));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: lebar.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: lebar,
    ...(inden > 0 ? { indent: { size: toTwip(inden), type: WidthType.DXA } } : {}),
    borders: { ...BINGKAI_KOSONG, ...bingkai },
    margins: {
      marginUnitType: WidthType.DXA,
      top: toTwip(tepi.atas ?? 0),
      bottom: toTwip(tepi.bawah ?? 0),
      left: toTwip(tepi.sisi ?? 0),
      right: toTwip(tepi.sisi ?? 0),
    },
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: baris.map((sel, y) => {
      const tetap = tinggi[y];
      return new TableRow({
        cantSplit: utuh,
        ...(tetap === undefined ? {} : { height: { value: toTwip(tetap), rule: HeightRule.EXACT } }),
        children: sel.map(
          ({ isi, tengah }, x) =>
            new TableCell({
              width: { size: lebar[x] ?? 0, type: WidthType.DXA },
              ...(latar === undefined ? {} : { shading: { fill: latar } }),
              ...(tengah ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
              children: [...isi],
            }),
        ),
      });
    }),
  });
}
