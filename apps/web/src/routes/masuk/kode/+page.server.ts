import { redirect } from '@sveltejs/kit';
import { failIsian, readIsian } from '#lib/server/kantor/isian.ts';
import { keepTujuan, readTujuan, requireKantor, setKuki, toPermintaan } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  requireKantor(locals);
  if (locals.pelaku) redirect(303, readTujuan(url.searchParams.get('ke')));
  return { awal: keepTujuan('/masuk', url.searchParams.get('ke')) };
};

async function enter(event: RequestEvent, aksi: 'totp' | 'pemulihan') {
  const { masuk } = requireKantor(event.locals);
  const isian = await readIsian(event.request, 'kode');
  const kode = isian.kode.trim();
  if (kode === '') return failIsian(aksi, isian, [{ ruas: 'kode', pesan: 'Isi kodenya.' }]);
  const permintaan = toPermintaan(event);
  const hasil =
    aksi === 'totp'
      ? await masuk.masukTotp(permintaan, { kode })
      : await masuk.masukKodePemulihan(permintaan, { kode });
  setKuki(event.cookies, hasil.kuki);
  const ke = event.url.searchParams.get('ke');
  if (hasil.hasil === 'masuk') {
    if (hasil.sisaKode === undefined) redirect(303, readTujuan(ke));
    // Few codes are left, so the place where new ones are made comes first.
    redirect(303, `/akun?sisa=${hasil.sisaKode}${ke === null ? '' : `&ke=${encodeURIComponent(readTujuan(ke))}`}`);
  }
  if (hasil.hasil !== 'ditolak')
    redirect(303, `/masuk?kabar=ulang${ke === null ? '' : `&ke=${encodeURIComponent(ke)}`}`);
  if (hasil.tungguDetik !== null) event.setHeaders({ 'retry-after': String(hasil.tungguDetik) });
  const masalah = hasil.tungguDetik === null ? [{ ruas: 'kode', pesan: hasil.pesan }] : [];
  return failIsian(aksi, isian, masalah, {
    pesan: hasil.tungguDetik === null ? 'Belum dapat masuk.' : hasil.pesan,
    status: hasil.tungguDetik === null ? 403 : 429,
  });
}

export const actions: Actions = {
  totp: (event) => enter(event, 'totp'),
  pemulihan: (event) => enter(event, 'pemulihan'),
};
