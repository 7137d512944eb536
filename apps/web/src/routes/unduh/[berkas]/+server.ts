import { error } from '@sveltejs/kit';
import { FORMAT, findPermintaan } from '#lib/server/permintaan.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const permintaan = findPermintaan(params.berkas, url.searchParams.get('pihak'));
  if (!permintaan) error(404, 'Berkas ini tidak ada.');
  if (permintaan.pihak !== null) {
    const { tahun } = await locals.layanan.getUnitTahun();
    if (!tahun.perjanjian.some(({ id }) => id === permintaan.pihak)) error(404, 'Perjanjian Kinerja ini tidak ada.');
  }
  const { isi, nama, etag } = await locals.layanan.unduhan.getBerkas(permintaan);
  const kepala = { etag, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: kepala });
  return new Response(isi, {
    headers: {
      ...kepala,
      'content-type': FORMAT[permintaan.format].jenis,
      'content-disposition': `attachment; filename="${nama}"`,
      'content-length': String(isi.byteLength),
    },
  });
};
