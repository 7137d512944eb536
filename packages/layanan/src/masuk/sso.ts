import { findSesiBerlaku } from '@akuntabel/basisdata';
import { APIError } from 'better-auth/api';
import { GalatLayanan } from '../inti/galat.ts';
import type { Auth } from './auth.ts';
import { type Hambatan, normalAlamat } from './hambatan.ts';
import { ditolak, ditunda, type HasilMasuk, PESAN_SSO } from './hasil.ts';
import { findTokenBaru, hapusKuki, type Kuki, readSetCookie } from './kuki.ts';
import { PENYEDIA_SSO } from './nama-masuk.ts';
import { susunHeader } from './permintaan.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';
import { endSesi } from './sesi.ts';

/** Begins signing in at the provider (authorization code with PKCE): where to send the browser, and its cookie. */
export async function mulaiSso(
  masuk: AlatMasuk,
  auth: Auth,
  permintaan: Permintaan,
): Promise<{ readonly alamat: string; readonly kuki: readonly Kuki[] }> {
  try {
    const { headers, response } = await auth.api.signInSocial({
      body: { provider: PENYEDIA_SSO, callbackURL: '/', disableRedirect: true },
      headers: susunHeader(masuk, permintaan, []),
      returnHeaders: true,
    });
    if (response.url !== undefined) return { alamat: response.url, kuki: readSetCookie(headers, masuk.aman) };
  } catch (salah) {
    // It asks the provider for its addresses, again each time until it has got them.
    if (!(salah instanceof APIError) || salah.statusCode >= 500) throw salah;
  }
  masuk.alat.catat({ peristiwa: 'masuk.ssoTakTerhubung', instansiId: null, penggunaId: null });
  throw new GalatLayanan(
    'keadaan',
    'Penyedia SSO sedang tidak dapat dihubungi. Coba lagi atau masuk dengan kata sandi.',
  );
}

/** Why better-auth sent the browser to its error page: a code of its own, nothing the provider wrote. */
function readSebab(jawaban: Response): string {
  const tujuan = jawaban.headers.get('location') ?? '';
  const sebab = URL.parse(tujuan, 'http://x')?.searchParams.get('error') ?? '';
  return /^[a-z_]{1,60}$/i.test(sebab) ? sebab : `status${jawaban.status}`;
}

/**
 * What the provider sent the browser back with. Only who an admin linked gets in; nobody is signed up, and no account
 * is found by an address for mail. The provider asks for its own second factor, ours is not asked again.
 */
export async function selesaiSso(
  masuk: AlatMasuk,
  auth: Auth,
  hambatan: Hambatan,
  permintaan: Permintaan,
  cari: URLSearchParams,
): Promise<HasilMasuk> {
  const { alat, aman, alamatDasar, rahasia } = masuk;
  const giliran = await hambatan.ambil([{ macam: 'alamat', milik: normalAlamat(permintaan.alamat) }]);
  if (!giliran.boleh) return ditunda(giliran.tungguDetik);
  const alamat = `${alamatDasar}/api/auth/callback/${PENYEDIA_SSO}?${cari.toString()}`;
  const jawaban = await auth.handler(new Request(alamat, { headers: susunHeader(masuk, permintaan, ['sso']) }));
  const kuki = readSetCookie(jawaban.headers, aman);
  const token = findTokenBaru(kuki, aman, rahasia);
  const kini = new Date().toISOString();
  const sesi =
    token === undefined
      ? undefined
      : await findSesiBerlaku(alat.basisdata.db, token, { pada: kini, sejak: new Date(0).toISOString() });
  if (sesi === undefined) {
    const rincian = { sebab: readSebab(jawaban) };
    alat.catat({ peristiwa: 'masuk.ssoGagal', instansiId: null, penggunaId: null, rincian });
    return ditolak(PESAN_SSO, [hapusKuki('sso', aman)]);
  }
  await giliran.berhasil();
  await endSesi(masuk, permintaan.headers);
  const { penggunaId, instansiId } = sesi;
  alat.catat({ peristiwa: 'masuk.berhasil', instansiId, penggunaId, rincian: { cara: 'sso' } });
  return { hasil: 'masuk', penggunaId, kuki };
}
