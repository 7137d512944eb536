import { sebutTunggu } from './hambatan.ts';
import type { Kuki } from './kuki.ts';

/** How a step of signing in ended; the cookies are to be set in every case. */
export type HasilMasuk =
  /** Signed in. `sisaKode`: recovery codes left, after one was used. */
  | {
      readonly hasil: 'masuk';
      readonly penggunaId: string;
      readonly sisaKode?: number;
      readonly kuki: readonly Kuki[];
    }
  /** The password was right; now the code of the second factor is asked for. */
  | { readonly hasil: 'langkahKedua'; readonly kuki: readonly Kuki[] }
  /** Not signed in. `tungguDetik`: too many attempts, until when the next one is pointless. */
  | {
      readonly hasil: 'ditolak';
      readonly pesan: string;
      readonly tungguDetik: number | null;
      readonly kuki: readonly Kuki[];
    }
  /** The second step took too long or was tried too often: from the beginning. */
  | { readonly hasil: 'ulang'; readonly pesan: string; readonly kuki: readonly Kuki[] };

/** The same whatever was wrong, so that it tells nobody which names exist. */
export const PESAN_DITOLAK = 'Nama masuk atau kata sandi tidak cocok.';
export const PESAN_KODE = 'Kode tidak cocok atau sudah dipakai. Masukkan kode yang sedang tampil.';
export const PESAN_PEMULIHAN = 'Kode pemulihan tidak cocok atau sudah dipakai.';
export const PESAN_ULANG = 'Waktu untuk memasukkan kode sudah habis. Masuklah lagi dari awal.';
export const PESAN_SSO =
  'Masuk dengan SSO tidak berhasil. Pastikan admin instansi sudah menautkan akun Anda, lalu coba lagi.';

export const ditolak = (pesan: string, kuki: readonly Kuki[] = []): HasilMasuk => ({
  hasil: 'ditolak',
  pesan,
  tungguDetik: null,
  kuki,
});

export const pesanTunggu = (tungguDetik: number): string =>
  `Terlalu banyak percobaan. Coba lagi setelah ${sebutTunggu(tungguDetik)}.`;

export const ditunda = (tungguDetik: number): HasilMasuk => ({
  hasil: 'ditolak',
  pesan: pesanTunggu(tungguDetik),
  tungguDetik,
  kuki: [],
});
