import type { Alat } from '../inti/alat.ts';
import { PENYANDI, type Penyandi } from './sandi.ts';
import { createTiket, type Tiket } from './tiket.ts';

/** An OpenID Connect provider, e.g. the sign-in that a government runs for all its applications. */
export interface PilihanSso {
  /** The provider's `/.well-known/openid-configuration`. */
  readonly alamatPenemuan: string;
  readonly klien: string;
  readonly rahasiaKlien: string;
  /** How people know it, for the button. */
  readonly nama: string;
  readonly cakupan?: readonly string[];
}

export interface PilihanMasuk {
  /** At least 32 characters that nobody knows; signs cookies and encrypts second factors. */
  readonly rahasia: string;
  /** Where people reach the application, e.g. `https://sakip.dumaikota.go.id`. */
  readonly alamatDasar: string;
  /** Whether they reach it by https; then cookies are sent on https only. */
  readonly aman: boolean;
  readonly oidc?: PilihanSso | undefined;
  /** Path of the page the provider sends people back to. */
  readonly jalurSso?: string;
  /** How long a session may rest, and how long it may last at all. */
  readonly diamMs?: number;
  readonly umurMs?: number;
  /** For tests. */
  readonly penyandi?: Penyandi;
}

/** What every part of sign-in is given. */
export interface AlatMasuk {
  readonly alat: Alat;
  readonly rahasia: string;
  readonly alamatDasar: string;
  readonly aman: boolean;
  readonly oidc: PilihanSso | undefined;
  readonly jalurSso: string;
  readonly diamMs: number;
  readonly umurMs: number;
  readonly penyandi: Penyandi;
  readonly tiket: Tiket;
}

const JAM = 3_600_000;

/** Configuration fails at start and not with the first person who signs in. */
export function prepareMasuk(alat: Alat, pilihan: PilihanMasuk): AlatMasuk {
  const { rahasia, aman, oidc } = pilihan;
  if (rahasia.length < 32) throw new Error('Rahasia masuk paling sedikit 32 karakter.');
  const alamat = new URL(pilihan.alamatDasar);
  if (alamat.protocol !== 'https:' && alamat.protocol !== 'http:') {
    throw new Error('Alamat dasar harus diawali https:// atau http://.');
  }
  if (aman && alamat.protocol !== 'https:') throw new Error('Kuki aman memerlukan alamat dasar https://.');
  return {
    alat,
    rahasia,
    alamatDasar: alamat.origin,
    aman,
    oidc,
    jalurSso: pilihan.jalurSso ?? '/masuk/sso/kembali',
    diamMs: pilihan.diamMs ?? 8 * JAM,
    umurMs: pilihan.umurMs ?? 7 * 24 * JAM,
    penyandi: pilihan.penyandi ?? PENYANDI,
    tiket: createTiket(),
  };
}

/** A request as far as sign-in has to know it. */
export interface Permintaan {
  readonly headers: Headers;
  /** Where it came from, as the server knows it (never read from a header here); null = from this machine. */
  readonly alamat: string | null;
}
