import { PERAN } from '@akuntabel/layanan';
import { fail, redirect } from '@sveltejs/kit';
import { readTujuan, requireKantor, setKuki, toPermintaan } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const { demo, belumDisiapkan } = requireKantor(locals);
  if (locals.pelaku) redirect(303, readTujuan(url.searchParams.get('ke')));
  const orang = (demo?.orang ?? []).map((satu) => ({ ...satu, namaPeran: PERAN[satu.peran] }));
  return { demo: orang, belumDisiapkan, ke: url.searchParams.get('ke') };
};

export const actions: Actions = {
  default: async (event) => {
    const { masuk } = requireKantor(event.locals);
    const isian = await event.request.formData();
    const namaMasuk = String(isian.get('namaMasuk') ?? '').trim();
    const sandi = String(isian.get('sandi') ?? '');
    if (namaMasuk === '' || sandi === '') return fail(422, { namaMasuk, pesan: 'Isi nama masuk dan kata sandi.' });
    const hasil = await masuk.masuk(toPermintaan(event), { namaMasuk, sandi });
    setKuki(event.cookies, hasil.kuki);
    const ke = event.url.searchParams.get('ke');
    if (hasil.hasil === 'masuk') redirect(303, readTujuan(ke));
    if (hasil.hasil === 'langkahKedua')
      redirect(303, `/masuk/kode${ke === null ? '' : `?ke=${encodeURIComponent(ke)}`}`);
    return fail(hasil.hasil === 'ditolak' && hasil.tungguDetik !== null ? 429 : 403, { namaMasuk, pesan: hasil.pesan });
  },
};
