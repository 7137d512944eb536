import type { Kysely, KyselyPlugin, UnknownRow } from 'kysely';
import type { Basisdata } from './basisdata.ts';

/** Of tables that TypeScript is told nothing about here: better-auth has its own idea of them. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely has no other type for tables it does not know
type SkemaBebas = any;

/**
 * What better-auth's models and fields are called here: for its options `user`, `session`, `account`, `verification`,
 * and for `schema` of its plugins username and twoFactor. Names as in SQL, because it is given `openMasuk`.
 */
export const PEMETAAN_MASUK = {
  user: {
    modelName: 'ref_pengguna',
    fields: {
      name: 'nama',
      email: 'surel',
      emailVerified: 'surel_terverifikasi',
      image: 'gambar',
      createdAt: 'dibuat',
      updatedAt: 'diubah',
    },
    /** Ours: `instansiId` and `nonaktif` are set by us and never by who signs up. */
    additionalFields: {
      instansiId: { type: 'string', required: false, input: false, fieldName: 'instansi_id' },
      nonaktif: { type: 'date', required: false, input: false, fieldName: 'nonaktif' },
    },
  },
  session: {
    modelName: 'ref_sesi',
    fields: {
      userId: 'pengguna_id',
      token: 'token',
      expiresAt: 'berakhir',
      ipAddress: 'alamat',
      userAgent: 'peramban',
      createdAt: 'dibuat',
      updatedAt: 'diubah',
    },
  },
  account: {
    modelName: 'ref_kredensial',
    fields: {
      userId: 'pengguna_id',
      accountId: 'akun',
      providerId: 'penyedia',
      password: 'sandi',
      accessToken: 'token_akses',
      accessTokenExpiresAt: 'token_akses_berakhir',
      refreshToken: 'token_segar',
      refreshTokenExpiresAt: 'token_segar_berakhir',
      idToken: 'token_id',
      scope: 'cakupan',
      createdAt: 'dibuat',
      updatedAt: 'diubah',
    },
  },
  verification: {
    modelName: 'ref_verifikasi',
    fields: {
      identifier: 'penanda',
      value: 'nilai',
      expiresAt: 'berakhir',
      createdAt: 'dibuat',
      updatedAt: 'diubah',
    },
  },
  username: { user: { fields: { username: 'nama_masuk', displayUsername: 'nama_masuk_tampil' } } },
  twoFactor: {
    user: { fields: { twoFactorEnabled: 'dua_faktor' } },
    twoFactor: {
      modelName: 'ref_dua_faktor',
      fields: {
        userId: 'pengguna_id',
        secret: 'rahasia',
        backupCodes: 'kode_cadangan',
        verified: 'terverifikasi',
        failedVerificationCount: 'gagal',
        lockedUntil: 'terkunci_sampai',
      },
    },
  },
} as const;

const WAKTU = new Set([
  'dibuat',
  'diubah',
  'berakhir',
  'nonaktif',
  'token_akses_berakhir',
  'token_segar_berakhir',
  'terkunci_sampai',
]);

const toDate = (baris: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(baris).map(([nama, nilai]) => [
      nama,
      WAKTU.has(nama) && typeof nilai === 'string' ? new Date(nilai) : nilai,
    ]),
  );

/** better-auth reckons with Date objects; everywhere else a time is ISO text. */
const waktuSebagaiDate: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(toDate) }),
};

/** The database as better-auth wants it: `database: { db: openMasuk(basisdata), type: 'postgres' }`. */
export function openMasuk(basisdata: Basisdata): Kysely<SkemaBebas> {
  return basisdata.db.withoutPlugins().withPlugin(waktuSebagaiDate);
}
