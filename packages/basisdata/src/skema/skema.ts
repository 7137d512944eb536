import type { Insertable, Selectable } from 'kysely';
import { TABEL_INSTANSI } from './instansi.ts';
import type { TabelKolom, TabelKysely } from './kolom.ts';
import { TABEL_UMUM } from './umum.ts';

/**
 * Every table and column, as data: the types below follow from it, and a test holds it against the catalog. In SQL the
 * names are snake_case (`unitTahunId` is `unit_tahun_id`); Kysely's CamelCasePlugin goes between the two.
 */
export const TABEL = { ...TABEL_UMUM, ...TABEL_INSTANSI } as const satisfies Record<string, TabelKolom>;

type NamaTabel = keyof typeof TABEL;

/** The database as Kysely sees it. */
export type Skema = { [Nama in NamaTabel]: TabelKysely<(typeof TABEL)[Nama]> };

/** A row as it is read. */
export type Baris<Nama extends NamaTabel> = Readonly<Selectable<Skema[Nama]>>;

/** A row to be written, without the tenant: the query adds that itself. */
export type BarisBaru<Nama extends NamaTabel, Tanpa extends string = never> = Readonly<
  Omit<Insertable<Skema[Nama]>, 'instansiId' | Tanpa>
>;
