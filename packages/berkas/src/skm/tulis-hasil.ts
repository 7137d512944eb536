import type { HitungIkm } from '@akuntabel/kinerja';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';

/** Results of a survey as a workbook shows them. */
export interface BukuHasil {
  readonly nama: string;
  /** Facts above the table: unit, period, … */
  readonly keterangan: readonly (readonly [label: string, isi: string | number])[];
  readonly ikm: HitungIkm;
  /** Groups large enough to be shown; `ikm` with two decimals or null. */
  readonly kelompok: readonly {
    readonly dimensi: string;
    readonly nama: string;
    readonly responden: number;
    readonly ikm: string | null;
    readonly mutu: string;
  }[];
}

const HURUF = 'Arial';
const UKURAN = 10;
const LEBAR_NAMA = 40;
const LEBAR_ANGKA = 12;
const TEBAL: CellStyle = { font: { name: HURUF, size: UKURAN, bold: true } };
const GARIS = { style: 'thin', color: { rgb: 'C9D4D9' } } as const;
const BINGKAI = { top: GARIS, bottom: GARIS, left: GARIS, right: GARIS };
const KEPALA: CellStyle = {
  ...TEBAL,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3F0EE' } },
  border: BINGKAI,
};
const SEL: CellStyle = { font: { name: HURUF, size: UKURAN }, border: BINGKAI };
const PENIMBANG: Readonly<Record<HitungIkm['bobot'], string>> = { '1/9': '/9', '0.11': '*0.11', '0.111': '*0.111' };

/** A sheet that is filled a row at a time. */
function createLembar(name: string, lebar: readonly number[]) {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  return {
    add(baris: readonly (CellValue | Partial<Cell>)[], style: CellStyle = SEL): number {
      const r = rows.length;
      rows.push(
        baris.map((satu, k) => {
          const sel: Partial<Cell> =
            satu !== null && typeof satu === 'object' ? (satu as Partial<Cell>) : { value: satu };
          cells.set(`${r},${k}`, { ...sel, style: { ...style, ...sel.style } });
          return sel.value ?? null;
        }),
      );
      // Rows count from 1 in formulas.
      return r + 1;
    },
    skip: () => rows.push([]),
    build: (lain: Partial<WriteSheet> = {}): WriteSheet => ({
      ...{ name, rows, cells, columns: lebar.map((width) => ({ width })) },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...lain,
    }),
  };
}

/** A figure with the formula it comes from; the result is what the rules computed. */
const hitung = (nilai: string | null, formula: string, numFmt: string): Partial<Cell> =>
  nilai === null
    ? { value: null }
    : { value: Number(nilai), formula, formulaResult: Number(nilai), style: { ...SEL, numFmt } };

function buildHasil({ nama, keterangan, ikm }: BukuHasil): WriteSheet {
  const lembar = createLembar('Hasil', [8, LEBAR_NAMA, ...Array.from({ length: 10 }, () => LEBAR_ANGKA)]);
  lembar.add([nama], TEBAL);
  for (const [label, isi] of keterangan) lembar.add([label, isi], {});
  lembar.skip();
  const kepala = lembar.add(
    [
      ...['Kode', 'Unsur', 'Nilai 1', 'Nilai 2', 'Nilai 3', 'Nilai 4', 'Kosong', 'Menjawab'],
      ...['NRR', 'NRR tertimbang', 'Konversi', 'Mutu'],
    ],
    KEPALA,
  );
  const bobot = PENIMBANG[ikm.bobot];
  for (const [i, satu] of ikm.unsur.entries()) {
    const r = kepala + 1 + i;
    lembar.add([
      ...[satu.kode, satu.nama, ...satu.sebaran, satu.kosong],
      { value: satu.terjawab, formula: `SUM(C${r}:F${r})`, formulaResult: satu.terjawab },
      hitung(satu.nrr.nilai, `(C${r}+2*D${r}+3*E${r}+4*F${r})/H${r}`, '0.00'),
      hitung(satu.nrrTertimbang.nilai, `I${r}${bobot}`, '0.000'),
      hitung(satu.konversi.nilai, `I${r}*25`, '0.00'),
      satu.mutu === null ? null : `${satu.mutu.kode} ${satu.mutu.label}`,
    ]);
  }
  const [awal, akhir] = [kepala + 1, kepala + ikm.unsur.length];
  lembar.skip();
  const indeks = lembar.add(
    ['', 'Nilai indeks', hitung(ikm.nilaiIndeks.nilai, `SUM(J${awal}:J${akhir})`, '0.000')],
    TEBAL,
  );
  lembar.add(
    [
      ...['', 'Indeks Kepuasan Masyarakat (IKM)'],
      hitung(ikm.ikm.nilai, `C${indeks}*25`, '0.00'),
      ikm.mutu === null ? null : `${ikm.mutu.kode} ${ikm.mutu.label}`,
    ],
    TEBAL,
  );
  lembar.add(['', 'IKM tertinggi yang dapat dicapai', Number(ikm.ikmMaks.nilai)], {});
  return lembar.build();
}

function buildKelompok({ kelompok }: BukuHasil): WriteSheet {
  const lembar = createLembar('Kelompok', [24, LEBAR_NAMA, LEBAR_ANGKA, LEBAR_ANGKA, LEBAR_ANGKA]);
  lembar.add(['Menurut', 'Kelompok', 'Responden', 'IKM', 'Mutu'], KEPALA);
  for (const { dimensi, nama, responden, ikm, mutu } of kelompok) {
    const nilai: Partial<Cell> =
      ikm === null ? { value: null } : { value: Number(ikm), style: { ...SEL, numFmt: '0.00' } };
    lembar.add([dimensi, nama, responden, nilai, mutu]);
  }
  return lembar.build({ freezePane: { rows: 1 } });
}

/**
 * Results of a survey as XLSX: counts are numbers, and what is computed from them carries its formula, so that it can be
 * followed. Text stays text also when it begins like a formula.
 */
export async function writeHasilSkm(buku: BukuHasil): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre');
  return writeXlsx({
    sheets: [buildHasil(buku), ...(buku.kelompok.length > 0 ? [buildKelompok(buku)] : [])],
    defaultFont: { name: HURUF, size: UKURAN },
    properties: { title: buku.nama, creator: 'Akuntabel' },
  });
}
