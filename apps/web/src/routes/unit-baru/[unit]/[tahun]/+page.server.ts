import { lihatPenyiapan } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { buildDasar } from '#lib/pasang.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { listLangkah } from '#lib/server/kantor/langkah-penyiapan.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { alat, pelaku } = requireOrang(locals);
  if (!/^\d{4}$/.test(params.tahun)) error(404, 'Halaman tidak ditemukan.');
  const tahun = Number(params.tahun);
  const siap = await untukHalaman(lihatPenyiapan(alat, pelaku, params.unit, tahun));
  const dasar = buildDasar(params.unit, tahun);
  const langkah = listLangkah(siap, dasar);
  return {
    ...{ namaUnit: siap.namaUnit, angkaTahun: tahun, langkah, dasar },
    selesai: langkah.filter((satu) => satu.selesai).length,
    berikut: langkah.find((satu) => !satu.selesai && satu.boleh) ?? null,
  };
};
