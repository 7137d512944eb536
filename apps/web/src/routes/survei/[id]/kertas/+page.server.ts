import { randomUUID } from 'node:crypto';
import { PROFIL_SKM } from '@akuntabel/kinerja';
import { entriJawaban, lihatSurvei } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { tryIsian } from '#lib/server/kantor/isian.ts';
import { readJawaban } from '#lib/server/skm/baca-jawaban.ts';
import type { Actions, PageServerLoad } from './$types';

/** Enters one questionnaire of paper after the other; the next form is there as soon as one was stored. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const alur = await muatAlur(locals);
  if (!alur.boleh('entri.survei')) error(404, 'Halaman tidak ditemukan.');
  const { survei, kuesioner, keadaan, responden, nomorKuesioner } = await untukHalaman(
    lihatSurvei(alur.alat, alur.pelaku, alur, params.id),
  );
  const urutan = Number(url.searchParams.get('tersimpan') ?? 0);
  return {
    nama: survei.nama,
    href: `/survei/${survei.id}`,
    boleh: keadaan.keadaan === 'dibuka' || keadaan.keadaan === 'ditutup',
    tersimpan: Number.isInteger(urutan) && urutan > 0 ? urutan : 0,
    responden,
    id: randomUUID(),
    kuesioner: nomorKuesioner,
    pertanyaan: kuesioner.pertanyaan,
    profil: [
      ...(kuesioner.layanan.length === 0
        ? []
        : [
            {
              ruas: 'layanan',
              nama: 'Layanan',
              pilihan: kuesioner.layanan.map(({ kode, nama }) => ({ nilai: kode, nama })),
            },
          ]),
      ...(kuesioner.bagian.length === 0
        ? []
        : [
            {
              ruas: 'bagian',
              nama: 'Kelurahan',
              pilihan: kuesioner.bagian.map(({ kode, nama }) => ({ nilai: kode, nama })),
            },
          ]),
      ...Object.entries(PROFIL_SKM).map(([ruas, { nama, pilihan }]) => ({
        ruas,
        nama,
        pilihan: Object.entries(pilihan).map(([nilai, label]) => ({ nilai, nama: label })),
      })),
    ],
  };
};

export const actions: Actions = {
  simpan: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const data = await request.formData();
    const { masuk, isian } = readJawaban(data, alur.alat.kini());
    const urutan = Number(data.get('urutan') ?? 0);
    const { detik: _, ...jawaban } = masuk;
    const { gagal } = await tryIsian('kertas', isian, () =>
      entriJawaban(alur.alat, alur.pelaku, alur, { id: params.id, saluran: 'kertas', jawaban: [jawaban] }),
    );
    if (gagal) return gagal;
    redirect(303, `${alur.dasar}/survei/${params.id}/kertas?tersimpan=${(Number.isInteger(urutan) ? urutan : 0) + 1}`);
  },
};
