import { Readable } from 'node:stream';
import { ambilDokumen } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { readDokumen } from '#lib/server/alur/dokumen-diminta.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { RequestHandler } from './$types';

/** The bytes of a document that is ready. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { kantor, pelaku } = locals;
  if (!kantor || !pelaku) error(404, 'Dokumen ini tidak ada.');
  const { isi, kepala } = await untukHalaman(ambilDokumen(kantor.alat, pelaku, readDokumen(locals, params)));
  return new Response(Readable.toWeb(isi) as ReadableStream, { headers: kepala });
};
