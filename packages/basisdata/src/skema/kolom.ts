import type { ColumnType } from 'kysely';
import type { TeksJson } from '../nilai/json.ts';

/** Types of PostgreSQL in use, as the catalog writes them. */
type TipeSql =
  | 'uuid'
  | 'text'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'boolean'
  | 'date'
  | 'timestamp with time zone'
  | 'jsonb';

/** One column: its type in the database and, as a phantom, what TypeScript reads and writes. */
export interface Kolom<Baca, Tulis = Baca> {
  readonly tipe: TipeSql;
  readonly kosong: boolean;
  readonly __baca?: Baca;
  readonly __tulis?: Tulis;
}

const kolom = <Baca, Tulis = Baca>(tipe: TipeSql): Kolom<Baca, Tulis> => ({ tipe, kosong: false });

export const UUID = kolom<string>('uuid');
export const TEKS = kolom<string>('text');
export const INT = kolom<number>('integer');
export const BIGINT = kolom<number>('bigint');
export const NUMERIC = kolom<string>('numeric');
export const BOOL = kolom<boolean>('boolean');
export const TANGGAL = kolom<string>('date');
export const WAKTU = kolom<string>('timestamp with time zone');
export const JSONB = kolom<unknown, TeksJson>('jsonb');

/** Text out of a fixed list; the database checks the same list. */
export const pilihan = <Nilai extends string>(): Kolom<Nilai> => kolom<Nilai>('text');

/** The same column, but it may be NULL. */
export const kosong = <Baca, Tulis>(satu: Kolom<Baca, Tulis>): Kolom<Baca | null, Tulis | null> => ({
  tipe: satu.tipe,
  kosong: true,
});

export type TabelKolom = Readonly<Record<string, Kolom<unknown, unknown>>>;

/** What Kysely is told about a table: a nullable column may be left out of an insert, all others must be given. */
export type TabelKysely<Tabel> = {
  [Nama in keyof Tabel]: Tabel[Nama] extends Kolom<infer Baca, infer Tulis>
    ? null extends Tulis
      ? ColumnType<Baca, Tulis | undefined, Tulis>
      : ColumnType<Baca, Tulis, Tulis>
    : never;
};
