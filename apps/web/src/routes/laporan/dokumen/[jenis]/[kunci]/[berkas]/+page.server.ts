import { siapkanDokumen } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { readDokumen } from '#lib/server/alur/dokumen-diminta.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { hrefPerjanjian } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

/** Has the document made, says how far it is, and ends with the file. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { kantor, pelaku, dasar } = locals;
  if (!kantor || !pelaku) error(404, 'Halaman tidak ditemukan.');
  const minta = readDokumen(locals, params);
  const ulang = url.searchParams.has('ulang');
  // A failed one is not tried again by the page's own looking.
  const dulu = await untukHalaman(siapkanDokumen(kantor.alat, pelaku, minta, { mulai: false }));
  const status =
    dulu.keadaan === 'gagal' && !ulang ? dulu : await untukHalaman(siapkanDokumen(kantor.alat, pelaku, minta));
  const alamat = [params.jenis, params.kunci, params.berkas].map(encodeURIComponent).join('/');
  const href = `/laporan/dokumen/${alamat}`;
  if (status.keadaan === 'selesai') redirect(303, `${dasar}${href}/isi`);
  if (status.keadaan !== 'gagal') setHeaders({ refresh: `2; url=${href}` });
  return { status, href, kembali: minta.jenis === 'lkjip' ? '/laporan' : hrefPerjanjian(params.kunci) };
};
