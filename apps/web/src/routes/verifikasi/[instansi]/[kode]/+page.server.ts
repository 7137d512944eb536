import { FORMAT_DOKUMEN, FORMAT_VERSI, verifikasiDokumen } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { formatUkuran } from '#lib/server/alur/berkas.ts';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { PageServerLoad } from './$types';

/** Confirms a version to whoever holds its code; nobody signs in. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { kantor } = locals;
  if (!kantor) error(404, 'Halaman tidak ditemukan.');
  const hasil = await untukHalaman(verifikasiDokumen(kantor.alat, params.instansi, params.kode));
  const alamat = `/verifikasi/${encodeURIComponent(params.instansi)}/${encodeURIComponent(params.kode)}`;
  return {
    unduh: hasil.unduh.map(({ format, ukuran }) => ({
      href: `${alamat}/${format}`,
      nama: FORMAT_DOKUMEN[format].nama,
      ukuran: formatUkuran(ukuran),
    })),
    disusun: FORMAT_VERSI.filter((format) => !hasil.unduh.some((satu) => satu.format === format))
      .map((format) => FORMAT_DOKUMEN[format].nama)
      .join(', '),
    hasil: { ...hasil, dibekukan: formatWaktu(hasil.dibekukan, kantor.alat.zonaMenit) },
    kode: params.kode.replace(/[\s-]/g, '').replace(/(.{4})(?=.)/g, '$1-'),
  };
};
