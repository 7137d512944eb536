import { type Kysely, sql, type Transaction } from 'kysely';
import type { Skema } from '../skema/skema.ts';

export type AturanKatalog =
  | 'kolom-instansi'
  | 'kunci-utama'
  | 'indeks-unik'
  | 'indeks'
  | 'kunci-asing'
  | 'kunci-asing-set'
  | 'kunci-asing-ref'
  | 'rls'
  | 'kebijakan'
  | 'pemicu'
  | 'nilai-baku'
  | 'izin'
  | 'peran';

export interface TemuanKatalog {
  readonly aturan: AturanKatalog;
  readonly benda: string;
}

type Db = Kysely<Skema> | Transaction<Skema>;

/** Every table that is neither of all governments (`ref_`) nor Kysely's own; partitions go with their table. */
const TABEL = sql`(select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
    and not starts_with(c.relname, 'ref_') and not starts_with(c.relname, 'kysely_'))`;

const REF = sql`(select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and starts_with(c.relname, 'ref_'))`;

const KEBIJAKAN = `(instansi_id = (NULLIF(current_setting('app.instansi'::text, true), ''::text))::uuid)`;

/** What the application may do to a table at most, where that is less than everything. */
const HANYA_TAMBAH = ['jejak', 'tindakan'];

const PERIKSA: readonly (readonly [AturanKatalog, ReturnType<typeof sql<{ benda: string }>>])[] = [
  [
    'kolom-instansi',
    sql`select t.relname as benda from ${TABEL} t where not exists (select from pg_attribute a
      where a.attrelid = t.oid and a.attname = 'instansi_id' and a.atttypid = 'uuid'::regtype and a.attnotnull)`,
  ],
  [
    'kunci-utama',
    sql`select t.relname as benda from ${TABEL} t where not exists (select from pg_index i
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where i.indrelid = t.oid and i.indisprimary and a.attname = 'instansi_id')`,
  ],
  [
    'indeks-unik',
    sql`select i.indexrelid::regclass::text as benda from ${TABEL} t join pg_index i on i.indrelid = t.oid
      where i.indisunique and not exists (select from pg_attribute a where a.attrelid = t.oid
        and a.attname = 'instansi_id' and a.attnum = any (i.indkey::int2[]))`,
  ],
  [
    'indeks',
    sql`select i.indexrelid::regclass::text as benda from ${TABEL} t join pg_index i on i.indrelid = t.oid
      where not exists (select from pg_attribute a where a.attrelid = t.oid
        and a.attname = 'instansi_id' and a.attnum = i.indkey[0])`,
  ],
  [
    'kunci-asing',
    sql`select t.relname || '.' || k.conname as benda from ${TABEL} t
      join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join ${TABEL} u on u.oid = k.confrelid
      where not exists (select from unnest(k.conkey, k.confkey) as pasangan (dari, ke)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = pasangan.dari and a.attname = 'instansi_id'
        join pg_attribute b on b.attrelid = u.oid and b.attnum = pasangan.ke and b.attname = 'instansi_id')`,
  ],
  [
    'kunci-asing-set',
    sql`select t.relname || '.' || k.conname as benda from ${TABEL} t
      join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      where k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd')`,
  ],
  [
    'kunci-asing-ref',
    sql`select r.relname || '.' || k.conname as benda from ${REF} r
      join pg_constraint k on k.conrelid = r.oid and k.contype = 'f' join ${TABEL} t on t.oid = k.confrelid`,
  ],
  ['rls', sql`select t.relname as benda from ${TABEL} t where not (t.relrowsecurity and t.relforcerowsecurity)`],
  [
    'kebijakan',
    sql`select t.relname as benda from ${TABEL} t where 1 <> (select count(*) from pg_policy p where p.polrelid = t.oid)
      or not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
        and p.polroles = '{0}' and pg_get_expr(p.polqual, t.oid) = ${KEBIJAKAN}
        and pg_get_expr(p.polwithcheck, t.oid) = ${KEBIJAKAN})`,
  ],
  [
    'pemicu',
    sql`select c.relname || '.' || g.tgname as benda from pg_trigger g join pg_class c on c.oid = g.tgrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not g.tgisinternal`,
  ],
  [
    'nilai-baku',
    sql`select t.relname || '.' || a.attname as benda from ${TABEL} t
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where a.atthasdef or a.attidentity <> '' or a.attgenerated <> ''`,
  ],
  [
    'izin',
    sql`select t.relname || ' ' || g.privilege_type as benda from ${TABEL} t
      join information_schema.role_table_grants g on g.table_schema = 'public' and g.table_name = t.relname
      where g.grantee = 'PUBLIC' or (g.grantee = 'akuntabel_app' and
        (g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or (g.privilege_type in ('UPDATE', 'DELETE')
          and t.relname = any (${sql.val(HANYA_TAMBAH)}::text[]))))`,
  ],
  [
    'peran',
    sql`select r.rolname as benda from pg_roles r where r.rolname = 'akuntabel_app'
      and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
        or exists (select from pg_class c where c.relowner = r.oid))`,
  ],
];

/** Holds the catalog against the rules for distributed tables; empty when nothing is wrong. */
export async function lintKatalog(db: Db): Promise<readonly TemuanKatalog[]> {
  const temuan: TemuanKatalog[] = [];
  for (const [aturan, kueri] of PERIKSA) {
    for (const { benda } of (await kueri.execute(db)).rows) temuan.push({ aturan, benda });
  }
  return temuan;
}
