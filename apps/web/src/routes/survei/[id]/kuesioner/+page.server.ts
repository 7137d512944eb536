import { lihatSurvei, simpanKuesioner } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { tryIsian } from '#lib/server/kantor/isian.ts';
import { isianKuesioner, readKuesioner, toRuasKuesioner } from '#lib/server/skm/isian-kuesioner.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const alur = await muatAlur(locals);
  if (!alur.boleh('ubah.skm')) error(404, 'Halaman tidak ditemukan.');
  const { survei, kuesioner, nomorKuesioner, ditulis, keadaan } = await untukHalaman(
    lihatSurvei(alur.alat, alur.pelaku, alur, params.id),
  );
  return {
    nama: survei.nama,
    href: `/survei/${survei.id}`,
    nomor: nomorKuesioner,
    ditulis,
    keadaan: keadaan.keadaan,
    isian: isianKuesioner(kuesioner),
    banyak: kuesioner.pertanyaan.length,
    tersimpan: url.searchParams.has('tersimpan'),
  };
};

export const actions: Actions = {
  simpan: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const { isian, isi, nomor, ditulis } = readKuesioner(await request.formData());
    const { gagal } = await tryIsian(
      'kuesioner',
      isian,
      () => simpanKuesioner(alur.alat, alur.pelaku, alur, { id: params.id, nomor, ditulis, isi: isi }),
      toRuasKuesioner,
    );
    if (gagal) return gagal;
    redirect(303, `${alur.dasar}/survei/${params.id}/kuesioner?tersimpan`);
  },
};
