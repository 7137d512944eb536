import { redirect } from '@sveltejs/kit';
import { requireKantor, setKuki, toPermintaan } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

/** Only a form signs out; an address alone does nothing. */
export const load: PageServerLoad = ({ locals }) => {
  requireKantor(locals);
  redirect(303, '/kantor');
};

export const actions: Actions = {
  default: async (event) => {
    const { masuk } = requireKantor(event.locals);
    setKuki(event.cookies, (await masuk.keluar(toPermintaan(event))).kuki);
    redirect(303, '/masuk?kabar=keluar');
  },
};
