import { buildLkjip, numberDokumen } from '@akuntabel/dokumen';
import { renderIsiDokumen, type IsiDokumen } from '#lib/server/dokumen.ts';
import type { PageServerLoad } from './$types';

/** The rendered report of the latest data; one report is some 300 kB of text. */
let tersimpan: { hash: string; isi: IsiDokumen } | undefined;

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil, hash } = await locals.layanan.getUnitTahun();
  if (tersimpan?.hash !== hash) {
    tersimpan = { hash, isi: renderIsiDokumen(numberDokumen(buildLkjip(tahun, hasil, { draf: false, hash }))) };
  }
  return { judul: tahun.laporan.judul, html: tersimpan.isi.html, daftarIsi: tersimpan.isi.judul };
};
