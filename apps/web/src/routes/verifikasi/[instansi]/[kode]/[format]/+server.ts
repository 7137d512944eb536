import { Readable } from 'node:stream';
import { ambilVersiTerbit } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { RequestHandler } from './$types';

/** A file of a published version, for anybody who holds its code. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { kantor } = locals;
  if (!kantor) error(404, 'Halaman tidak ditemukan.');
  const { isi, kepala } = await untukHalaman(ambilVersiTerbit(kantor.alat, params));
  return new Response(Readable.toWeb(isi) as ReadableStream, { headers: kepala });
};
