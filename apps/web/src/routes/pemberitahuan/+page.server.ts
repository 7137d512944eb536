import { daftarPemberitahuan, tandaiDibaca } from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { readIsian } from '#lib/server/kantor/isian.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { alat, pelaku } = requireOrang(locals);
  const hanyaBaru = url.searchParams.get('lihat') === 'baru';
  const sesudah = url.searchParams.get('sesudah') ?? undefined;
  const { baris, berikut, belumDibaca } = await daftarPemberitahuan(alat, pelaku, { belumDibaca: hanyaBaru, sesudah });
  const lihat = hanyaBaru ? 'lihat=baru&' : '';
  return {
    belumDibaca,
    hanyaBaru,
    catatan: baris.map(({ id, judul, isi, tautan, dibuat, dibaca }) => ({
      ...{ id, judul, isi, tautan, baru: dibaca === null },
      pada: formatWaktu(dibuat, alat.zonaMenit),
    })),
    awal: sesudah === undefined ? null : `/pemberitahuan${hanyaBaru ? '?lihat=baru' : ''}`,
    lanjut: berikut === null ? null : `?${lihat}sesudah=${berikut}`,
  };
};

export const actions: Actions = {
  /** Reading the list marks nothing: only what somebody says they have read is read. */
  baca: async ({ locals, request }) => {
    const { alat, pelaku } = requireOrang(locals);
    const { id } = await readIsian(request, 'id');
    await tandaiDibaca(alat, pelaku, id === '' ? undefined : [id]);
    redirect(303, '/pemberitahuan');
  },
};
