/** Sign-in names: NIP, or a name as people type it on a telephone. */
const BENTUK = /^[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]$/;

export const PESAN_NAMA_MASUK =
  'Nama masuk terdiri atas 3–40 huruf kecil, angka, titik, garis bawah, atau tanda hubung, misalnya NIP.';

/** As it is stored and compared. */
export const normalNamaMasuk = (teks: string): string => teks.trim().normalize('NFKC').toLowerCase();

export const isNamaMasuk = (teks: string): boolean => BENTUK.test(teks);

/** Name of the provider beside the password's, in ref_kredensial and in better-auth's paths. */
export const PENYEDIA_SSO = 'sso';
