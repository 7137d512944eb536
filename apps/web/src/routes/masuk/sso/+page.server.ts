import { GalatLayanan } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { failIsian } from '#lib/server/kantor/isian.ts';
import { readTujuan, requireKantor, setKuki, toPermintaan } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

/** Only the button of the sign-in page leads here. */
export const load: PageServerLoad = ({ locals, request }) => {
  if (requireKantor(locals).masuk.namaSso === undefined) error(404, 'Halaman tidak ditemukan.');
  if (request.method !== 'POST') redirect(303, '/masuk');
};

const SEPULUH_MENIT = 600;

export const actions: Actions = {
  default: async (event) => {
    const { masuk, aman } = requireKantor(event.locals);
    if (masuk.namaSso === undefined) error(404, 'Halaman tidak ditemukan.');
    try {
      const { alamat, kuki } = await masuk.mulaiSso(toPermintaan(event));
      setKuki(event.cookies, kuki);
      const tujuan = readTujuan(event.url.searchParams.get('ke'));
      event.cookies.set('akuntabel_tujuan', tujuan, {
        ...{ path: '/masuk/sso', httpOnly: true, sameSite: 'lax', secure: aman, maxAge: SEPULUH_MENIT },
      });
      // A form may lead to our own pages only (form-action), so the page of this answer carries the browser on.
      return { nama: masuk.namaSso, alamat };
    } catch (galat) {
      if (!(galat instanceof GalatLayanan)) throw galat;
      return failIsian('sso', {}, [], { pesan: galat.message, status: 503 });
    }
  },
};
