/** An operator of a content stream with the names and numbers before it; strings, arrays and dictionaries are passed over. */
export interface Operator {
  readonly nama: string;
  readonly operan: readonly string[];
}

const SPASI = /[\s\0]/;
const BATAS = /[\s\0()<>[\]{}/%]/;

/** End of a string in parentheses that begins at `awal`; parentheses inside it may nest. */
function skipString(isi: string, awal: number): number {
  let dalam = 0;
  for (let i = awal; i < isi.length; i += 1) {
    if (isi[i] === '\\') i += 1;
    else if (isi[i] === '(') dalam += 1;
    else if (isi[i] === ')') {
      dalam -= 1;
      if (dalam === 0) return i + 1;
    }
  }
  throw new Error('a string of a content stream does not end');
}

/** The operators of a decoded content stream (ISO 32000-1, 7.8.2). */
export function listOperator(isi: string): Operator[] {
  const hasil: Operator[] = [];
  let operan: string[] = [];
  let i = 0;
  while (i < isi.length) {
    const huruf = isi[i] as string;
    if (SPASI.test(huruf) || '[]{}'.includes(huruf)) i += 1;
    else if (huruf === '%') i = (isi.indexOf('\n', i) + 1 || isi.length) as number;
    else if (huruf === '(') i = skipString(isi, i);
    else if (huruf === '<' && isi[i + 1] !== '<') i = isi.indexOf('>', i) + 1;
    else if (huruf === '<' || huruf === '>') i += 2;
    else {
      let akhir = i + 1;
      while (akhir < isi.length && !BATAS.test(isi[akhir] as string)) akhir += 1;
      const kata = isi.slice(i, akhir);
      i = akhir;
      if (kata === 'BI') throw new Error('an inline image: look at its data before reading on');
      if (/^[/+\-.\d]/.test(kata)) operan.push(kata);
      else {
        hasil.push({ nama: kata, operan });
        operan = [];
      }
    }
  }
  return hasil;
}
