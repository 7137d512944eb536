import { isTunggal, JENIS_REKAMAN } from '@akuntabel/kinerja';
import { redirect } from '@sveltejs/kit';
import { listDaftar } from '#lib/server/formulir/daftar.ts';
import { hrefRekaman, PENJELASAN } from '#lib/server/formulir/jenis-halaman.ts';
import { findLembar } from '#lib/server/formulir/lembar-jenis.ts';
import { getJenisHalaman, muatKelola } from '#lib/server/formulir/muat.ts';
import { buildPohon, showJumlah } from '#lib/server/formulir/pohon-anggaran.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const jenis = getJenisHalaman(params.jenis);
  const kelola = await muatKelola(locals);
  if (isTunggal(jenis)) redirect(303, `${kelola.dasar}${hrefRekaman(jenis, jenis)}`);
  const cari = (url.searchParams.get('cari') ?? '').slice(0, 200);
  const halaman = Number(url.searchParams.get('hal') ?? 1);
  const { label } = JENIS_REKAMAN[jenis];
  const { guna, mulai } = PENJELASAN[jenis];
  const terhapus = url.searchParams.get('terhapus');
  const buka = new Set((url.searchParams.get('buka') ?? '').split(',').filter((kunci) => kunci !== ''));
  const lembar = findLembar(jenis);
  return {
    jenis,
    label,
    guna,
    mulai,
    cari,
    daftar: listDaftar(kelola, jenis, cari, Number.isInteger(halaman) ? halaman : 1),
    pohon: jenis === 'program' && cari === '' ? { baris: buildPohon(kelola, buka), jumlah: showJumlah(kelola) } : null,
    boleh: kelola.isBolehUbah(jenis),
    bolehImpor: kelola.isBolehUbah(jenis) && lembar !== undefined,
    lembar: lembar !== undefined && kelola.bolehEkspor,
    dariKode: jenis === 'program' || jenis === 'kegiatan' || jenis === 'subKegiatan',
    terhapus:
      terhapus === null
        ? null
        : { kunci: terhapus, href: kelola.bolehLihatJejak ? `${hrefRekaman(jenis, terhapus)}?lihat=riwayat` : null },
    diimpor: url.searchParams.get('diimpor'),
  };
};
