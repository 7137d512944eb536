import { isDesimal, type TahunKinerja } from '@akuntabel/kinerja';
import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre';
import { getPengolah } from './jenis/index.ts';
import type { Pengolah } from './jenis/pengolah.ts';
import { createPohon, RUAS_UANG } from './jenis/pohon-lembar.ts';
import { sumDesimal } from './jumlah.ts';
import type { IsiRekaman, JenisLembar, Kolom } from './kolom.ts';
import { toHurufKolom } from './lembar.ts';

export interface PilihanTulis {
  /** Headers cannot be changed by mistake; rows may still be added. */
  readonly kunciKepala?: boolean;
}

const HURUF = 'Arial';
const UKURAN = 10;
/** Beyond these a spreadsheet would round the number: it is written as text instead. */
const DIGIT_PASTI = 15;
/** Rows below the data in which choices are offered as well. */
const BARIS_CADANGAN = 500;
/** Excel allows no longer list in a cell's own rule. */
const MAKS_DAFTAR = 255;

const LEBAR: Readonly<Record<Kolom['isi'], number>> = {
  kode: 22,
  kunci: 14,
  nama: 44,
  teks: 44,
  daftar: 36,
  uang: 18,
  isian: 14,
  desimal: 12,
  bulat: 9,
  tahun: 8,
  tanggal: 12,
  nip: 22,
  pilihan: 18,
  unit: 16,
  jabatan: 20,
};

const isAngka = ({ isi }: Kolom): boolean => ['uang', 'isian', 'desimal', 'bulat', 'tahun'].includes(isi);

/** Whether a number survives a spreadsheet digit by digit. */
const isPasti = (nilai: string): boolean =>
  isDesimal(nilai) && nilai.replace(/[-.]/g, '').replace(/^0+/, '').length <= DIGIT_PASTI;

const HARI_NOL = Date.UTC(1899, 11, 30);
const SEHARI = 86_400_000;

/** A canonical text as the cell that a spreadsheet would hold it in. */
function toSel(kolom: Kolom, nilai: string | null): { value: CellValue; format: string | undefined } {
  if (nilai === null) return { value: null, format: formatKolom(kolom) };
  if (kolom.isi === 'pilihan') {
    return { value: kolom.pilihan?.find((satu) => satu.nilai === nilai)?.sebutan ?? nilai, format: undefined };
  }
  if (kolom.isi === 'tanggal') {
    return { value: (Date.parse(`${nilai}T00:00:00Z`) - HARI_NOL) / SEHARI, format: 'yyyy-mm-dd' };
  }
  if (!isAngka(kolom) || !isDesimal(nilai))
    return { value: nilai, format: isAngka(kolom) ? undefined : formatKolom(kolom) };
  if (!isPasti(nilai)) return { value: nilai.replace('.', ','), format: '@' };
  return {
    value: Number(nilai),
    format: kolom.isi === 'uang' && nilai.includes('.') ? '#,##0.00' : formatKolom(kolom),
  };
}

function formatKolom({ isi }: Kolom): string | undefined {
  if (isi === 'uang') return '#,##0';
  if (isi === 'tanggal') return 'yyyy-mm-dd';
  // "7.10" must not become 7.1, nor a NIP lose its last digits, when someone types in a new row.
  return ['kode', 'kunci', 'nip', 'nama', 'unit', 'jabatan'].includes(isi) ? '@' : undefined;
}

const TINGGI_KEPALA = 32;
const TINGGI_BARIS = 13.5;
/** Excel allows no more. */
const TINGGI_MAKS = 409;

/** Height at which wrapped text is seen whole; not every program sizes rows by itself. */
function measureBaris(kolom: readonly Kolom[], baris: readonly CellValue[]): number {
  const banyak = kolom.map(({ isi }, k) => {
    const teks = baris[k];
    if (typeof teks !== 'string' || !isTerlipat(isi)) return 1;
    const muat = LEBAR[isi] * 0.9;
    return teks.split('\n').reduce((jumlah, satu) => jumlah + Math.max(1, Math.ceil(satu.length / muat)), 0);
  });
  return Math.min(TINGGI_MAKS, Math.max(1, ...banyak) * TINGGI_BARIS);
}

const isTerlipat = (isi: Kolom['isi']): boolean => ['nama', 'teks', 'daftar'].includes(isi);

const GARIS = { style: 'thin', color: { rgb: 'C9D4D9' } } as const;
const BINGKAI = { top: GARIS, bottom: GARIS, left: GARIS, right: GARIS };

const gayaIsi = (kolom: Kolom, format: string | undefined, tebal: boolean, kunciKepala: boolean): CellStyle => ({
  font: { name: HURUF, size: UKURAN, bold: tebal },
  alignment: { vertical: 'top', wrapText: isTerlipat(kolom.isi) },
  border: BINGKAI,
  ...(format === undefined ? {} : { numFmt: format }),
  ...(kunciKepala ? { protection: { locked: false } } : {}),
});

const GAYA_KEPALA: CellStyle = {
  font: { name: HURUF, size: UKURAN, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: BINGKAI,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3F0EE' } },
};

/** Sums of a budget as formulas over the rows below, so that they follow what people change. */
function buildJumlah(
  rekaman: readonly IsiRekaman[],
  kunci: readonly string[],
  kolom: readonly Kolom[],
): Map<string, Partial<Cell>> {
  const simpul = new Map(kunci.map((satu, i) => [satu, rekaman[i] ?? {}]));
  const pohon = createPohon(simpul);
  const letak = new Map(kunci.map((satu, i) => [satu, i + 1]));
  const hasil = new Map<string, Partial<Cell>>();
  for (const ruas of RUAS_UANG) {
    const k = kolom.findIndex((satu) => satu.kunci === ruas);
    if (k < 0) continue;
    const huruf = toHurufKolom(k);
    /** The figure that the cell of a row shows as a number, if it does. */
    const tampil = (satu: string): string | null => {
      const isi = simpul.get(satu)?.[ruas] ?? null;
      const nilai = isi ?? jumlahkan(satu, pohon.listAnak(satu));
      return nilai !== null && isPasti(nilai) ? nilai : null;
    };
    const jumlahkan = (satu: string | null, anak: readonly string[]): string | null => {
      const nilai = anak.map(tampil).filter((n) => n !== null);
      if (anak.length === 0 || nilai.length < anak.length) return null;
      const jumlah = sumDesimal(nilai);
      if (!isPasti(jumlah)) return null;
      const baris = satu === null ? kunci.length + 1 : (letak.get(satu) ?? 0);
      const rumus = `SUM(${anak.map((lain) => `${huruf}${(letak.get(lain) ?? 0) + 1}`).join(',')})`;
      // Excel takes no more than 255 arguments.
      if (anak.length <= 255)
        hasil.set(`${baris},${k}`, { value: Number(jumlah), formula: rumus, formulaResult: Number(jumlah) });
      return anak.length <= 255 ? jumlah : null;
    };
    for (const satu of kunci) tampil(satu);
    jumlahkan(null, pohon.akar);
  }
  return hasil;
}

function buildValidasi(kolom: Kolom, k: number, baris: number, tahun: TahunKinerja): DataValidation[] {
  const pilihan =
    kolom.isi === 'pilihan'
      ? (kolom.pilihan ?? []).map(({ sebutan }) => sebutan)
      : kolom.isi === 'unit'
        ? tahun.organisasi.unit.map(({ id }) => id)
        : kolom.isi === 'jabatan'
          ? tahun.organisasi.jabatan.map(({ id }) => id)
          : [];
  if (pilihan.length === 0 || pilihan.join(',').length > MAKS_DAFTAR || pilihan.some((satu) => satu.includes(',')))
    return [];
  const huruf = toHurufKolom(k);
  return [
    {
      type: 'list',
      values: pilihan,
      allowBlank: true,
      range: `${huruf}2:${huruf}${baris + BARIS_CADANGAN}`,
      showErrorMessage: true,
      // Names are understood as well as codes; the importer says when they are not.
      errorStyle: kolom.isi === 'pilihan' ? 'stop' : 'warning',
      errorTitle: kolom.judul,
      errorMessage: `Pilih dari daftar: ${kolom.keterangan}`.slice(0, 220),
    },
  ];
}

/**
 * The records of a kind as an XLSX with the columns that the importer reads: figures are numbers, codes and dates
 * have their formats, choices a list, every header a note with its meaning. What is exported, edited and imported
 * changes only what was edited; text stays text also when it begins like a formula.
 */
export async function writeLembar(
  jenis: JenisLembar,
  tahun: TahunKinerja,
  pilihan: PilihanTulis = {},
): Promise<Uint8Array> {
  const { kunciKepala = false } = pilihan;
  const pengolah = getPengolah(jenis);
  const kolom = pengolah.listKolom(tahun).filter(({ hanyaImpor, cadangan }) => !hanyaImpor && !cadangan);
  const rekaman = pengolah.listRekaman(tahun);
  const isi = [...rekaman.map((satu) => satu.isi), ...(pengolah.listBarisKosong?.(tahun) ?? [])];
  const jumlah =
    jenis === 'anggaran' && rekaman.length > 0
      ? buildJumlah(
          isi,
          rekaman.map(({ kunci }) => kunci),
          kolom,
        )
      : new Map<string, Partial<Cell>>();
  const rows: CellValue[][] = [kolom.map(({ judul }) => judul)];
  const cells = new Map<string, Partial<Cell>>();
  for (const [k, { judul, keterangan, wajib }] of kolom.entries()) {
    cells.set(`0,${k}`, {
      value: judul,
      style: GAYA_KEPALA,
      comment: { author: 'Akuntabel', text: `${keterangan}${wajib ? '. Wajib diisi.' : '.'}` },
    });
  }
  const tambah = (satu: IsiRekaman, tebal: boolean): void => {
    const r = rows.length;
    rows.push(
      kolom.map((lain, k) => {
        const { value, format } = toSel(lain, satu[lain.kunci] ?? null);
        const rumus = value === null ? jumlah.get(`${r},${k}`) : undefined;
        cells.set(`${r},${k}`, { value, ...rumus, style: gayaIsi(lain, format, tebal, kunciKepala) });
        return rumus?.value ?? value;
      }),
    );
  };
  for (const satu of isi) tambah(satu, jenis === 'anggaran' && (satu['kode'] ?? '').split('.').length <= 5);
  if (jumlah.size > 0) tambah({ nama: 'Jumlah' }, true);
  const merges = mergeTurun(pengolah, kolom, isi, rows, cells);
  const lembar: WriteSheet = {
    name: pengolah.namaLembar,
    ...(merges.length > 0 ? { merges } : {}),
    rows,
    cells,
    columns: kolom.map((satu) => ({ width: LEBAR[satu.isi], style: gayaKolom(satu, kunciKepala) })),
    rowDefs: new Map(rows.map((baris, r) => [r, { height: r === 0 ? TINGGI_KEPALA : measureBaris(kolom, baris) }])),
    freezePane: { rows: 1, columns: Math.min(kolom.length - 1, jenis === 'anggaran' ? 2 : 1) },
    dataValidations: kolom.flatMap((satu, k) => buildValidasi(satu, k, rows.length, tahun)),
    ...(kunciKepala
      ? { protection: { sheet: true, insertRows: true, deleteRows: true, formatColumns: true, sort: true } }
      : {}),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  const dibuat = new Date(Date.UTC(tahun.umum.tahun, 0, 1));
  // Only who exports waits for it: the command line starts without.
  const { writeXlsx } = await import('hucre');
  return writeXlsx({
    sheets: [lembar],
    defaultFont: { name: HURUF, size: UKURAN },
    // The same data give the same bytes: no clock.
    properties: { title: pengolah.namaLembar, creator: 'Akuntabel', created: dibuat, modified: dibuat },
  });
}

interface Rentang {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** Merges equal cells below one another; the value stands in the first, and the others are emptied. */
function mergeTurun(
  { kolomGabung = [] }: Pick<Pengolah, 'kolomGabung'>,
  kolom: readonly Kolom[],
  isi: readonly IsiRekaman[],
  rows: CellValue[][],
  cells: Map<string, Partial<Cell>>,
): Rentang[] {
  const hasil: Rentang[] = [];
  for (const [ke, [kunci, milik]] of kolomGabung.entries()) {
    const luar = kolomGabung.slice(0, ke + 1).map(([satu]) => satu);
    const isSerumpun = (a: IsiRekaman | undefined, b: IsiRekaman | undefined) =>
      a?.[kunci] != null && luar.every((satu) => a[satu] === b?.[satu]);
    for (let awal = 0; awal < isi.length; ) {
      let akhir = awal;
      while (isSerumpun(isi[awal], isi[akhir + 1])) akhir += 1;
      for (const [k, satu] of akhir > awal ? kolom.entries() : []) {
        if (!milik.includes(satu.kunci)) continue;
        // The first row holds the header.
        hasil.push({ startRow: awal + 1, startCol: k, endRow: akhir + 1, endCol: k });
        for (let r = awal + 2; r <= akhir + 1; r++) {
          (rows[r] as CellValue[])[k] = null;
          cells.set(`${r},${k}`, { ...cells.get(`${r},${k}`), value: null });
        }
      }
      awal = akhir + 1;
    }
  }
  return hasil;
}

const gayaKolom = (kolom: Kolom, kunciKepala: boolean): CellStyle => {
  const format = formatKolom(kolom);
  return {
    ...(format === undefined ? {} : { numFmt: format }),
    ...(kunciKepala ? { protection: { locked: false } } : {}),
  };
};
