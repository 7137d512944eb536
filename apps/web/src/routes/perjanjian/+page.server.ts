import { formatTanggal } from '@akuntabel/kinerja';
import { muatAlur } from '#lib/server/alur/muat.ts';
import { findVersiKerja, hrefSusun, listTemuan } from '#lib/server/alur/perjanjian.ts';
import { showStatus } from '#lib/server/alur/status.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { hrefPerjanjian, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

const KELOMPOK = {
  pimpinan: 'Pimpinan',
  struktural: 'Pejabat struktural',
  lain: 'Fungsional dan pelaksana',
} as const;

/** What only an office has: states, posts without an agreement, what does not hang together. */
async function loadKantor(locals: App.Locals) {
  if (!locals.kantor) return null;
  const alur = await muatAlur(locals);
  const { tahun } = alur.termuat;
  const versi = findVersiKerja(alur);
  const ada = new Set(tahun.perjanjian.map(({ pihakPertama }) => pihakPertama));
  const tanpa = tahun.organisasi.jabatan.filter(
    ({ id, jenis, atasan }) => jenis !== 'kepalaDaerah' && atasan !== null && !ada.has(id),
  );
  return {
    versi,
    // Posts without one have a list of their own.
    temuan: listTemuan(alur, versi).filter(({ pihak }) => ada.has(pihak)),
    tanpa: tanpa.map(({ id, nama }) => ({
      nama,
      href: alur.boleh('ubah.perjanjian', [id]) ? hrefSusun(id, 'murni') : null,
    })),
    status: new Map(tahun.perjanjian.map(({ id }) => [id, showStatus(alur, 'perjanjian', id)])),
  };
}

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  const kantor = await loadKantor(locals);
  const jenis = new Map(tahun.organisasi.jabatan.map((jabatan) => [jabatan.id, jabatan.jenis]));
  const daftar = tahun.perjanjian.map((perjanjian) => {
    const dihitung = hasil.perjanjian.find(({ id }) => id === perjanjian.id);
    const milik = jenis.get(perjanjian.pihakPertama);
    const status = kantor?.status.get(perjanjian.id);
    return {
      status: status ? { label: status.label, lanjut: status.lanjut, giliran: status.giliran } : null,
      kelompok: milik === 'pimpinan' || milik === 'struktural' ? milik : ('lain' as const),
      href: hrefPerjanjian(perjanjian.id),
      pertama: findNamaJabatan(tahun, perjanjian.pihakPertama),
      kedua: findNamaJabatan(tahun, perjanjian.pihakKedua),
      versi: perjanjian.versi,
      tanggal: perjanjian.tanggal === null ? null : formatTanggal(perjanjian.tanggal),
      indikator: perjanjian.kinerja.length,
      // In an office what nobody has signed is not in force, however new it is.
      berlaku: (dihitung?.berlaku ?? false) && (!status || status.keadaan === 'ditandatangani'),
      jumlah: dihitung && perjanjian.anggaran.length > 0 ? showAngkaTabel(dihitung.jumlah) : null,
    };
  });
  return {
    dalamKantor: kantor && { versi: kantor.versi, temuan: kantor.temuan, tanpa: kantor.tanpa },
    banyak: daftar.length,
    kelompok: Object.entries(KELOMPOK)
      .map(([kunci, nama]) => ({ nama, daftar: daftar.filter(({ kelompok }) => kelompok === kunci) }))
      .filter((satu) => satu.daftar.length > 0),
  };
};
