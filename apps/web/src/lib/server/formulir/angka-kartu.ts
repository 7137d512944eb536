import { type Indikator, type Isian, isDesimal } from '@akuntabel/kinerja';
import { readSkalar } from './skalar.ts';

const BUKAN_ANGKA = 'Harus angka, misalnya 85,5. Bila tidak berlaku, tulis «n/a: alasannya».';

/** A measured figure as a card takes it; a word is a grade of a card that has grades. */
export function readAngkaKartu(
  teks: string,
  { arah, peringkat }: Pick<Indikator, 'arah' | 'peringkat'>,
): { readonly nilai: Isian | undefined } | { readonly masalah: string } {
  const hasil = readSkalar('isian', teks);
  if ('kosong' in hasil) return { nilai: undefined };
  if ('masalah' in hasil) return hasil;
  const nilai = hasil.nilai as Isian;
  if (typeof nilai !== 'string' || isDesimal(nilai)) return { nilai };
  if (arah !== 'ordinal') return { masalah: BUKAN_ANGKA };
  const label = peringkat.find((satu) => satu.label.toLowerCase() === nilai.toLowerCase())?.label;
  if (label !== undefined) return { nilai: label };
  return { masalah: `Harus salah satu peringkat kartunya: ${peringkat.map((satu) => satu.label).join(', ')}.` };
}
