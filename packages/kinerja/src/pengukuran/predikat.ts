import type { Angka, Predikat } from '../hasil/hasil-kinerja.ts';
import type { Desimal } from '../tahun/skalar.ts';
import { parseDesimal, roundHalfUp } from '../umum/desimal.ts';
import { SKALA, type Skala } from './skala.ts';

export type ModeSkala = 'kontinu' | 'dibulatkan';

/** The borders of a band in hundredths, which plain numbers hold: a value is banded as printed, with two decimals. */
interface Batas {
  readonly dari: number | null;
  readonly sampai: number | null;
}

const DESIMAL = 2;
const SERATUS = 100;

/** A value as printed, in hundredths; far outside every scale it may be rounded, which no band notices. */
function toPerseratus(nilai: Desimal): number {
  const { mantisa, skala } = roundHalfUp(parseDesimal(nilai), DESIMAL);
  return Number(mantisa) * 10 ** (DESIMAL - skala);
}

/** Rounded to a whole number, halves away from zero. */
const toBulat = (perseratus: number): number =>
  Math.sign(perseratus) * Math.floor((Math.abs(perseratus) + SERATUS / 2) / SERATUS) * SERATUS;

interface BatasSkala {
  readonly pita: readonly Batas[];
  readonly bercelah: boolean;
}

function toBatas({ pita }: Skala): BatasSkala {
  const toNilai = (nilai: Desimal | null): number | null => (nilai === null ? null : toPerseratus(nilai));
  return {
    pita: pita.map(({ dari, sampai }) => ({ dari: toNilai(dari), sampai: toNilai(sampai) })),
    bercelah: pita.some(({ sampai }) => sampai !== null),
  };
}

const BATAS: ReadonlyMap<Skala, BatasSkala> = new Map(Object.values(SKALA).map((skala) => [skala, toBatas(skala)]));

/** Whether a value lies above the printed end of a band and below the beginning of the next. */
function isDiCelah(pita: readonly Batas[], nilai: number): boolean {
  for (let i = 1; i < pita.length; i++) {
    const sampai = pita[i]?.sampai ?? null;
    const atas = pita[i - 1]?.dari ?? null;
    if (sampai !== null && atas !== null && nilai > sampai && nilai < atas) return true;
  }
  return false;
}

/**
 * The band of a value. Values are banded as printed, rounded half up to two decimals, so that a reader who sees
 * "91,00" can check the band. Mode 'dibulatkan' first rounds to a whole number, but only on scales printed in whole
 * numbers with gaps between them (Permendagri 86/2017); `diCelah` tells in both modes that the value lies in a gap.
 */
export function rate(skala: Skala, nilai: Desimal, mode: ModeSkala = 'kontinu'): Predikat {
  const { pita: batas, bercelah } = BATAS.get(skala) as BatasSkala;
  const tercetak = toPerseratus(nilai);
  const dinilai = bercelah && mode === 'dibulatkan' ? toBulat(tercetak) : tercetak;
  let peringkat = 0;
  for (const { dari } of batas) {
    if (dari === null || dinilai > dari || (dinilai === dari && skala.termasukBatas)) break;
    peringkat++;
  }
  const pita = skala.pita[peringkat] as Skala['pita'][number];
  const diCelah = bercelah && isDiCelah(batas, tercetak);
  return { skala: skala.kunci, kode: pita.kode, label: pita.label, peringkat: peringkat + 1, diCelah };
}

/** The predicate of a figure; null when it has no value or the scale is unknown. */
export function findPredikat(kunci: string | null, angka: Angka, mode: ModeSkala = 'kontinu'): Predikat | null {
  const skala = kunci !== null && Object.hasOwn(SKALA, kunci) ? SKALA[kunci] : undefined;
  return skala === undefined || angka.nilai === null ? null : rate(skala, angka.nilai, mode);
}
