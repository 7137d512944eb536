import { error } from '@sveltejs/kit';
import { FORMAT, findBerkas } from '#lib/server/unduhan.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const berkas = findBerkas(params.berkas);
  if (!berkas) error(404, 'Berkas ini tidak ada.');
  const { isi, nama, hash } = await locals.layanan.unduhan.getIsi(berkas.jenis, berkas.format);
  const etag = `"${hash}-${params.berkas}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
  return new Response(new Uint8Array(isi), {
    headers: {
      'content-type': FORMAT[berkas.format].jenis,
      'content-disposition': `attachment; filename="${nama}"`,
      'content-length': String(isi.byteLength),
      'cache-control': 'no-cache',
      etag,
    },
  });
};
