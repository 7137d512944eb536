import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman } from '../kolom.ts';
import { joinDaftar, type Perubahan, splitDaftar } from './pengolah.ts';

/*
 * Records whose fields are the columns: texts as they are, lists as lines of a cell.
 */

type Isi = Readonly<Record<string, unknown>>;

/** The fields of a record as the cells of its row. */
export const toSelDatar = (isi: Isi, ruas: readonly string[]): IsiRekaman =>
  Object.fromEntries(
    ruas.map((satu) => {
      const nilai = isi[satu];
      if (Array.isArray(nilai)) return [satu, joinDaftar(nilai as string[])];
      return [satu, nilai === null || nilai === undefined ? null : String(nilai)];
    }),
  );

/** Writes the changed columns of a row into a record; `daftar` names the fields that are lists. */
export function putDatar(
  sasaran: object,
  ruas: readonly string[],
  { isi, ruas: berubah, baru }: Pick<Perubahan, 'isi' | 'ruas' | 'baru'>,
  daftar: readonly string[] = [],
): void {
  const milik = sasaran as Record<string, unknown>;
  for (const satu of ruas) {
    if (!baru && !berubah.has(satu)) continue;
    milik[satu] = daftar.includes(satu) ? splitDaftar(isi[satu]) : (isi[satu] ?? null);
  }
}

/** Numbers rows that are called alike, in order, in `ke`; a row without a name gets none. */
export function numberRows(
  semua: readonly Record<string, string | null>[],
  sebut: (isi: IsiRekaman) => string | null | undefined,
): void {
  const banyak = new Map<string, number>();
  for (const isi of semua) {
    const nama = sebut(isi);
    if (nama == null) continue;
    const ke = (banyak.get(nama) ?? 0) + 1;
    banyak.set(nama, ke);
    isi['ke'] = String(ke);
  }
}

/** The key of such a row: its name, with its number from the second on. */
export const toKunciBernomor = (nama: string, { ke }: IsiRekaman): string =>
  ke == null || ke === '1' ? nama : `${nama} (${ke})`;

/** The card that a row is about, by its code, or by its name where one card has it. */
export function findKartuBaris(
  { indikator }: Pick<TahunKinerja, 'indikator'>,
  { kode, nama }: { readonly kode: string | null | undefined; readonly nama: string | null | undefined },
  toBanding: (teks: string) => string,
) {
  if (kode != null) return indikator.find(({ id }) => id.toLowerCase() === kode.toLowerCase());
  const sama = nama == null ? [] : indikator.filter((satu) => toBanding(satu.nama) === toBanding(nama));
  return sama.length === 1 ? sama[0] : undefined;
}
