import { error, redirect } from '@sveltejs/kit';
import { readTujuan, requireKantor, setKuki, toPermintaan } from '#lib/server/kantor/permintaan-masuk.ts';
import type { PageServerLoad } from './$types';

/**
 * Where the provider sends the browser back to. The one address that signs somebody in by GET, as OpenID Connect has
 * it: only with the cookie of who began, and a state that is good once.
 */
export const load: PageServerLoad = async (event) => {
  const { masuk } = requireKantor(event.locals);
  if (masuk.namaSso === undefined) error(404, 'Halaman tidak ditemukan.');
  const hasil = await masuk.selesaiSso(toPermintaan(event), event.url.searchParams);
  setKuki(event.cookies, hasil.kuki);
  const tujuan = readTujuan(event.cookies.get('akuntabel_tujuan') ?? null);
  event.cookies.delete('akuntabel_tujuan', { path: '/masuk/sso' });
  if (hasil.hasil === 'masuk') redirect(303, tujuan);
  return { pesan: hasil.hasil === 'langkahKedua' ? 'Masuk dengan SSO tidak berhasil.' : hasil.pesan };
};
