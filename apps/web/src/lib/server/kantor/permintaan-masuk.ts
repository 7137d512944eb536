import type { Kuki, Pelaku, Sesi } from '@akuntabel/layanan';
import { type Cookies, error, type RequestEvent } from '@sveltejs/kit';
import type { Kantor } from './kantor.ts';

const tidakAda = (): never => error(404, 'Halaman tidak ditemukan.');

/** The office that is served; a plain dataset has no sign-in. */
export function requireKantor({ kantor }: App.Locals): Kantor {
  return kantor ?? tidakAda();
}

/** For pages of the office itself: it and who asks. Below a unit-year they do not exist. */
export function requireOrang({ kantor, pelaku, sesi, dasar }: App.Locals): Kantor & { pelaku: Pelaku; sesi: Sesi } {
  if (!kantor || !pelaku || !sesi || dasar !== '') return tidakAda();
  return { ...kantor, pelaku, sesi };
}

/** A request as sign-in wants it. */
export const toPermintaan = (event: Pick<RequestEvent, 'request' | 'getClientAddress'>) => ({
  headers: event.request.headers,
  alamat: event.getClientAddress(),
});

export function setKuki(cookies: Cookies, kuki: readonly Kuki[]): void {
  for (const { nama, nilai, opsi } of kuki) cookies.set(nama, nilai, opsi);
}

const ASAL = 'http://asal.invalid';
/** Signing in again would lead nowhere from these. */
const BUKAN_TUJUAN = /^\/(masuk|keluar|tautan)(\/|$)/;

/**
 * Where to go after signing in: a page of ours, never another host. Read the way a browser reads it, which drops tabs
 * and takes a backslash for a slash. What named an action was a form that was sent: the page it was on is opened.
 */
export function readTujuan(ke: string | null): string {
  const tujuan = ke?.startsWith('/') ? URL.parse(ke, ASAL) : null;
  if (tujuan === null || tujuan.origin !== ASAL || BUKAN_TUJUAN.test(tujuan.pathname)) return '/kantor';
  // After dots are resolved a path may begin with two slashes, which would name a host.
  const { pathname, search } = tujuan;
  return pathname.replace(/^\/+/, '/') + (search.startsWith('?/') ? '' : search);
}

/** Address of a step of signing in that still knows where to go afterwards. */
export function keepTujuan(path: string, ke: string | null): string {
  return ke === null ? path : `${path}?ke=${encodeURIComponent(readTujuan(ke))}`;
}
