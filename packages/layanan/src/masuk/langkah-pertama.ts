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
 * Name and password. Whatever is wrong, the answer is one sentence, one account was looked for and one hash checked; so
 * neither words nor work tell which names exist.
 */
export async function masukDenganSandi(
  masuk: AlatMasuk,
  auth: Auth,
  hambatan: Hambatan,
  permintaan: Permintaan,
  isian: { readonly namaMasuk: string; readonly sandi: string },
): Promise<HasilMasuk> {
  const { alat, aman, penyandi, tiket } = masuk;
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
  const cocok = await penyandi.verify(akun?.sandi ?? SANDI_SEMU, sandi);
  if (akun === undefined || akun.sandi === null || akun.nonaktif !== null || akun.instansiId === null) {
    return gagal('akun', null);
  }
  if (!cocok) return gagal('sandi', akun.id);
  let jawaban: { readonly headers: Headers; readonly response: object };
  try {
    jawaban = await auth.api.signInUsername({
      body: { username: nama, password: tiket.buat(akun.sandi) },
      headers: susunHeader(masuk, permintaan, []),
      returnHeaders: true,
    });
  } catch (salah) {
    // Deactivated, or with another password, since it was looked up.
    if (salah instanceof APIError && (salah.statusCode < 500 || salah.body?.code === 'FAILED_TO_CREATE_SESSION')) {
      return gagal('berubah', akun.id);
    }
    throw salah;
  }
  await giliran.berhasil();
  // What the browser showed before belongs to whoever sat there before.
  await endSesi(masuk, permintaan.headers);
  const kuki = readSetCookie(jawaban.headers, aman);
  if ('twoFactorRedirect' in jawaban.response) return { hasil: 'langkahKedua', kuki };
  alat.catat({ peristiwa: 'masuk.berhasil', instansiId: akun.instansiId, penggunaId: akun.id });
  return { hasil: 'masuk', penggunaId: akun.id, kuki };
}
