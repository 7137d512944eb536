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
