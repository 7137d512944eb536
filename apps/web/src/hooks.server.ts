import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { createLayanan } from '#lib/server/layanan.ts';

const dataset = process.env['AKUNTABEL_DATASET'];
if (!dataset) throw new Error('AKUNTABEL_DATASET belum diberikan; jalankan melalui «akuntabel serve».');
const layanan = createLayanan({ dataset });

const KEPALA: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.layanan = layanan;
  const response = await resolve(event);
  for (const [nama, nilai] of Object.entries(KEPALA)) response.headers.set(nama, nilai);
  return response;
};

export const handleError: HandleServerError = ({ error, status }) => {
  if (status >= 500) console.error(error);
  return { message: status === 404 ? 'Halaman tidak ditemukan.' : 'Terjadi gangguan pada program.' };
};
