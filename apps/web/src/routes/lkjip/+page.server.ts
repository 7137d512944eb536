import { buildLkjip, numberDokumen } from '@akuntabel/dokumen';
import { formatTanggal } from '@akuntabel/kinerja';
import { HREF_GAYA, renderIsiDokumen } from '#lib/server/dokumen.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { FORMAT } from '#lib/server/permintaan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil, hash } = await locals.layanan.getUnitTahun();
  const dokumen = numberDokumen(buildLkjip(tahun, hasil, { draf: false, hash }));
  const { laporan } = tahun;
  const { html, judul } = renderIsiDokumen(dokumen);
  return {
    gaya: HREF_GAYA,
    judul: laporan.judul,
    singkatan: laporan.singkatan,
    versi: laporan.versi,
    sidik: dokumen.kaki.hash,
    tanggal: laporan.tanggal === null ? null : formatTanggal(laporan.tanggal),
    penandatangan: laporan.penandatangan === null ? null : findNamaJabatan(tahun, laporan.penandatangan),
    unduh: (['pdf', 'docx', 'xlsx'] as const).map((format) => ({
      // Shows how far it is, and ends with the file.
      href: `/unduh?siapkan=lkjip.${format}`,
      nama: FORMAT[format].nama,
    })),
    html,
    daftarIsi: judul,
  };
};
