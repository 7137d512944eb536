import type { Kuki } from '@akuntabel/layanan';
import { type Cookies, error, type RequestEvent } from '@sveltejs/kit';
import type { Kantor } from './kantor.ts';

/** The office that is served; a plain dataset has no sign-in. */
export function requireKantor({ kantor }: App.Locals): Kantor {
  if (!kantor) error(404, 'Halaman tidak ditemukan.');
  return kantor;
}

/** A request as sign-in wants it. */
export const toPermintaan = (event: Pick<RequestEvent, 'request' | 'getClientAddress'>) => ({
  headers: event.request.headers,
  alamat: event.getClientAddress(),
});

export function setKuki(cookies: Cookies, kuki: readonly Kuki[]): void {
  for (const { nama, nilai, opsi } of kuki) cookies.set(nama, nilai, opsi);
}

/** Where to go after signing in: a page of ours, never another host. */
export function readTujuan(ke: string | null): string {
  return ke !== null && /^\/(?![/\\])/.test(ke) ? ke : '/kantor';
}
