import { beriPeran, hariIni, PERAN, type Peran, pilihanPeran } from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { getPenggunaTampil, PENJELASAN_PERAN } from '#lib/server/kantor/beri-peran.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { STATUS_PERAN } from '#lib/server/kantor/peran-tampil.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * In two steps, so that it needs no script: the role and its unit by address, which decide what is asked next; then the
 * post of that unit, the dates and the decree.
 */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const orang = requireOrang(locals);
  const { alat, pelaku } = orang;
  const { nama, sendiri } = await getPenggunaTampil(orang, params.id);
  const unit = url.searchParams.get('unit') || null;
  const pilihan = await untukHalaman(pilihanPeran(alat, pelaku, { unit }));
  const peran = pilihan.peran.find((satu) => satu.peran === url.searchParams.get('peran'));
  const dalamUnit = pilihan.unit.find((satu) => satu.unit === unit);
  const lengkap = peran !== undefined && (!peran.perUnit || dalamUnit !== undefined);
  return {
    id: params.id,
    nama,
    sendiri,
    hari: hariIni(alat),
    peran: pilihan.peran.map((satu) => ({ ...satu, penjelasan: PENJELASAN_PERAN[satu.peran as Peran] })),
    unit: pilihan.unit,
    dipilih: { peran: peran?.peran ?? '', unit: peran?.perUnit === false ? '' : (dalamUnit?.unit ?? '') },
    /** A role within a unit was chosen, but no unit yet. */
    perluUnit: peran !== undefined && !lengkap,
    rinci: !lengkap
      ? null
      : {
          nama: peran.nama,
          namaUnit: peran.perUnit ? (dalamUnit?.nama ?? null) : null,
          perJabatan: peran.perJabatan,
          jabatan: pilihan.jabatan,
          status: Object.entries(STATUS_PERAN).map(([nilai, satu]) => ({ nilai, nama: satu.nama })),
        },
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const { alat, pelaku } = requireOrang(locals);
    const isian = await readIsian(request, 'jabatan', 'status', 'mulai', 'selesai', 'sk');
    const masukan = {
      ...isian,
      penggunaId: params.id,
      peran: url.searchParams.get('peran') ?? '',
      unit: url.searchParams.get('unit'),
    };
    const { gagal, hasil } = await tryIsian('beri', isian, () => beriPeran(alat, pelaku, masukan));
    if (gagal) return gagal;
    if (hasil.peringatan.length === 0) redirect(303, `/pengguna/${params.id}?kabar=beri`);
    return { tersimpan: PERAN[hasil.peran.peran as Peran], peringatan: hasil.peringatan };
  },
};
