import { FORMAT_LAPORAN_SKM, laporanSurvei } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { RequestHandler } from './$types';

/** The report of a survey as a file: `?format=pdf` (as without one), `docx` or `html`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { kantor, pelaku, unitTahun } = locals;
  if (!kantor || !pelaku || !unitTahun) error(404, 'Halaman tidak ditemukan.');
  const diminta = url.searchParams.get('format') ?? 'pdf';
  const format = FORMAT_LAPORAN_SKM.find((satu) => satu === diminta);
  if (format === undefined) error(400, 'Format laporan yang tersedia adalah pdf, docx, dan html.');
  const { isi, kepala } = await untukHalaman(laporanSurvei(kantor.alat, pelaku, unitTahun, { id: params.id, format }));
  return new Response(new Uint8Array(isi), { headers: kepala });
};
