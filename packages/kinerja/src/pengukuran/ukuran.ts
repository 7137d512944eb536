import { RUPIAH, RUPIAH_SEN, type Ukuran } from '../hasil/buku.ts';
import type { Satuan } from '../hasil/hasil-kinerja.ts';
import { type Isian, isDesimal } from '../tahun/skalar.ts';
import { countDesimal } from '../umum/desimal.ts';

const DESIMAL_TERBANYAK = 6;

function findSatuan(teks: string): Satuan {
  const kecil = teks.trim().toLowerCase();
  if (kecil.startsWith('%') || kecil.startsWith('persen')) return 'persen';
  if (kecil === 'indeks') return 'indeks';
  if (kecil === 'nilai') return 'nilai';
  if (kecil === 'rp' || kecil === 'rupiah') return 'rupiah';
  return 'satuanLain';
}

/** The measure of entered values: their printed unit, with as many decimals as the longest of them is written with. */
export function findUkuran(satuanTeks: string, isian: readonly (Isian | undefined)[], paling = 0): Ukuran {
  let desimal = paling;
  for (const nilai of isian) {
    if (typeof nilai === 'string' && isDesimal(nilai)) desimal = Math.max(desimal, countDesimal(nilai));
  }
  const satuan = findSatuan(satuanTeks);
  if (satuan === 'rupiah') return desimal === 0 ? RUPIAH : RUPIAH_SEN;
  return {
    satuan,
    satuanTeks: satuan === 'satuanLain' ? satuanTeks : null,
    desimal: Math.min(desimal, DESIMAL_TERBANYAK),
  };
}

/** The measure of a difference: percentages differ by percentage points. */
export function toUkuranSelisih(ukuran: Ukuran): Ukuran {
  return ukuran.satuan === 'persen' ? { ...ukuran, satuan: 'poinPersen' } : ukuran;
}
