import { formatTanggal } from '@akuntabel/kinerja';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { hrefPerjanjian, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

const KELOMPOK = {
  pimpinan: 'Pimpinan',
  struktural: 'Pejabat struktural',
  lain: 'Fungsional dan pelaksana',
} as const;

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  const jenis = new Map(tahun.organisasi.jabatan.map((jabatan) => [jabatan.id, jabatan.jenis]));
  const daftar = tahun.perjanjian.map((perjanjian) => {
    const dihitung = hasil.perjanjian.find(({ id }) => id === perjanjian.id);
    const milik = jenis.get(perjanjian.pihakPertama);
    return {
      kelompok: milik === 'pimpinan' || milik === 'struktural' ? milik : ('lain' as const),
      href: hrefPerjanjian(perjanjian.id),
      pertama: findNamaJabatan(tahun, perjanjian.pihakPertama),
      kedua: findNamaJabatan(tahun, perjanjian.pihakKedua),
      versi: perjanjian.versi,
      tanggal: perjanjian.tanggal === null ? null : formatTanggal(perjanjian.tanggal),
      indikator: perjanjian.kinerja.length,
      berlaku: dihitung?.berlaku ?? false,
      jumlah: dihitung && perjanjian.anggaran.length > 0 ? showAngkaTabel(dihitung.jumlah) : null,
    };
  });
  return {
    banyak: daftar.length,
    kelompok: Object.entries(KELOMPOK)
      .map(([kunci, nama]) => ({ nama, daftar: daftar.filter(({ kelompok }) => kelompok === kunci) }))
      .filter((satu) => satu.daftar.length > 0),
  };
};
