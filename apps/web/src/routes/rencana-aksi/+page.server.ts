import { fail, redirect } from '@sveltejs/kit';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { buildRencana, LABEL_AKSI, simpanAksi } from '#lib/server/alur/rencana-aksi.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const alur = await muatAlur(locals);
  const rencana = buildRencana(alur);
  const tersimpan = url.searchParams.get('tersimpan');
  return {
    rencana,
    label: LABEL_AKSI,
    tersimpan: rencana.find(({ id }) => id === tersimpan)?.nama ?? null,
    jabatan: alur.termuat.tahun.organisasi.jabatan.map(({ id, nama }) => ({ nilai: id, label: nama })),
  };
};

export const actions: Actions = {
  simpan: async ({ locals, request }) => {
    const data = await request.formData();
    const gagal = await simpanAksi(() => muatUntukUbah(locals), data);
    if (gagal !== undefined) return fail(gagal.status, { aksi: gagal.aksi });
    const id = encodeURIComponent(String(data.get('indikator')));
    return redirect(303, `${locals.dasar}/rencana-aksi?tersimpan=${id}#aksi-${id}`);
  },
};
