/** Figures as rules write them in their words. */

/** 1234567.5 → "1.234.567,5"; at most `desimal` decimals, no superfluous zeros unless `tetap`. */
export function formatNilai(nilai: number, desimal = 2, tetap = false): string {
  // 85.725 is a little less in binary; halves go up.
  const teks = (Math.abs(nilai) + 1e-9).toFixed(desimal);
  const [utuh = '0', pecahan = ''] = teks.split('.');
  const sisa = tetap ? pecahan : pecahan.replace(/0+$/, '');
  const tanda = nilai < 0 && Number(teks) !== 0 ? '-' : '';
  return `${tanda}${utuh.replace(/\B(?=(\d{3})+$)/g, '.')}${sisa === '' ? '' : `,${sisa}`}`;
}

/**
 * What two figures that should be one have in common, when it looks like a slip of the hand: "dua angka tertukar", "satu
 * angka berbeda", "tiga angka di belakang hilang". Undefined when they are simply different.
 */
export function describeSelip(tertulis: number, seharusnya: number): string | undefined {
  const a = digits(tertulis);
  const b = digits(seharusnya);
  if (a === b || b.length < 3) return undefined;
  if (a.length === b.length) {
    const beda = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    const [i, j] = beda as [number, number];
    if (beda.length === 1) return 'satu angka berbeda';
    const tukar = beda.length === 2 && a[i] === b[j] && a[j] === b[i];
    if (tukar && j - i <= 2) return 'dua angka tertukar tempatnya';
    return undefined;
  }
  const [pendek, panjang, kata] = a.length < b.length ? [a, b, 'hilang'] : [b, a, 'berlebih'];
  const selisih = panjang.length - pendek.length;
  if (panjang.startsWith(pendek) && selisih <= 6) return `${selisih} angka di belakang ${kata}`;
  if (selisih === 1 && isSatuSelip(pendek, panjang)) return `satu angka ${kata}`;
  return undefined;
}

const digits = (nilai: number): string => String(Math.round(Math.abs(nilai) * 100) / 100).replace('.', '');

function isSatuSelip(pendek: string, panjang: string): boolean {
  for (let i = 0; i < panjang.length; i++) {
    if (panjang.slice(0, i) + panjang.slice(i + 1) === pendek) return true;
  }
  return false;
}
