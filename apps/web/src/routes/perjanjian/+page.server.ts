import { findNamaJabatan } from '#lib/server/nama.ts';
import { showAngka } from '#lib/tampilan.ts';
import { formatTanggal } from '@akuntabel/kinerja';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  return {
    daftar: tahun.perjanjian.map((perjanjian) => {
      const dihitung = hasil.perjanjian.find(({ id }) => id === perjanjian.id);
      return {
        id: perjanjian.id,
        pertama: findNamaJabatan(tahun, perjanjian.pihakPertama),
        kedua: findNamaJabatan(tahun, perjanjian.pihakKedua),
        versi: perjanjian.versi,
        tanggal: perjanjian.tanggal === null ? null : formatTanggal(perjanjian.tanggal),
        indikator: perjanjian.kinerja.length,
        berlaku: dihitung?.berlaku ?? false,
        jumlah: dihitung && perjanjian.anggaran.length > 0 ? showAngka(dihitung.jumlah) : null,
      };
    }),
  };
};
