import { loadKode, tambahKode } from '#lib/server/formulir/kode-resmi.ts';
import { getJenisHalaman } from '#lib/server/formulir/muat.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadKode(locals, getJenisHalaman(params.jenis), url.searchParams);

export const actions: Actions = {
  tambah: ({ locals, request, params }) => tambahKode(locals, request, getJenisHalaman(params.jenis)),
};
