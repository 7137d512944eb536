import { error, json } from '@sveltejs/kit';
import { findPermintaan } from '#lib/server/permintaan.ts';
import type { RequestHandler } from './$types';

const BARU = { headers: { 'cache-control': 'no-store' } };

const getPermintaan = (berkas: string) => findPermintaan(berkas, null) ?? error(404, 'Berkas ini tidak ada.');

export const GET: RequestHandler = async ({ locals, params }) =>
  json(await locals.layanan.unduhan.getStatus(getPermintaan(params.berkas)), BARU);

export const POST: RequestHandler = async ({ locals, params }) =>
  json(await locals.layanan.unduhan.start(getPermintaan(params.berkas)), BARU);
