import { hash, verify } from '@node-rs/argon2';
import type { MasalahIsian } from '../inti/galat.ts';
import { SANDI_LAZIM } from './sandi-lazim.ts';

/** Makes and checks hashes of passwords. */
export interface Penyandi {
  hash(sandi: string): Promise<string>;
  verify(hash: string, sandi: string): Promise<boolean>;
}

export const MIN_SANDI = 12;
/** Room for a sentence; an end, because hashing what strangers send must cost little. */
export const MAKS_SANDI = 200;

/** OWASP's recommendation for argon2id (the library's default kind): 19 MiB, two passes. */
const BIAYA = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What is checked of a password as sent; characters outside the basic plane count as two here. */
export const potongSandi = (sandi: string): string => sandi.slice(0, MAKS_SANDI * 2);

export const PENYANDI: Penyandi = {
  hash: async (sandi) => await hash(sandi.normalize('NFC'), BIAYA),
  verify: async (tersimpan, sandi) => await verify(tersimpan, sandi.normalize('NFC')).catch(() => false),
};

/**
 * A hash that belongs to nobody and was made of 32 random bytes: checking it costs what checking a real one costs, so
 * that the time of an answer does not tell whether a name exists.
 */
export const SANDI_SEMU =
  '$argon2id$v=19$m=19456,t=2,p=1$vypsr4sXBAxy1zEEEQ2BQg$QLQpzPzx33XqXwvLc6gAWWpe1usHCW4sBhmYjfd4c3g';

const pangkas = (teks: string): string => teks.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The same few characters again and again, or a run along the alphabet or the digits. */
function isBerpola(teks: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(teks)) return true;
  const langkah = new Set<number>();
  for (let i = 1; i < teks.length; i++) {
    const beda = teks.charCodeAt(i) - teks.charCodeAt(i - 1);
    // 9 → 0 goes on as a run.
    langkah.add(beda === -9 ? 1 : beda === 9 ? -1 : beda);
  }
  return langkah.size <= 1;
}

function findMasalah(sandi: string, { nama, namaMasuk }: { readonly nama: string; readonly namaMasuk: string | null }) {
  const panjang = [...sandi].length;
  if (panjang < MIN_SANDI) return `Kata sandi paling sedikit ${MIN_SANDI} karakter; sekarang ${panjang}.`;
  if (panjang > MAKS_SANDI) return `Kata sandi paling banyak ${MAKS_SANDI} karakter.`;
  const inti = pangkas(sandi);
  for (const milik of [namaMasuk ?? '', nama].map(pangkas)) {
    if (milik.length >= 4 && inti.includes(milik)) return 'Kata sandi tidak boleh memuat nama Anda atau nama masuk.';
  }
  const tanpaEkor = inti.replace(/^\d+|\d+$/gu, '');
  if (SANDI_LAZIM.includes(inti) || SANDI_LAZIM.includes(tanpaEkor) || isBerpola(inti)) {
    return 'Kata sandi ini terlalu mudah ditebak. Pakailah beberapa kata yang tidak berkaitan.';
  }
  return undefined;
}

/**
 * What is wrong with a new password; empty when nothing is. Length counts and nothing has to be mixed in (NIST SP
 * 800-63B): only what is guessed first is refused, and the account's own name.
 */
export function checkSandi(
  sandi: string,
  akun: { readonly nama: string; readonly namaMasuk: string | null },
  jalur = 'sandi',
): readonly MasalahIsian[] {
  const pesan = findMasalah(sandi, akun);
  return pesan === undefined ? [] : [{ jalur: [jalur], pesan }];
}
