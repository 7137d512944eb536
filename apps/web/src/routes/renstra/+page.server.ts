import { GalatLayanan } from '@akuntabel/layanan';
import { fail, redirect } from '@sveltejs/kit';
import { readTeks } from '#lib/server/alur/lakukan.ts';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { STATUS } from '#lib/server/kantor/galat.ts';
import { findIsi } from '#lib/server/matriks/isi.ts';
import { gabungMatriks, readKiriman, susunBaris } from '#lib/server/matriks/kiriman.ts';
import { bolehMulai, mulaiRenstra, siapkanMulai } from '#lib/server/matriks/mulai.ts';
import { type MatriksGagal, simpanMatriks } from '#lib/server/matriks/simpan.ts';
import { type PilihanTampil, showMatriks } from '#lib/server/matriks/tampil.ts';
import type { Actions, PageServerLoad } from './$types';

function readPilihan(cari: URLSearchParams): Pick<PilihanTampil, 'lihat' | 'tahun'> {
  const tahun = Number(cari.get('tahun'));
  return { lihat: cari.get('lihat') === 'versi' ? 'versi' : 'renstra', tahun: Number.isInteger(tahun) ? tahun : null };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const alur = await muatAlur(locals);
  const tersimpan = Number(url.searchParams.get('tersimpan') ?? Number.NaN);
  return {
    matriks: showMatriks(alur, readPilihan(url.searchParams)) ?? null,
    mulai: bolehMulai(alur) ? siapkanMulai(alur) : null,
    boleh: { jejak: alur.boleh('lihatJejak'), ekspor: alur.boleh('ekspor') },
    diimpor: url.searchParams.get('diimpor'),
    tersimpan: Number.isInteger(tersimpan)
      ? tersimpan === 0
        ? 'Tidak ada isian yang berubah.'
        : `Matriks tersimpan: ${tersimpan} data berubah.`
      : null,
  };
};

export const actions: Actions = {
  simpan: async ({ locals, request, url }) => {
    const data = await request.formData();
    const hasil = await simpanMatriks(() => muatUntukUbah(locals), readKiriman(data));
    if (hasil === undefined) return fail(409, { pesan: 'Renstra ini sudah dihapus orang lain. Muat ulang halaman.' });
    const pilihan = readPilihan(url.searchParams);
    if ('gagal' in hasil) {
      const matriks = showMatriks(await muatUntukUbah(locals), { ...pilihan, gagal: hasil.gagal });
      return fail(hasil.status, { matriks: matriks ?? null, pesan: hasil.gagal.pesan });
    }
    const lihat = pilihan.lihat === 'versi' ? `&lihat=versi&tahun=${pilihan.tahun ?? ''}` : '';
    return redirect(303, `${locals.dasar}/renstra?tersimpan=${hasil.tersimpan}${lihat}`);
  },
  /** Adds a row or takes one out; nothing is stored. */
  susun: async ({ locals, request, url }) => {
    const data = await request.formData();
    const alur = await muatUntukUbah(locals);
    const isi = findIsi(alur);
    if (isi === undefined) return fail(409, { pesan: 'Renstra ini sudah dihapus orang lain. Muat ulang halaman.' });
    const kiriman = readKiriman(data);
    const { baris, kabar, ke } = susunBaris(isi, kiriman, data);
    const gabungan = gabungMatriks(isi, { ...kiriman, baris });
    const gagal: MatriksGagal = { gabungan, masalah: {}, pesan: null };
    const matriks = showMatriks(alur, { ...readPilihan(url.searchParams), gagal });
    return { matriks: matriks ?? null, kabar, ke };
  },
  mulai: async ({ locals, request }) => {
    const alur = await muatUntukUbah(locals);
    const data = await request.formData();
    const ketikan = Object.fromEntries(
      ['judul', 'mulai', 'selesai', 'tahunAwal', 'tujuan', 'sasaran'].map((ruas) => [ruas, readTeks(data, ruas)]),
    );
    try {
      const masalah = await mulaiRenstra(alur, ketikan);
      if (masalah !== undefined) return fail(422, { mulai: ketikan, masalah });
    } catch (galat) {
      if (!(galat instanceof GalatLayanan)) throw galat;
      return fail(STATUS[galat.kode], { mulai: ketikan, pesan: galat.message });
    }
    return redirect(303, `${alur.dasar}/renstra`);
  },
};
