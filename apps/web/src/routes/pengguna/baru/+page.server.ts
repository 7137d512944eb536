import { buatPengguna } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { isBolehInstansi } from '#lib/server/kantor/menu.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { alat, pelaku } = requireOrang(locals);
  if (!(await isBolehInstansi(alat, pelaku, 'kelola.pengguna'))) error(404, 'Halaman tidak ditemukan.');
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { alat, pelaku } = requireOrang(locals);
    const isian = await readIsian(request, 'nama', 'namaMasuk');
    const { gagal, hasil } = await tryIsian('baru', isian, () => buatPengguna(alat, pelaku, isian));
    if (gagal) return gagal;
    const { pengguna, tautan } = hasil;
    return {
      penggunaId: pengguna.id,
      tautan: {
        nama: pengguna.nama,
        namaMasuk: pengguna.namaMasuk ?? '',
        alamat: `${alat.alamatPublik}/tautan/${tautan.token}`,
        berakhir: formatWaktu(tautan.berakhir, alat.zonaMenit),
      },
    };
  },
};
