import { buildPerjanjianKinerja, numberDokumen } from '@akuntabel/dokumen';
import { formatTanggal } from '@akuntabel/kinerja';
import { error } from '@sveltejs/kit';
import { HREF_GAYA, renderIsiDokumen } from '#lib/server/dokumen.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { hrefPerjanjian } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { tahun, hasil, hash } = await locals.layanan.getUnitTahun();
  const perjanjian = tahun.perjanjian.find(({ id }) => id === params.id);
  if (!perjanjian) error(404, 'Perjanjian Kinerja ini tidak ada.');
  const dokumen = numberDokumen(buildPerjanjianKinerja(tahun, hasil, { draf: false, hash, pihak: perjanjian.id }));
  return {
    gaya: HREF_GAYA,
    jabatan: findNamaJabatan(tahun, perjanjian.pihakPertama),
    versi: perjanjian.versi,
    berlaku: hasil.perjanjian.find(({ id }) => id === perjanjian.id)?.berlaku ?? false,
    tanggal: perjanjian.tanggal === null ? null : formatTanggal(perjanjian.tanggal),
    lain: tahun.perjanjian
      .filter(({ id, pihakPertama }) => pihakPertama === perjanjian.pihakPertama && id !== perjanjian.id)
      .map(({ id, versi }) => ({ href: hrefPerjanjian(id), versi })),
    unduh: (['pdf', 'docx'] as const).map((format) => ({
      href: `/unduh/pk.${format}?pihak=${encodeURIComponent(perjanjian.id)}`,
      nama: format === 'pdf' ? 'Unduh PDF' : 'Unduh Word',
    })),
    html: renderIsiDokumen(dokumen).html,
  };
};
