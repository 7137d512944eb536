import { GalatLayanan, simpanRekaman } from '@akuntabel/layanan';
import { error, fail, redirect } from '@sveltejs/kit';
import { type Alur, muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import type { Versi } from '#lib/server/alur/perjanjian.ts';
import {
  ALASAN_PERUBAHAN,
  applyKetikan,
  buildSusunan,
  findDraf,
  type MasalahSusun,
  readKetikanSusun,
} from '#lib/server/alur/susun-perjanjian.ts';
import { HREF_GAYA } from '#lib/server/dokumen.ts';
import { STATUS } from '#lib/server/kantor/galat.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { hrefPerjanjian } from '#lib/tampilan.ts';
import type { Actions, PageServerLoad } from './$types';

function readPermintaan({ searchParams }: URL): { jabatan: string; versi: Versi } {
  const versi = searchParams.get('versi') === 'perubahan' ? 'perubahan' : 'murni';
  return { jabatan: searchParams.get('jabatan') ?? '', versi };
}

function requireDraf(alur: Alur, url: URL) {
  const { jabatan, versi } = readPermintaan(url);
  if (!alur.boleh('ubah.perjanjian', [jabatan]))
    error(403, 'Anda tidak dapat menyusun Perjanjian Kinerja jabatan ini.');
  const hasil = findDraf(alur, jabatan, versi);
  if ('tolak' in hasil) error(jabatan === '' ? 404 : 409, hasil.tolak);
  return hasil.draf;
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const alur = await muatAlur(locals);
  const draf = requireDraf(alur, url);
  const { tahun } = alur.termuat;
  return {
    gaya: HREF_GAYA,
    // A form's own query takes the place of the page's.
    kueri: `jabatan=${encodeURIComponent(draf.pihakPertama)}&versi=${draf.versi}`,
    versi: draf.versi,
    jabatan: findNamaJabatan(tahun, draf.pihakPertama),
    atasan: findNamaJabatan(tahun, draf.pihakKedua),
    tempatBaku: tahun.umum.instansi.tempat,
    alasan: ALASAN_PERUBAHAN,
    susunan: buildSusunan(alur, draf),
  };
};

export const actions: Actions = {
  /** Shows the document with what was chosen; nothing is stored. */
  pratinjau: async ({ locals, url, request }) => {
    const alur = await muatUntukUbah(locals);
    const draf = requireDraf(alur, url);
    const ketikan = readKetikanSusun(await request.formData(), draf);
    const masalah: readonly MasalahSusun[] = [];
    return { susunan: buildSusunan(alur, draf, ketikan), masalah };
  },
  simpan: async ({ locals, url, request }) => {
    const alur = await muatUntukUbah(locals);
    const { alat, pelaku, unit, tahun, dasar } = alur;
    const draf = requireDraf(alur, url);
    const ketikan = readKetikanSusun(await request.formData(), draf);
    const { pk, masalah } = applyKetikan(draf, ketikan);
    const susunan = buildSusunan(alur, draf, ketikan);
    if (masalah.length > 0) return fail(422, { susunan, masalah });
    try {
      await simpanRekaman(alat, pelaku, { unit, tahun, jenis: 'perjanjian', kunci: null, versi: null, isi: pk });
    } catch (galat) {
      if (!(galat instanceof GalatLayanan)) throw galat;
      const pesan = [galat.message, ...galat.masalah.map((satu) => satu.pesan)].join(' ');
      return fail(STATUS[galat.kode], { susunan, masalah: [{ ruas: '', pesan }] satisfies MasalahSusun[] });
    }
    return redirect(303, `${dasar}${hrefPerjanjian(pk.id)}`);
  },
};
