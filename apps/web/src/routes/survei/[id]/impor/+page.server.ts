import { lihatSurvei } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { type Alur, muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { type JawabanImpor, pratinjauJawaban, terapkanJawaban } from '#lib/server/skm/impor-jawaban.ts';
import type { Actions, PageServerLoad } from './$types';

async function muatSurvei(alur: Alur, id: string) {
  if (!alur.boleh('entri.survei')) error(404, 'Halaman tidak ditemukan.');
  return await untukHalaman(lihatSurvei(alur.alat, alur.pelaku, alur, id));
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { survei, keadaan, kuesioner } = await muatSurvei(await muatAlur(locals), params.id);
  return {
    nama: survei.nama,
    href: `/survei/${survei.id}`,
    boleh: keadaan.keadaan === 'dibuka' || keadaan.keadaan === 'ditutup',
    terkunci: keadaan.keadaan === 'terkunci',
    adaLayanan: kuesioner.layanan.length > 0,
    adaBagian: kuesioner.bagian.length > 0,
  };
};

export const actions: Actions = {
  pratinjau: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const { survei } = await muatSurvei(alur, params.id);
    return await pratinjauJawaban(alur, survei, await request.formData());
  },
  terapkan: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const { survei } = await muatSurvei(alur, params.id);
    const { hasil, gagal } = await terapkanJawaban(alur, survei, await request.formData());
    if (gagal) return gagal satisfies { readonly data: JawabanImpor };
    redirect(303, `${alur.dasar}/survei/${survei.id}?impor=${hasil.baru}&sudahAda=${hasil.sudahAda}`);
  },
};
