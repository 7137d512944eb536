import { error, json } from '@sveltejs/kit';
import { findBerkas } from '#lib/server/unduhan.ts';
import type { RequestHandler } from './$types';

function getBerkas(nama: string) {
  return findBerkas(nama) ?? error(404, 'Berkas ini tidak ada.');
}

export const GET: RequestHandler = async ({ locals, params }) => {
  const { jenis, format } = getBerkas(params.berkas);
  return json(await locals.layanan.unduhan.getStatus(jenis, format));
};

export const POST: RequestHandler = async ({ locals, params }) => {
  const { jenis, format } = getBerkas(params.berkas);
  return json(await locals.layanan.unduhan.start(jenis, format));
};
