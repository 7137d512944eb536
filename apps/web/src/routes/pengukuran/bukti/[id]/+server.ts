import { Readable } from 'node:stream';
import { unduhBerkas } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { RequestHandler } from './$types';

/** A file somebody attached, streamed; PDF and pictures may be shown by the browser. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { kantor, pelaku } = locals;
  if (!kantor || !pelaku) error(404, 'Berkas ini tidak ada.');
  const sebaris = url.searchParams.has('lihat');
  const { isi, kepala } = await untukHalaman(unduhBerkas(kantor.alat, pelaku, params.id, { sebaris }));
  return new Response(Readable.toWeb(isi) as ReadableStream, { headers: kepala });
};
