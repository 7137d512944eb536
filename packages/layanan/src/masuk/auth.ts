import { findAkun, openMasuk, PEMETAAN_MASUK } from '@akuntabel/basisdata';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import { makeKodePemulihan } from './kode.ts';
import { NAMA_KUKI } from './kuki.ts';
import { isNamaMasuk, PENYEDIA_SSO } from './nama-masuk.ts';
import type { AlatMasuk, PilihanSso } from './pilihan.ts';

/** Header of ours by which better-auth is told where a request came from; whatever a client sent is not looked at. */
export const KEPALA_ALAMAT = 'x-akuntabel-alamat';

function buildSso(oidc: PilihanSso, alamatKembali: string) {
  return {
    providerId: PENYEDIA_SSO,
    discoveryUrl: oidc.alamatPenemuan,
    clientId: oidc.klien,
    clientSecret: oidc.rahasiaKlien,
    scopes: [...(oidc.cakupan ?? ['openid'])],
    redirectURI: alamatKembali,
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    // An account is found by the provider's own number for it, never by an address that somebody may have given
    // themselves there; better-auth asks for one all the same.
    mapProfileToUser: (profil: Record<string, unknown>) => ({
      email: `${encodeURIComponent(String(profil['sub'] ?? ''))}@sso.invalid`,
      emailVerified: false,
      name: '',
    }),
  };
}

/**
 * better-auth as it is used here: called by our functions only, never mounted, so that none of its own addresses is
 * open to anybody. With `oidc` it asks the provider for its addresses; without it makes no request at all.
 */
export function buildAuth(masuk: AlatMasuk, oidc: PilihanSso | undefined) {
  const { alat } = masuk;
  return betterAuth({
    appName: 'Akuntabel',
    baseURL: masuk.alamatDasar,
    basePath: '/api/auth',
    secret: masuk.rahasia,
    database: { db: openMasuk(alat.basisdata), type: 'postgres' },
    telemetry: { enabled: false },
    // Its sentences hold names; what has to be known is logged by us.
    logger: { disabled: true },
    // Ours counts per account and address, and also where no HTTP request is.
    rateLimit: { enabled: false },
    user: PEMETAAN_MASUK.user,
    session: {
      ...PEMETAAN_MASUK.session,
      expiresIn: Math.ceil(masuk.diamMs / 1000),
      // `findSesi` puts off the end of a session, and no further than it may last.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      ...PEMETAAN_MASUK.account,
      // Tokens of the provider are not needed after sign-in, so they are not kept.
      updateAccountOnSignIn: false,
      accountLinking: { enabled: false, disableImplicitLinking: true },
    },
    verification: PEMETAAN_MASUK.verification,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: {
        // What it is given as a password is a ticket; see there.
        verify: async ({ hash, password }) => masuk.tiket.pakai(password, hash),
        hash: async () => {
          throw new Error('better-auth hashes no password here');
        },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // Whatever way somebody came: who may not sign in gets no session.
          before: async (sesi) => {
            const akun = await findAkun(alat.basisdata.db, sesi.userId);
            if (akun === undefined || akun.nonaktif !== null || akun.instansiId === null) return false;
          },
        },
      },
    },
    advanced: {
      useSecureCookies: masuk.aman,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: masuk.aman },
      cookies: {
        session_token: { name: NAMA_KUKI.sesi },
        two_factor: { name: NAMA_KUKI.langkahKedua },
        state: { name: NAMA_KUKI.sso },
      },
      ipAddress: { ipAddressHeaders: [KEPALA_ALAMAT] },
    },
    plugins: [
      username({
        schema: PEMETAAN_MASUK.username,
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: isNamaMasuk,
      }),
      twoFactor({
        schema: PEMETAAN_MASUK.twoFactor,
        issuer: 'Akuntabel',
        backupCodeOptions: { customBackupCodesGenerate: makeKodePemulihan },
      }),
      genericOAuth({
        config: oidc === undefined ? [] : [buildSso(oidc, masuk.alamatDasar + masuk.jalurSso)],
      }),
    ],
  });
}

export type Auth = ReturnType<typeof buildAuth>;
