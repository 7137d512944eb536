import { berandaPelaku } from '@akuntabel/layanan';
import { showBeranda } from '#lib/server/kantor/beranda-tampil.ts';
import { loadDaftarUnit } from '#lib/server/kantor/daftar-unit.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { isBolehInstansi } from '#lib/server/kantor/menu.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const orang = requireOrang(locals);
  const { alat, pelaku } = orang;
  const daftar = await loadDaftarUnit(orang, pelaku, url.searchParams);
  return {
    beranda: showBeranda(await untukHalaman(berandaPelaku(alat, pelaku)), alat.zonaMenit),
    daftar,
    bolehBuka: !daftar.adaUnit && (await isBolehInstansi(alat, pelaku, 'kelola.unit')),
  };
};
