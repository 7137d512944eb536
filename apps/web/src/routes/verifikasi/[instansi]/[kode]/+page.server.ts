import { verifikasiDokumen } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { PageServerLoad } from './$types';

/** Confirms a version to whoever holds its code; nobody signs in. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { kantor } = locals;
  if (!kantor) error(404, 'Halaman tidak ditemukan.');
  const hasil = await untukHalaman(verifikasiDokumen(kantor.alat, params.instansi, params.kode));
  return {
    hasil: { ...hasil, dibekukan: formatWaktu(hasil.dibekukan, kantor.alat.zonaMenit) },
    kode: params.kode.replace(/[\s-]/g, '').replace(/(.{4})(?=.)/g, '$1-'),
  };
};
