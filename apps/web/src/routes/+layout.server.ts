import { GalatData } from '#lib/server/layanan.ts';
import { findNamaUnit } from '#lib/server/nama.ts';
import type { LayoutServerLoad } from './$types';

/** What every page says about itself; empty when the data cannot be read, so that the error page can still be drawn. */
export const load: LayoutServerLoad = async ({ locals }) => {
  try {
    const { tahun, hash } = await locals.layanan.getUnitTahun();
    const { instansi, unit, tahun: angkaTahun } = tahun.umum;
    return { unit: findNamaUnit(tahun, unit), instansi: instansi.nama, tahun: angkaTahun, hash };
  } catch (galat) {
    if (!(galat instanceof GalatData)) console.error(galat);
    return { unit: '', instansi: '', tahun: 0, hash: '' };
  }
};
