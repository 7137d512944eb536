import { type Isi, takTerhitung, terisi } from '../hasil/buku.ts';
import { add, fromBulat, multiply, parseDesimal, quotient, roundHalfUp, writeDesimal } from '../umum/desimal.ts';

const CHI = parseDesimal('3.841');
const SEPEREMPAT = parseDesimal('0.25');
const GALAT_KUADRAT = parseDesimal('0.0025');

/** Minimum sample of a population (Krejcie & Morgan 1970; χ² 3.841, P 0.5, d 0.05), whole respondents. */
export function countSampel(populasi: number): Isi {
  if (populasi <= 0) return takTerhitung('populasi harus lebih dari nol');
  const pokok = multiply(CHI, SEPEREMPAT);
  const pembilang = multiply(pokok, fromBulat(populasi));
  const penyebut = add(multiply(GALAT_KUADRAT, fromBulat(populasi - 1)), pokok);
  return terisi(writeDesimal(roundHalfUp(quotient(pembilang, penyebut), 0)));
}
