import type { Angka, Predikat } from '../hasil/hasil-kinerja.ts';
import type { Desimal } from '../tahun/skalar.ts';
import { compare, type Eksak, parseDesimal, roundHalfUp } from '../umum/desimal.ts';
import { SKALA, type Skala } from './skala.ts';

export type ModeSkala = 'kontinu' | 'dibulatkan';

interface Batas {
  readonly dari: Eksak | null;
  readonly sampai: Eksak | null;
}

const BATAS: ReadonlyMap<Skala, readonly Batas[]> = new Map(
  Object.values(SKALA).map((skala) => [
    skala,
    skala.pita.map(({ dari, sampai }) => ({
      dari: dari === null ? null : parseDesimal(dari),
      sampai: sampai === null ? null : parseDesimal(sampai),
    })),
  ]),
);

/**
 * The band of a value. Values are banded as printed, rounded half up to two decimals, so that a reader who sees
 * "91,00" can check the band. Mode 'dibulatkan' first rounds to a whole number, but only on scales printed in whole
 * numbers with gaps between them (Permendagri 86/2017); `diCelah` tells in both modes that the value lies in a gap.
 */
export function rate(skala: Skala, nilai: Desimal, mode: ModeSkala = 'kontinu'): Predikat {
  const batas = BATAS.get(skala) as readonly Batas[];
  const tercetak = roundHalfUp(parseDesimal(nilai), 2);
  const bercelah = batas.some(({ sampai }) => sampai !== null);
  const dinilai = bercelah && mode === 'dibulatkan' ? roundHalfUp(tercetak, 0) : tercetak;
  let peringkat = 0;
  for (const { dari } of batas) {
    if (dari === null) break;
    const letak = compare(dinilai, dari);
    if (letak > 0 || (letak === 0 && skala.termasukBatas)) break;
    peringkat++;
  }
  const pita = skala.pita[peringkat] as Skala['pita'][number];
  const diCelah = batas.some(({ sampai }, i) => {
    const atas = batas[i - 1]?.dari;
    return sampai !== null && atas != null && compare(tercetak, sampai) > 0 && compare(tercetak, atas) < 0;
  });
  return { skala: skala.kunci, kode: pita.kode, label: pita.label, peringkat: peringkat + 1, diCelah };
}

/** The predicate of a figure; null when it has no value or the scale is unknown. */
export function findPredikat(kunci: string | null, angka: Angka, mode: ModeSkala = 'kontinu'): Predikat | null {
  const skala = kunci !== null && Object.hasOwn(SKALA, kunci) ? SKALA[kunci] : undefined;
  return skala === undefined || angka.nilai === null ? null : rate(skala, angka.nilai, mode);
}
