import { findNamaUnit } from '#lib/server/nama.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
  const { tahun, hash } = await locals.layanan.getUnitTahun();
  return { unit: findNamaUnit(tahun, tahun.umum.unit), instansi: tahun.umum.instansi.nama, tahun: tahun.umum.tahun, hash };
};
