import { findAkunByNamaMasuk } from '@akuntabel/basisdata';
import { APIError } from 'better-auth/api';
import type { Auth } from './auth.ts';
import type { Hambatan } from './hambatan.ts';
import { normalAlamat } from './hambatan.ts';
import { ditolak, ditunda, type HasilMasuk, PESAN_DITOLAK } from './hasil.ts';
import { readSetCookie } from './kuki.ts';
import { isNamaMasuk, normalNamaMasuk } from './nama-masuk.ts';
import { susunHeader } from './permintaan.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';
import { potongSandi, SANDI_SEMU } from './sandi.ts';
import { endSesi } from './sesi.ts';

/**
 * Name and password. Whatever is wrong, the answer is one sentence and one hash was checked; so neither words nor work
 * tell which names exist.
 */
export async function masukDenganSandi(
  masuk: AlatMasuk,
  auth: Auth,
  hambatan: Hambatan,
  permintaan: Permintaan,
  isian: { readonly namaMasuk: string; readonly sandi: string },
): Promise<HasilMasuk> {
  const { alat, aman, penyandi } = masuk;
  const nama = normalNamaMasuk(isian.namaMasuk).slice(0, 200);
  const sandi = potongSandi(isian.sandi);
  const giliran = await hambatan.ambil([
    { macam: 'akun', milik: nama },
    { macam: 'alamat', milik: normalAlamat(permintaan.alamat) },
  ]);
  if (!giliran.boleh) return ditunda(giliran.tungguDetik);

  const gagal = (sebab: string, penggunaId: string | null): HasilMasuk => {
    alat.catat({ peristiwa: 'masuk.gagal', instansiId: null, penggunaId, rincian: { sebab } });
    return ditolak(PESAN_DITOLAK);
  };

  const akun = isNamaMasuk(nama) ? await findAkunByNamaMasuk(alat.basisdata.db, nama) : undefined;
  // better-auth would refuse an empty password without checking anything.
  if (!akun?.sandi || akun.nonaktif !== null || akun.instansiId === null || sandi === '') {
    await penyandi.verify(SANDI_SEMU, sandi);
    return gagal('akun', null);
  }
  let jawaban: { readonly headers: Headers; readonly response: object };
  try {
    jawaban = await auth.api.signInUsername({
      body: { username: nama, password: sandi },
      headers: susunHeader(masuk, permintaan, []),
      returnHeaders: true,
    });
  } catch (salah) {
    if (!(salah instanceof APIError)) throw salah;
    // Deactivated since it was looked up: better-auth makes no session for it.
    if (salah.body?.code === 'FAILED_TO_CREATE_SESSION') return gagal('akun', akun.id);
    if (salah.statusCode >= 500) throw salah;
    return gagal('sandi', akun.id);
  }
  await giliran.berhasil();
  // What the browser showed before belongs to whoever sat there before.
  await endSesi(masuk, permintaan.headers);
  const kuki = readSetCookie(jawaban.headers, aman);
  if ('twoFactorRedirect' in jawaban.response) return { hasil: 'langkahKedua', kuki };
  alat.catat({ peristiwa: 'masuk.berhasil', instansiId: akun.instansiId, penggunaId: akun.id });
  return { hasil: 'masuk', penggunaId: akun.id, kuki };
}
