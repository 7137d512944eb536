import { getTautanSandi, MIN_SANDI, pakaiTautanSandi } from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { failIsian, readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { requireKantor } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { alat } = requireKantor(locals);
  const { nama, namaMasuk } = await untukHalaman(getTautanSandi(alat, params.token));
  return { nama, namaMasuk, minSandi: MIN_SANDI };
};

export const actions: Actions = {
  default: async ({ locals, params, request, getClientAddress }) => {
    const { alat } = requireKantor(locals);
    const isian = await readIsian(request, 'sandi', 'ulang');
    const { sandi } = isian;
    if (sandi !== isian.ulang) {
      return failIsian('tautan', isian, [{ ruas: 'ulang', pesan: 'Kedua isian kata sandi belum sama.' }]);
    }
    const { gagal } = await tryIsian('tautan', isian, () =>
      pakaiTautanSandi(alat, { token: params.token, sandi, alamat: getClientAddress() }),
    );
    if (gagal) return gagal;
    redirect(303, '/masuk?kabar=sandiBaru');
  },
};
