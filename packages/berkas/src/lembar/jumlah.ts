import { canonicalDesimal, type Desimal } from '@akuntabel/kinerja';

/** Exact sum of decimal texts. */
export function sumDesimal(nilai: readonly Desimal[]): Desimal {
  const skala = Math.max(0, ...nilai.map((satu) => satu.split('.')[1]?.length ?? 0));
  const jumlah = nilai.reduce((total, satu) => {
    const [utuh = '0', pecahan = ''] = satu.split('.');
    return total + BigInt(utuh + pecahan.padEnd(skala, '0'));
  }, 0n);
  const digit = (jumlah < 0n ? -jumlah : jumlah).toString().padStart(skala + 1, '0');
  const teks = skala === 0 ? digit : `${digit.slice(0, -skala)}.${digit.slice(-skala)}`;
  return canonicalDesimal(`${jumlah < 0n ? '-' : ''}${teks}`) ?? teks;
}

export const subtractDesimal = (a: Desimal, b: Desimal): Desimal =>
  sumDesimal([a, b === '0' ? '0' : b.startsWith('-') ? b.slice(1) : `-${b}`]);
