import { writeHasilSkm } from '@akuntabel/berkas';
import { eksporJawaban, hasilSurvei, lihatSurvei } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { muatAlur } from '#lib/server/alur/muat.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { FORMAT } from '#lib/server/permintaan.ts';
import { streamJawaban, toBukuHasil } from '#lib/server/skm/ekspor.ts';
import type { RequestHandler } from './$types';

/** Results of a survey as a workbook; with `?isi=jawaban` the answers one by one. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const alur = await muatAlur(locals);
  const { alat, pelaku, termuat } = alur;
  if (!alur.boleh('ekspor')) error(403, 'Hak Anda tidak mencakup ekspor data unit ini.');
  const headers = (apa: string, nama: string) => ({
    'content-type': FORMAT.xlsx.jenis,
    'content-disposition': `attachment; filename="${`${apa}-${nama}`.replace(/[^\w.-]+/g, '-').slice(0, 100)}.xlsx"`,
  });
  if (url.searchParams.get('isi') === 'jawaban') {
    const ekspor = await untukHalaman(eksporJawaban(alat, pelaku, alur, params.id));
    const aliran = await streamJawaban(ekspor, alat.zonaMenit);
    return new Response(aliran, { headers: headers('jawaban', ekspor.nama) });
  }
  const lengkap = await untukHalaman(lihatSurvei(alat, pelaku, alur, params.id));
  const hasil = await untukHalaman(hasilSurvei(alat, pelaku, alur, params.id));
  const unit = termuat.tahun.organisasi.unit.find(({ induk }) => induk === null)?.nama ?? alur.unit;
  const isi = await writeHasilSkm(toBukuHasil(lengkap, hasil, unit));
  return new Response(new Uint8Array(isi), { headers: headers('hasil', lengkap.survei.nama) });
};
