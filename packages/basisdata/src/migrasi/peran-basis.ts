import { type Kysely, sql } from 'kysely';
import { GalatBasisdata } from '../galat.ts';
import type { Skema } from '../skema/skema.ts';

/** The role under which every transaction of the application runs: owns nothing, sees one government. */
export const PERAN_APLIKASI = 'akuntabel_app';

const BOLEH_SUDAH_ADA = new Set(['42710', '23505']);

/** PostgreSQL's code of an error (SQLSTATE); empty when it is none of its. */
export const findKode = (galat: unknown): string =>
  typeof galat === 'object' && galat !== null && 'code' in galat ? String(galat.code) : '';

/**
 * Makes the application's role and lets the given logins take it. Roles belong to the whole server and not to one
 * database, so this is no migration: it is looked at each time.
 */
export async function preparePeran(db: Kysely<Skema>, login: readonly string[]): Promise<void> {
  const { rows: ada } = await sql`select 1 from pg_roles where rolname = ${PERAN_APLIKASI}`.execute(db);
  try {
    if (ada.length === 0) {
      try {
        await sql`create role ${sql.id(PERAN_APLIKASI)} nologin nosuperuser nobypassrls`.execute(db);
      } catch (galat) {
        if (!BOLEH_SUDAH_ADA.has(findKode(galat))) throw galat;
      }
    }
    for (const nama of login) {
      // From 16 on being a member is one thing and being allowed to take the role another.
      const { rows } = await sql<{ anggota: boolean }>`
        select pg_has_role(${nama}, ${PERAN_APLIKASI},
          case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) as anggota
      `.execute(db);
      if (rows[0]?.anggota !== true) await sql`grant ${sql.id(PERAN_APLIKASI)} to ${sql.id(nama)}`.execute(db);
    }
  } catch (galat) {
    if (findKode(galat) !== '42501') throw galat;
    throw new GalatBasisdata(
      'peran-tidak-dapat-dibuat',
      `Akun basis data ini tidak boleh membuat peran «${PERAN_APLIKASI}». Minta pengelola PostgreSQL menjalankan: ` +
        `create role ${PERAN_APLIKASI} nologin; grant ${PERAN_APLIKASI} to ${login.join(', ')}; lalu ulangi.`,
      { cause: galat },
    );
  }
}
