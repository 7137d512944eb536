import { GalatLayanan, getTautanSandi, pakaiTautanSandi } from '@akuntabel/layanan';
import { fail, redirect } from '@sveltejs/kit';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { requireKantor } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { alat } = requireKantor(locals);
  const { nama, namaMasuk } = await untukHalaman(getTautanSandi(alat, params.token));
  return { nama, namaMasuk };
};

export const actions: Actions = {
  default: async ({ locals, params, request, getClientAddress }) => {
    const { alat } = requireKantor(locals);
    const isian = await request.formData();
    const sandi = String(isian.get('sandi') ?? '');
    if (sandi !== String(isian.get('ulang') ?? '')) return fail(422, { pesan: ['Kedua isian kata sandi belum sama.'] });
    try {
      await pakaiTautanSandi(alat, { token: params.token, sandi, alamat: getClientAddress() });
    } catch (galat) {
      if (galat instanceof GalatLayanan && galat.kode === 'takSah') {
        return fail(422, { pesan: galat.masalah.map(({ pesan }) => pesan) });
      }
      return await untukHalaman(Promise.reject(galat));
    }
    redirect(303, '/masuk');
  },
};
