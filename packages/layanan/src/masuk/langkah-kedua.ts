import { findAkun, findVerifikasiByPenanda } from '@akuntabel/basisdata';
import { APIError } from 'better-auth/api';
import type { Auth } from './auth.ts';
import { type Hambatan, normalAlamat } from './hambatan.ts';
import { ditolak, ditunda, type HasilMasuk, PESAN_KODE, PESAN_PEMULIHAN, PESAN_ULANG } from './hasil.ts';
import { claimKode, normalKodePemulihan, normalKodeTotp } from './kode.ts';
import { findKuki, hapusKuki, namaKuki, readSetCookie, readTertanda } from './kuki.ts';
import { susunHeader } from './permintaan.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';

export type MacamKode = 'totp' | 'pemulihan';

/** Whose second step the request is in, as long as that is open. */
async function findPenggunaLangkah({ alat, rahasia, aman }: AlatMasuk, headers: Headers): Promise<string | undefined> {
  const penanda = readTertanda(findKuki(headers, namaKuki('langkahKedua', aman)), rahasia);
  if (penanda === undefined || !/^2fa-(?!attempts-)/.test(penanda)) return undefined;
  const baris = await findVerifikasiByPenanda(alat.basisdata.db, penanda);
  return baris === undefined || Date.parse(baris.berakhir) <= Date.now() ? undefined : baris.nilai;
}

/** Refusals after which the step cannot be tried again. */
const HABIS = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'TOTP_NOT_ENABLED']);

/** The second step: a code of the telephone, or one of the recovery codes; each of either is good for one time. */
export async function masukDenganKode(
  masuk: AlatMasuk,
  auth: Auth,
  hambatan: Hambatan,
  permintaan: Permintaan,
  macam: MacamKode,
  isian: string,
): Promise<HasilMasuk> {
  const { alat, aman } = masuk;
  const ulang: HasilMasuk = { hasil: 'ulang', pesan: PESAN_ULANG, kuki: [hapusKuki('langkahKedua', aman)] };
  const penggunaId = await findPenggunaLangkah(masuk, permintaan.headers);
  if (penggunaId === undefined) return ulang;
  const giliran = await hambatan.ambil([
    { macam: 'langkahKedua', milik: penggunaId },
    { macam: 'alamat', milik: normalAlamat(permintaan.alamat) },
  ]);
  if (!giliran.boleh) return ditunda(giliran.tungguDetik);

  const gagal = (sebab: string): HasilMasuk => {
    alat.catat({ peristiwa: 'masuk.gagal', instansiId: null, penggunaId, rincian: { sebab } });
    return HABIS.has(sebab) ? ulang : ditolak(macam === 'totp' ? PESAN_KODE : PESAN_PEMULIHAN);
  };

  const code = macam === 'totp' ? normalKodeTotp(isian) : normalKodePemulihan(isian);
  if (macam === 'totp' && !(await claimKode(masuk, penggunaId, code))) return gagal('kodeTerpakai');
  const cara = {
    body: { code },
    headers: susunHeader(masuk, permintaan, ['langkahKedua']),
    returnHeaders: true,
  } as const;
  let headers: Headers;
  try {
    ({ headers } = macam === 'totp' ? await auth.api.verifyTOTP(cara) : await auth.api.verifyBackupCode(cara));
  } catch (salah) {
    if (salah instanceof APIError && salah.statusCode < 500) return gagal(String(salah.body?.code ?? 'kode'));
    // The account was deactivated between the two steps: better-auth makes no session for it.
    const akun = await findAkun(alat.basisdata.db, penggunaId);
    if (akun?.nonaktif !== null) return gagal('TOTP_NOT_ENABLED');
    throw salah;
  }
  await giliran.berhasil();
  const kuki = readSetCookie(headers, aman);
  const akun = await findAkun(alat.basisdata.db, penggunaId);
  const peristiwa = macam === 'totp' ? 'masuk.berhasil' : 'masuk.denganKodePemulihan';
  alat.catat({ peristiwa, instansiId: akun?.instansiId ?? null, penggunaId });
  if (macam === 'totp') return { hasil: 'masuk', penggunaId, kuki };
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: penggunaId } });
  return { hasil: 'masuk', penggunaId, sisaKode: backupCodes.length, kuki };
}
