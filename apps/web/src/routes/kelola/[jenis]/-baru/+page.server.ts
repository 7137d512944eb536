import { loadBaru } from '#lib/server/formulir/lihat-rekaman.ts';
import { getJenisHalaman } from '#lib/server/formulir/muat.ts';
import { simpanFormulir, susunFormulir } from '#lib/server/formulir/simpan.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadBaru(locals, getJenisHalaman(params.jenis), url.searchParams);

const toPermintaan = ({ locals, request, params }: RequestEvent) => ({
  locals,
  request,
  jenis: getJenisHalaman(params.jenis),
  kunci: null,
});

export const actions: Actions = {
  simpan: (event) => simpanFormulir(toPermintaan(event)),
  susun: (event) => susunFormulir(toPermintaan(event)),
};
