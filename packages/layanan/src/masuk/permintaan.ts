import { KEPALA_ALAMAT } from './auth.ts';
import { findKuki, type JenisKuki, namaKuki } from './kuki.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';

/**
 * What better-auth gets to see of a request: the cookies that this step is about and no others, the browser's name,
 * and the address as our server knows it.
 */
export function susunHeader(
  { aman }: AlatMasuk,
  { headers, alamat }: Permintaan,
  jenis: readonly JenisKuki[],
): Headers {
  const baru = new Headers();
  const kuki = jenis.flatMap((satu) => {
    const nilai = findKuki(headers, namaKuki(satu, aman));
    return nilai === undefined ? [] : [`${namaKuki(satu, aman)}=${nilai}`];
  });
  if (kuki.length > 0) baru.set('cookie', kuki.join('; '));
  const peramban = headers.get('user-agent');
  if (peramban !== null) baru.set('user-agent', peramban.slice(0, 300));
  if (alamat !== null) baru.set(KEPALA_ALAMAT, alamat);
  return baru;
}
