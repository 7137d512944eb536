import { PERAN } from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { failIsian, readIsian } from '#lib/server/kantor/isian.ts';
import { keepTujuan, readTujuan, requireKantor, setKuki, toPermintaan } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

/** Why somebody stands at the door, by the query; a sentence of ours, never one from the address. */
const KABAR: Readonly<Record<string, string>> = {
  habis:
    'Sesi Anda sudah berakhir karena lama tidak dipakai atau ditutup dari perangkat lain. ' +
    'Masuklah lagi; Anda kembali ke halaman tadi.',
  belumTerkirim:
    'Sesi Anda sudah berakhir, jadi isian terakhir belum tersimpan. ' +
    'Masuklah lagi; Anda kembali ke halaman tadi untuk mengisinya.',
  dititipkan:
    'Sesi Anda sudah berakhir, jadi isian terakhir belum tersimpan, tetapi tidak hilang. ' +
    'Masuklah lagi dengan akun yang sama dalam 30 menit untuk melihat dan mengirimnya.',
  keluar: 'Anda sudah keluar.',
  sandiBaru: 'Kata sandi tersimpan. Sekarang masuklah dengannya.',
  ulang: 'Waktu untuk memasukkan kode sudah habis. Masuklah lagi dari awal.',
};

export const load: PageServerLoad = ({ locals, url }) => {
  const { demo, belumDisiapkan, masuk } = requireKantor(locals);
  const ke = url.searchParams.get('ke');
  if (locals.pelaku) redirect(303, readTujuan(ke));
  const orang = (demo?.orang ?? []).map(({ penggunaId, nama, namaMasuk, sandi, peran }) => ({
    ...{ penggunaId, nama, namaMasuk, sandi },
    namaPeran: PERAN[peran],
  }));
  return {
    demo: orang,
    belumDisiapkan,
    kabar: KABAR[url.searchParams.get('kabar') ?? ''] ?? null,
    sso: masuk.namaSso === undefined ? null : { nama: masuk.namaSso, aksi: keepTujuan('/masuk/sso', ke) },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { masuk } = requireKantor(event.locals);
    const isian = await readIsian(event.request, 'namaMasuk', 'sandi');
    const { sandi } = isian;
    const namaMasuk = isian.namaMasuk.trim();
    const kosong = [
      ...(namaMasuk === '' ? [{ ruas: 'namaMasuk', pesan: 'Isi nama masuk.' }] : []),
      ...(sandi === '' ? [{ ruas: 'sandi', pesan: 'Isi kata sandi.' }] : []),
    ];
    if (kosong.length > 0) return failIsian('masuk', isian, kosong, { pesan: 'Belum dapat masuk.' });
    const hasil = await masuk.masuk(toPermintaan(event), { namaMasuk, sandi });
    setKuki(event.cookies, hasil.kuki);
    const ke = event.url.searchParams.get('ke');
    if (hasil.hasil === 'masuk') redirect(303, readTujuan(ke));
    if (hasil.hasil === 'langkahKedua') redirect(303, keepTujuan('/masuk/kode', ke));
    const tunggu = hasil.hasil === 'ditolak' ? hasil.tungguDetik : null;
    // How long to wait is also said to programs that ask.
    if (tunggu !== null) event.setHeaders({ 'retry-after': String(tunggu) });
    return failIsian('masuk', isian, [], { pesan: hasil.pesan, status: tunggu === null ? 403 : 429 });
  },
};
