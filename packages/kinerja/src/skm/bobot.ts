import type { Skm } from '../tahun/tahun-kinerja.ts';
import { type Eksak, fromBulat, multiply, parseDesimal, quotient } from '../umum/desimal.ts';

/** A weight as a fraction: one ninth has no exact decimal. */
const BOBOT_SKM: Record<Skm['bobot'], { readonly kali: Eksak; readonly bagi: Eksak }> = {
  '1/9': { kali: fromBulat(1), bagi: fromBulat(9) },
  '0.11': { kali: parseDesimal('0.11'), bagi: fromBulat(1) },
  '0.111': { kali: parseDesimal('0.111'), bagi: fromBulat(1) },
};

/** An exact mean: a sum of values by the number of those who answered. */
export interface Pecahan {
  readonly pembilang: bigint;
  readonly penyebut: bigint;
}

export const PECAHAN_NOL: Pecahan = { pembilang: 0n, penyebut: 1n };

/** `faktor` times a fraction, divided once. */
export const toEksak = ({ pembilang, penyebut }: Pecahan, faktor = 1n): Eksak =>
  quotient(fromBulat(pembilang * faktor), fromBulat(penyebut));

export const addPecahan = (a: Pecahan, b: Pecahan): Pecahan => ({
  pembilang: a.pembilang * b.penyebut + b.pembilang * a.penyebut,
  penyebut: a.penyebut * b.penyebut,
});

/** Weighted before the one division, so that ninths lose nothing. */
export function weighPecahan({ pembilang, penyebut }: Pecahan, bobot: Skm['bobot'], faktor = 1n): Eksak {
  const { kali, bagi } = BOBOT_SKM[bobot];
  return quotient(multiply(fromBulat(pembilang * faktor), kali), multiply(fromBulat(penyebut), bagi));
}

type Unsur = Skm['unsur'][number];

/** Those who answered, and the sum of their values, of the counts of 1, 2, 3 and 4. */
export function sumSebaran(sebaran: readonly number[]): { readonly terjawab: number; readonly jumlah: number } {
  let [terjawab, jumlah] = [0, 0];
  for (const [i, banyak] of sebaran.entries()) {
    terjawab += banyak;
    jumlah += banyak * (i + 1);
  }
  return { terjawab, jumlah };
}

/** The mean of an unsur, exact: of its counts where it has any, else as it was entered. */
export function readNrr({ nrr, sebaran }: Unsur): Pecahan {
  const { terjawab, jumlah } = sumSebaran(sebaran);
  if (terjawab > 0) return { pembilang: BigInt(jumlah), penyebut: BigInt(terjawab) };
  const { mantisa, skala } = parseDesimal(nrr);
  return { pembilang: mantisa, penyebut: 10n ** BigInt(skala) };
}
