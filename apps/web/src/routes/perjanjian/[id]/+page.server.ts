import { error } from '@sveltejs/kit';
import { buildPerjanjianKinerja, numberDokumen } from '@akuntabel/dokumen';
import { renderIsiDokumen } from '#lib/server/dokumen.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { tahun, hasil, hash } = await locals.layanan.getUnitTahun();
  const perjanjian = tahun.perjanjian.find(({ id }) => id === params.id);
  if (!perjanjian) error(404, 'Perjanjian Kinerja ini tidak ada.');
  const dokumen = numberDokumen(buildPerjanjianKinerja(tahun, hasil, { draf: false, hash, pihak: perjanjian.id }));
  return { jabatan: findNamaJabatan(tahun, perjanjian.pihakPertama), html: renderIsiDokumen(dokumen).html };
};
