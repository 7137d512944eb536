import type { PilihanPostgresql } from './buka.ts';

/** What the environment says about the database; the server and every command read it here. */
export interface LingkunganPostgresql {
  /** Undefined: no PostgreSQL was named, the database is a folder. */
  readonly postgresql: Pick<PilihanPostgresql, 'url' | 'urlPemilik' | 'siapkan'> | undefined;
  /** Indonesian sentences, all at once. */
  readonly masalah: readonly string[];
}

const isAlamat = (teks: string): boolean => /^postgres(ql)?:\/\//.test(teks);

/**
 * `DATABASE_URL`: the login of daily work. `DATABASE_URL_PEMILIK`: the login that owns the schema, for migrations, backups and
 * restores; without it the first does both. `AKUNTABEL_PG_SIAPKAN=0`: no prepared statements.
 */
export function readLingkunganPostgresql(env: Readonly<Record<string, string | undefined>>): LingkunganPostgresql {
  const [url, urlPemilik] = [env['DATABASE_URL'] || undefined, env['DATABASE_URL_PEMILIK'] || undefined];
  const masalah = Object.entries({ DATABASE_URL: url, DATABASE_URL_PEMILIK: urlPemilik }).flatMap(([nama, nilai]) =>
    nilai === undefined || isAlamat(nilai) ? [] : [`${nama} harus dimulai dengan postgresql://.`],
  );
  if (url === undefined) {
    if (urlPemilik !== undefined) masalah.push('DATABASE_URL_PEMILIK hanya berguna bersama DATABASE_URL.');
    return { postgresql: undefined, masalah };
  }
  return {
    postgresql: {
      url,
      ...(urlPemilik === undefined ? {} : { urlPemilik }),
      ...(env['AKUNTABEL_PG_SIAPKAN'] === '0' ? { siapkan: false } : {}),
    },
    masalah,
  };
}
