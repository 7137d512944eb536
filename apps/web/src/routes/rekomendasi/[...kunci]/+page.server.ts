import { fail, redirect } from '@sveltejs/kit';
import { muatBerkas } from '#lib/server/alur/berkas.ts';
import { lakukan, sebutSelesai } from '#lib/server/alur/lakukan.ts';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { hrefRekomendasi, showRekomendasi, simpanTindakLanjut } from '#lib/server/alur/rekomendasi.ts';
import { showStatus } from '#lib/server/alur/status.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const alur = await muatAlur(locals);
  const rekomendasi = showRekomendasi(alur, params.kunci);
  const status = showStatus(alur, 'rekomendasi', params.kunci);
  return {
    rekomendasi,
    status,
    href: hrefRekomendasi(params.kunci),
    selesai: url.searchParams.has('tersimpan')
      ? 'Tindak lanjut tersimpan.'
      : sebutSelesai('rekomendasi', url, status.label),
    berkas: (await muatBerkas(alur, 'rekomendasi', { kunci: params.kunci })).get(params.kunci) ?? [],
  };
};

export const actions: Actions = {
  lakukan: async ({ locals, params, request }) =>
    await lakukan(await muatUntukUbah(locals), await request.formData(), {
      ...{ mesin: 'rekomendasi', objek: params.kunci, href: hrefRekomendasi(params.kunci) },
      toHref: ([ruas]) => (ruas === 'bukti' ? '#bukti' : null),
    }),
  simpan: async ({ locals, params, request }) => {
    const data = await request.formData();
    const gagal = await simpanTindakLanjut(() => muatUntukUbah(locals), params.kunci, data);
    if (gagal !== undefined) return fail(gagal.status, { lanjut: gagal.lanjut });
    return redirect(303, `${locals.dasar}${hrefRekomendasi(params.kunci)}?tersimpan`);
  },
};
