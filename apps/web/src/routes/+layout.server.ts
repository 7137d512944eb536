import { isHttpError } from '@sveltejs/kit';
import { listMenu } from '#lib/server/kantor/menu.ts';
import { GalatData } from '#lib/server/layanan.ts';
import { findNamaUnit } from '#lib/server/nama.ts';
import type { LayoutServerLoad } from './$types';

/** What every page says about itself; empty when the data cannot be read, so that the error page can still be drawn. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const { dasar, kantor, sesi, pelaku } = locals;
  const dalamKantor = {
    kantor: kantor !== undefined,
    dasar,
    orang: sesi ? { nama: sesi.pengguna.nama } : null,
    demo: kantor?.demo !== undefined,
    hakHalaman: null,
    menu: kantor && pelaku && dasar === '' ? await listMenu(kantor, pelaku) : null,
  };
  // Pages of the office itself show no unit-year.
  if (kantor && dasar === '') return { unit: '', instansi: '', tahun: 0, hash: '', ...dalamKantor };
  try {
    const { tahun, hash } = await locals.layanan.getUnitTahun();
    const hakHalaman = (await locals.layanan.getHakHalaman?.()) ?? null;
    const { instansi, unit, tahun: angkaTahun } = tahun.umum;
    return {
      unit: findNamaUnit(tahun, unit),
      instansi: instansi.nama,
      tahun: angkaTahun,
      hash,
      ...dalamKantor,
      hakHalaman,
    };
  } catch (galat) {
    if (!(galat instanceof GalatData) && !isHttpError(galat)) console.error(galat);
    return { unit: '', instansi: '', tahun: 0, hash: '', ...dalamKantor };
  }
};
