import { TABEL_INSTANSI } from '../skema/instansi.ts';
import { toSqlName } from '../skema/penamaan.ts';

const TABEL = Object.keys(TABEL_INSTANSI).map(toSqlName);
const RUJUKAN = new RegExp(
  [
    '\\b(?:from|join|update|into|using)\\s+(?:only\\s+)?(?:"?public"?\\.)?',
    `"?(${TABEL.join('|')})"?(?![\\w.])`,
    '(?:\\s+(?:as\\s+)?"?([a-z_]\\w*)"?)?',
  ].join(''),
  'gi',
);
const BUKAN_ALIAS = new Set(
  'where set on inner left right full cross join order group limit for using values'.split(' '),
);

/**
 * What is wrong with a statement under the rules for distributed tables; empty when nothing is. Every tenant table it
 * touches needs an equality on its `instansi_id` (an INSERT the column), and what Citus refuses or means differently
 * must not occur. Statements that define tables are not looked at.
 */
export function checkKueri(sql: string): readonly string[] {
  const temuan: string[] = [];
  if (/set_config\s*\(\s*'app\./i.test(sql)) temuan.push('set_config of app.…: use a literal SET LOCAL');
  if (/^\s*merge\b/i.test(sql)) temuan.push('MERGE');
  if (/\b(rollup|cube|grouping\s+sets)\b/i.test(sql)) temuan.push('ROLLUP, CUBE or GROUPING SETS');
  if (!/^\s*(select|insert|update|delete|with)\b/i.test(sql)) return temuan;

  const rujukan = [...sql.matchAll(RUJUKAN)].map(([semua, tabel = '', alias]) => ({
    masuk: /^into/i.test(semua),
    tabel,
    nama: alias === undefined || BUKAN_ALIAS.has(alias.toLowerCase()) ? tabel : alias,
  }));
  for (const { masuk, tabel, nama } of rujukan) {
    if (masuk) {
      if (!/\binto\b[^(]*\([^)]*\binstansi_id\b/i.test(sql)) temuan.push(`insert into ${tabel} without instansi_id`);
      continue;
    }
    // Only where a single table is in play may the column stand without its table.
    const depan = rujukan.filter((satu) => !satu.masuk).length === 1 ? `(?:"?${nama}"?\\.)?` : `"?${nama}"?\\.`;
    const sama = new RegExp(`(?<![\\w."])${depan}"?instansi_id"?\\s*=\\s*(?:\\$\\d+|'|"?\\w+"?\\."?instansi_id)`);
    const kebalikan = new RegExp(`"?\\w+"?\\."?instansi_id"?\\s*=\\s*"?${nama}"?\\."?instansi_id`);
    if (!sama.test(sql) && !kebalikan.test(sql)) temuan.push(`${tabel} without an equality on its instansi_id`);
  }
  return temuan;
}

export interface Perekam {
  /** Give it to `openBasisdata` as `padaKueri`. */
  readonly catat: (kueri: { readonly sql: string }) => void;
  /** Statements since the last call of `kosongkan`. */
  readonly sql: readonly string[];
  kosongkan(): void;
  /** All that was wrong since the beginning. */
  readonly temuan: readonly string[];
}

/** Writes down every statement and looks at it. */
export function createPerekam(): Perekam {
  const sql: string[] = [];
  const temuan: string[] = [];
  return {
    sql,
    temuan,
    catat(kueri) {
      sql.push(kueri.sql);
      for (const satu of checkKueri(kueri.sql)) temuan.push(`${satu}: ${kueri.sql}`);
    },
    kosongkan() {
      sql.length = 0;
    },
  };
}
