import {
  deleteDuaFaktor,
  deleteSesiPengguna,
  findSesiBerlaku,
  type Transaksi,
  updatePengguna,
} from '@akuntabel/basisdata';
import { APIError } from 'better-auth/api';
import { renderSVG } from 'uqr';
import { GalatLayanan } from '../inti/galat.ts';
import { catatJejakAkun } from '../pengguna/catat.ts';
import type { Auth } from './auth.ts';
import type { Hambatan } from './hambatan.ts';
import { PESAN_KODE, pesanTunggu } from './hasil.ts';
import { claimKode, normalKodeTotp } from './kode.ts';
import { findTokenBaru, type Kuki, readSetCookie } from './kuki.ts';
import { susunHeader } from './permintaan.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';
import { requireSandi, requireSesi, toPelaku } from './sandi-sendiri.ts';
import type { Sesi } from './sesi.ts';

/** What the person gives to the app on the telephone. */
export interface PendaftaranTotp {
  readonly uri: string;
  /** The same as an SVG picture; text of ours only, safe to put into a page. */
  readonly qr: string;
  /** The same to be typed, in groups of four. */
  readonly kunci: string;
}

const sudahAktif = (): GalatLayanan => new GalatLayanan('keadaan', 'Verifikasi dua langkah sudah aktif.');

/** better-auth would name the account by its address for mail, which people here do not have. */
function susunUri(asal: string, namaMasuk: string): { readonly uri: string; readonly kunci: string } {
  const kunci = new URL(asal).searchParams.get('secret') ?? '';
  const cari = new URLSearchParams({ secret: kunci, issuer: 'Akuntabel', digits: '6', period: '30' });
  return {
    uri: `otpauth://totp/Akuntabel:${encodeURIComponent(namaMasuk)}?${cari.toString()}`,
    kunci: kunci.replace(/.{4}(?=.)/g, '$& '),
  };
}

/** Begins with a second factor. Until a code confirms it nothing changes; beginning again makes a new secret. */
export async function mulaiTotp(
  masuk: AlatMasuk,
  auth: Auth,
  hambatan: Hambatan,
  permintaan: Permintaan,
  { sandi }: { readonly sandi: string },
): Promise<PendaftaranTotp> {
  const sesi = await requireSesi(masuk, permintaan);
  if (sesi.pengguna.duaFaktor) throw sudahAktif();
  const password = await requireSandi(masuk, hambatan, permintaan, sesi, { sandi });
  const hasil = await auth.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers: susunHeader(masuk, permintaan, ['sesi']),
  });
  if (hasil.method !== 'totp') throw new Error('better-auth did not enrol a TOTP');
  const { uri, kunci } = susunUri(hasil.totpURI, sesi.pengguna.namaMasuk ?? sesi.pengguna.nama);
  return { uri, kunci, qr: renderSVG(uri, { ecc: 'M', border: 2 }) };
}

/**
 * The first code of the telephone: from now on it is asked for. Gives the recovery codes, this one time, and the cookie
 * of a new session; sessions that began without a second factor end.
 */
export async function konfirmasiTotp(
  masuk: AlatMasuk,
  auth: Auth,
  hambatan: Hambatan,
  permintaan: Permintaan,
  { kode }: { readonly kode: string },
): Promise<{ readonly kodePemulihan: readonly string[]; readonly kuki: readonly Kuki[] }> {
  const sesi = await requireSesi(masuk, permintaan);
  if (sesi.pengguna.duaFaktor) throw sudahAktif();
  const { id } = sesi.pengguna;
  const giliran = await hambatan.ambil([{ macam: 'langkahKedua', milik: id }]);
  if (!giliran.boleh) throw new GalatLayanan('keadaan', pesanTunggu(giliran.tungguDetik));
  const code = normalKodeTotp(kode);
  const salahKode = () =>
    new GalatLayanan('takSah', 'Kode belum cocok.', { masalah: [{ jalur: ['kode'], pesan: PESAN_KODE }] });
  if (!(await claimKode(masuk, id, code))) throw salahKode();
  let headers: Headers;
  try {
    const kepala = susunHeader(masuk, permintaan, ['sesi']);
    ({ headers } = await auth.api.verifyTOTP({ body: { code }, headers: kepala, returnHeaders: true }));
  } catch (salah) {
    if (!(salah instanceof APIError) || salah.statusCode >= 500) throw salah;
    if (salah.body?.code === 'TOTP_NOT_ENABLED') {
      throw new GalatLayanan('keadaan', 'Mulailah lagi pendaftaran verifikasi dua langkah.');
    }
    throw salahKode();
  }
  await giliran.berhasil();
  const kuki = readSetCookie(headers, masuk.aman);
  await catatDuaFaktor(masuk, permintaan, sesi, 'duaFaktor.aktifkan', async (tx) => {
    const token = findTokenBaru(kuki, masuk.aman, masuk.rahasia);
    const lama = new Date(0).toISOString();
    const baru = token === undefined ? undefined : await findSesiBerlaku(tx, token, { pada: lama, sejak: lama });
    await deleteSesiPengguna(tx, id, { kecuali: baru?.id });
  });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: id } });
  return { kodePemulihan: backupCodes, kuki };
}

/** New recovery codes, shown this one time; the old ones are worthless. */
export async function gantiKodePemulihan(
  masuk: AlatMasuk,
  auth: Auth,
  hambatan: Hambatan,
  permintaan: Permintaan,
  { sandi }: { readonly sandi: string },
): Promise<{ readonly kodePemulihan: readonly string[] }> {
  const sesi = await requireSesi(masuk, permintaan);
  if (!sesi.pengguna.duaFaktor) throw new GalatLayanan('keadaan', 'Verifikasi dua langkah belum aktif.');
  const password = await requireSandi(masuk, hambatan, permintaan, sesi, { sandi });
  const { backupCodes } = await auth.api.generateBackupCodes({
    body: { password },
    headers: susunHeader(masuk, permintaan, ['sesi']),
  });
  await catatDuaFaktor(masuk, permintaan, sesi, 'duaFaktor.gantiKode');
  return { kodePemulihan: backupCodes };
}

/** Does without the second factor again. */
export async function matikanTotp(
  masuk: AlatMasuk,
  hambatan: Hambatan,
  permintaan: Permintaan,
  { sandi }: { readonly sandi: string },
): Promise<void> {
  const sesi = await requireSesi(masuk, permintaan);
  await requireSandi(masuk, hambatan, permintaan, sesi, { sandi });
  await catatDuaFaktor(masuk, permintaan, sesi, 'duaFaktor.nonaktifkan', async (tx) => {
    await deleteDuaFaktor(tx, sesi.pengguna.id);
    await updatePengguna(tx, sesi.pengguna.id, { duaFaktor: false, diubah: masuk.alat.kini().toISOString() });
  });
}

async function catatDuaFaktor(
  { alat }: AlatMasuk,
  permintaan: Permintaan,
  sesi: Sesi,
  macam: string,
  ubah: (tx: Transaksi) => Promise<void> = async () => {},
): Promise<void> {
  const { id } = sesi.pengguna;
  await alat.basisdata.withInstansi(sesi.instansiId, async (tx) => {
    await ubah(tx);
    await catatJejakAkun(alat, tx, toPelaku(sesi, permintaan), [
      { macam, kunci: id, lama: null, baru: null, alasan: null },
    ]);
  });
  alat.catat({ peristiwa: macam, instansiId: sesi.instansiId, penggunaId: id });
}
