import { createHmac, randomInt } from 'node:crypto';
import { claimVerifikasi } from '@akuntabel/basisdata';
import type { AlatMasuk } from './pilihan.ts';

/** Without what is mistaken for something else when copied from paper. */
const HURUF = 'abcdefghjkmnpqrstuvwxyz23456789';
const BANYAK = 10;

/** Recovery codes of some 50 bits each: `abcde-fghjk`. */
export const makeKodePemulihan = (): string[] =>
  Array.from({ length: BANYAK }, () => {
    const huruf = Array.from({ length: 10 }, () => HURUF[randomInt(HURUF.length)]).join('');
    return `${huruf.slice(0, 5)}-${huruf.slice(5)}`;
  });

/** As it was shown, however it was typed. */
export function normalKodePemulihan(teks: string): string {
  const huruf = teks.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${huruf.slice(0, 5)}-${huruf.slice(5, 20)}`;
}

export const normalKodeTotp = (teks: string): string => teks.replace(/\s/g, '').slice(0, 20);

/** Longer than a code is accepted: its own 30 seconds and those before and after it. */
const BERLAKU_MS = 120_000;

/**
 * Whether this code of this person was not tried before; from now on it was. Asked before a code is checked, so that of
 * two who send the same one, at once or later, only the first can get in (RFC 6238, 5.2).
 */
export async function claimKode({ alat, rahasia }: AlatMasuk, penggunaId: string, kode: string): Promise<boolean> {
  const kini = Date.now();
  const tanda = createHmac('sha256', rahasia).update(`totp:${penggunaId}:${kode}`).digest('base64url');
  const dibuat = new Date(kini).toISOString();
  const berakhir = new Date(kini + BERLAKU_MS).toISOString();
  const id = `totp:${tanda}`;
  const baris = { id, penanda: id, nilai: '', berakhir, dibuat, diubah: dibuat };
  return await claimVerifikasi(alat.basisdata.db, baris);
}
