import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { createLayanan, GalatData } from '#lib/server/layanan.ts';
import { createSimpananHalaman } from '#lib/server/simpanan-halaman.ts';

const dataset = process.env['AKUNTABEL_DATASET'];
if (!dataset) throw new Error('AKUNTABEL_DATASET belum diberikan; jalankan melalui «akuntabel serve».');
const layanan = createLayanan({ dataset });
const respond = createSimpananHalaman();
process.once('sveltekit:shutdown', () => layanan.close());

/** Their answer changes while the data do not. */
const TAK_DISIMPAN = /^\/(unduh|healthz)/;

/** For answers that are not pages: whatever a browser takes them for, nothing in them may run or load. */
const TERTUTUP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.layanan = layanan;
  const { method } = event.request;
  const path = event.route.id;
  if (method === 'GET' && !event.isDataRequest && path !== null && !TAK_DISIMPAN.test(path)) {
    const data = await layanan.getUnitTahun().catch(() => undefined);
    if (data) return respond(event, data.hash, async () => resolve(event));
  }
  const response = await resolve(event);
  // The headers of a 304 replace those that the browser has kept.
  if (response.status !== 304 && !response.headers.has('content-security-policy')) {
    response.headers.set('content-security-policy', TERTUTUP);
  }
  return response;
};

export const handleError: HandleServerError = ({ kind, error }) => {
  // Raised by error() with a sentence for the reader: it stays as it is.
  if (kind === 'app') return {};
  if (kind === 'framework') {
    return { message: error.status === 404 ? 'Halaman tidak ditemukan.' : 'Permintaan ini tidak dapat dilayani.' };
  }
  if (error instanceof GalatData) {
    return {
      message: error.message,
      masalah: error.masalah.map(({ berkas, baris, jalur, tertulis, seharusnya }) => ({
        letak: [berkas, ...(baris === null ? [] : [`baris ${baris}`]), ...(jalur === '' ? [] : [jalur])].join(', '),
        tertulis,
        seharusnya,
      })),
    };
  }
  console.error(error);
  return { message: 'Terjadi gangguan pada program.' };
};
