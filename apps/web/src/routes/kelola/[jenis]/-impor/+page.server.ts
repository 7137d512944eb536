import { loadImpor, pratinjauImpor, terapkanImpor } from '#lib/server/formulir/impor.ts';
import { getJenisHalaman } from '#lib/server/formulir/muat.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => loadImpor(locals, getJenisHalaman(params.jenis));

export const actions: Actions = {
  pratinjau: ({ locals, request, params }) => pratinjauImpor({ locals, request, jenis: getJenisHalaman(params.jenis) }),
  terapkan: ({ locals, request, params }) => terapkanImpor({ locals, request, jenis: getJenisHalaman(params.jenis) }),
};
