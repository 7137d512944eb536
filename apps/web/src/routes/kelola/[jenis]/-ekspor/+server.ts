import { writeLembar } from '@akuntabel/berkas';
import { error } from '@sveltejs/kit';
import { getLembar } from '#lib/server/formulir/impor.ts';
import { getJenisHalaman, muatKelola } from '#lib/server/formulir/muat.ts';
import { FORMAT } from '#lib/server/permintaan.ts';
import type { RequestHandler } from './$types';

/** The records of a kind as a spreadsheet with the columns that the import reads. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const jenis = getJenisHalaman(params.jenis);
  const lembar = getLembar(jenis);
  const { termuat, bolehEkspor, unit, tahun } = await muatKelola(locals);
  if (!bolehEkspor) error(403, 'Hak Anda tidak mencakup ekspor data unit ini.');
  const isi = await writeLembar(lembar, termuat.tahun);
  const nama = `${lembar}-${unit}-${tahun}.xlsx`.replace(/[^\w.-]+/g, '-');
  return new Response(new Uint8Array(isi), {
    headers: { 'content-type': FORMAT.xlsx.jenis, 'content-disposition': `attachment; filename="${nama}"` },
  });
};
