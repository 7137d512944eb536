import { parseSel } from './angka.ts';
import type { Makna } from './kolom.ts';
import { joinKepala, readKolom } from './kolom.ts';
import type { TabelFakta } from './tabel.ts';

/** A row of a two-column table "Target | 89,87". */
export interface BarisKotak {
  /** 0-based position among the table's rows of facts. */
  readonly urut: number;
  readonly kolom: number;
  readonly makna: Makna;
  readonly tahun?: number;
}

const MAKNA_KOTAK: ReadonlySet<Makna> = new Set(['target', 'realisasi', 'capaian', 'efisiensi', 'penyerapan']);

/** A small table of labels and figures about one thing; undefined for other tables. */
export function readKotak(tabel: TabelFakta): BarisKotak[] | undefined {
  const lebar = tabel.kolom.length;
  if (lebar < 2 || lebar > 3 || tabel.baris.length > 12) return undefined;
  const kolom = lebar - 1;
  const label = tabel.baris.map(({ sel }) => joinKepala([sel[0]?.teks ?? '']));
  const baris = tabel.baris.flatMap((satu, urut): BarisKotak[] => {
    const kepala = label[urut] ?? '';
    if (parseSel(satu.sel[kolom]?.teks ?? '') === undefined || kepala === '' || kepala.split(' ').length > 5) return [];
    const { makna, tahun } = readKolom(kepala, label);
    return MAKNA_KOTAK.has(makna) ? [{ urut, kolom, makna, ...(tahun === undefined ? {} : { tahun }) }] : [];
  });
  const adaDasar = baris.some(({ makna }) => makna === 'target') && baris.some(({ makna }) => makna === 'realisasi');
  return adaDasar ? baris : undefined;
}
