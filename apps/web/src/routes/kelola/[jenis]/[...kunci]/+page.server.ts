import { isTunggal } from '@akuntabel/kinerja';
import { error } from '@sveltejs/kit';
import { loadRekaman } from '#lib/server/formulir/lihat-rekaman.ts';
import { getJenisHalaman } from '#lib/server/formulir/muat.ts';
import {
  gabungFormulir,
  hapusFormulir,
  pulihkanFormulir,
  simpanFormulir,
  susunFormulir,
} from '#lib/server/formulir/simpan.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadRekaman(locals, getJenisHalaman(params.jenis), params.kunci, url.searchParams);

function toPermintaan({ locals, request, params }: RequestEvent) {
  const jenis = getJenisHalaman(params.jenis);
  if (isTunggal(jenis) && params.kunci !== jenis) error(404, 'Halaman tidak ditemukan.');
  return { locals, request, jenis, kunci: params.kunci };
}

export const actions: Actions = {
  simpan: (event) => simpanFormulir(toPermintaan(event)),
  susun: (event) => susunFormulir(toPermintaan(event)),
  gabung: (event) => gabungFormulir(toPermintaan(event)),
  hapus: (event) => hapusFormulir(toPermintaan(event)),
  pulihkan: (event) => pulihkanFormulir(toPermintaan(event)),
};
