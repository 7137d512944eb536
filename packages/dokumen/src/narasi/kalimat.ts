import { type Angka, formatAngka, formatSel } from '@akuntabel/kinerja';
import type { Isi, Run } from '../model/dokumen.ts';

/** What can stand between words: text, a figure (printed with its unit), a run, or runs. */
export type Sisipan = string | Angka | Run | Isi;

const isIsi = (sisipan: Run | Angka | Isi): sisipan is Isi => Array.isArray(sisipan);

function toRuns(sisipan: Sisipan): Isi {
  if (typeof sisipan === 'string') return sisipan === '' ? [] : [{ jenis: 'teks', teks: sisipan }];
  if (isIsi(sisipan)) return sisipan;
  return 'jenis' in sisipan ? [sisipan] : [angka(sisipan)];
}

/** Runs put together; neighbouring runs of the same plain text become one. */
export function sambung(...bagian: readonly Sisipan[]): Isi {
  const hasil: Run[] = [];
  for (const run of bagian.flatMap(toRuns)) {
    const akhir = hasil.at(-1);
    if (run.jenis === 'teks' && akhir?.jenis === 'teks' && akhir.tebal === run.tebal && akhir.miring === run.miring) {
      hasil[hasil.length - 1] = { ...akhir, teks: akhir.teks + run.teks };
    } else hasil.push(run);
  }
  return hasil;
}

/** Template tag: words with figures and runs in between. */
export function tulis(kata: TemplateStringsArray, ...sisipan: readonly Sisipan[]): Isi {
  return sambung(...kata.flatMap((potong, i) => (i === 0 ? [potong] : [sisipan[i - 1] as Sisipan, potong])));
}

/** Template tag for a whole sentence: begins with a capital and ends with a period. */
export function kalimat(kata: TemplateStringsArray, ...sisipan: readonly Sisipan[]): Isi {
  return toKalimat(tulis(kata, ...sisipan));
}

const capitalize = (teks: string): string => teks.charAt(0).toLocaleUpperCase('id') + teks.slice(1);

/** Runs as a sentence: first letter capital, a period at the end unless one stands there. */
function toKalimat(isi: Isi): Isi {
  const awal = isi[0];
  const besar = awal?.jenis === 'teks' ? [{ ...awal, teks: capitalize(awal.teks) }, ...isi.slice(1)] : isi;
  const akhir = besar.at(-1);
  if (akhir?.jenis === 'teks' && /[.!?]$/.test(akhir.teks)) return besar;
  return sambung(besar, '.');
}

/** Sentences of one paragraph; those left out are undefined. */
export function paragraf(...kalimat: readonly (Isi | undefined)[]): Isi {
  return sambung(
    ...(kalimat.filter((k) => k !== undefined && k.length > 0).flatMap((k, i) => (i === 0 ? [k] : [' ', k])) as Isi[]),
  );
}

/** A figure as in running text, with its unit. */
export function angka(a: Angka): Run {
  return { jenis: 'angka', teks: formatAngka(a), sumber: a.id };
}

/** A figure without its minus sign, where the verb ("turun", "di bawah") already says the direction. */
export function besar(a: Angka): Run {
  return { jenis: 'angka', teks: formatAngka(a).replace(/^-/, ''), sumber: a.id };
}

/** A difference in the indicator's own unit; indices are counted in points. */
export function beda(a: Angka): Isi {
  return a.satuan === 'indeks' || a.satuan === 'nilai' ? [besar(a), teks(' poin')] : [besar(a)];
}

/** A figure as in a table cell whose column names the unit. */
export function angkaSel(a: Angka, tebal = false): Run {
  return { jenis: 'angka', teks: formatSel(a), sumber: a.id, ...(tebal ? { tebal } : {}) };
}

/** An entry of the dataset that is printed as it stands (a year, a date, a number). */
export function entri(jalur: string, tampil: string): Run {
  return { jenis: 'angka', teks: tampil, sumber: `entri:${jalur}` };
}

export const teks = (t: string): Run => ({ jenis: 'teks', teks: t });
export const tebal = (t: string): Run => ({ jenis: 'teks', teks: t, tebal: true });

/** Text from the dataset as a clause inside our sentence: one line, no period of its own. */
export const klausa = (t: string): string =>
  t
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;:,]+$/, '');

/** "A", "A dan B", "A, B, dan C". */
export function rangkai(bagian: readonly Sisipan[]): Isi {
  const akhir = bagian.at(-1);
  if (akhir === undefined) return [];
  if (bagian.length === 1) return sambung(akhir);
  if (bagian.length === 2) return sambung(bagian[0] as Sisipan, ' dan ', akhir);
  return sambung(...bagian.slice(0, -1).flatMap((b) => [b, ', ']), 'dan ', akhir);
}

/** Which way a difference points; undefined when it has no value. Reads the sign, computes nothing. */
export function findArah({ nilai }: Angka): 'lebih' | 'kurang' | 'sama' | undefined {
  if (nilai === null) return undefined;
  if (nilai === '0') return 'sama';
  return nilai.startsWith('-') ? 'kurang' : 'lebih';
}

/** Why a figure has no value, as a clause: "belum diisi", "tidak berlaku (…)", "tidak dapat dihitung (…)". */
export function sebutHalangan({ keadaan, alasan }: Angka): string {
  const sebab = alasan === null ? '' : klausa(alasan);
  if (keadaan === 'kosong') return 'belum diisi';
  const awal = keadaan === 'tidakBerlaku' ? 'tidak berlaku' : 'tidak dapat dihitung';
  return sebab === '' || sebab === awal ? awal : `${awal} (${sebab})`;
}
