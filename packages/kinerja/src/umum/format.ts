import type { Angka, Satuan } from '../hasil/hasil-kinerja.ts';
import type { Desimal } from '../tahun/skalar.ts';
import { parseDesimal, roundHalfUp } from './desimal.ts';

/*
 * How figures are written in Indonesian (EYD V): dot between thousands, comma before decimals, "Rp" and "%" without
 * a space. The minus sign is the hyphen-minus of CLDR id-ID, so that a copied cell pastes into a spreadsheet.
 */

/** "1234567.891", 2 → "1.234.567,89". Rounded half up (away from zero); always shows `desimal` decimals. */
export function formatDesimal(nilai: Desimal, desimal: number): string {
  const bulat = roundHalfUp(parseDesimal(nilai), desimal);
  const negatif = bulat.mantisa < 0n;
  const digit = (negatif ? -bulat.mantisa : bulat.mantisa).toString().padStart(bulat.skala + 1, '0');
  const utuh = digit.slice(0, digit.length - bulat.skala).replace(/\B(?=(\d{3})+$)/g, '.');
  const pecahan = digit.slice(digit.length - bulat.skala).padEnd(desimal, '0');
  return `${negatif ? '-' : ''}${utuh}${desimal === 0 ? '' : `,${pecahan}`}`;
}

/** "5492095355" → "Rp5.492.095.355"; shows sen only when there are any. Negative: "-Rp1.000". */
export function formatRupiah(nilai: Desimal): string {
  const teks = formatDesimal(nilai, nilai.includes('.') ? 2 : 0);
  return teks.startsWith('-') ? `-Rp${teks.slice(1)}` : `Rp${teks}`;
}

const KEADAAN = {
  kosong: 'belum diisi',
  tidakBerlaku: 'tidak berlaku',
  takTerhitung: 'tidak dapat dihitung',
} as const;

const AKHIRAN: Record<Satuan, string> = {
  rupiah: '',
  persen: '%',
  poinPersen: ' poin persen',
  indeks: '',
  nilai: '',
  buah: '',
  satuanLain: '',
};

/** A figure as it is printed in running text, with its unit; a figure without a value says why in two words. */
export function formatAngka(angka: Angka): string {
  if (angka.keadaan !== 'terisi') return KEADAAN[angka.keadaan];
  if (angka.teks !== null) return angka.teks;
  const nilai = angka.nilai as Desimal;
  if (angka.satuan === 'rupiah') return formatRupiah(nilai);
  const satuanTeks = angka.satuan === 'satuanLain' && angka.satuanTeks !== null ? ` ${angka.satuanTeks}` : '';
  return formatDesimal(nilai, angka.desimal) + AKHIRAN[angka.satuan] + satuanTeks;
}

/**
 * A figure as it is printed in a table cell whose column names the unit: no unit, "–" when not yet filled in,
 * "n/a" when it does not apply and "t.t." when it cannot be computed (a note below the table explains the marks).
 */
export function formatSel(angka: Angka): string {
  if (angka.keadaan === 'kosong') return '–';
  if (angka.keadaan === 'tidakBerlaku') return 'n/a';
  if (angka.keadaan === 'takTerhitung') return 't.t.';
  if (angka.teks !== null) return angka.teks;
  return formatDesimal(angka.nilai as Desimal, angka.desimal);
}
