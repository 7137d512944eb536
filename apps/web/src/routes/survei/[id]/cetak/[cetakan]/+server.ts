import { type CetakanSkm, cetakSurvei } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { RequestHandler } from './$types';

const CETAKAN: readonly CetakanSkm[] = ['poster', 'kuesioner'];

/** A paper of a survey as PDF: the poster for the counter, or the empty questionnaire. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { kantor, pelaku, unitTahun } = locals;
  const cetakan = CETAKAN.find((satu) => satu === params.cetakan);
  if (!kantor || !pelaku || !unitTahun || !cetakan) error(404, 'Halaman tidak ditemukan.');
  const minta = { id: params.id, cetakan, asal: url.origin };
  const { isi, kepala } = await untukHalaman(cetakSurvei(kantor.alat, pelaku, unitTahun, minta));
  return new Response(new Uint8Array(isi), { headers: kepala });
};
