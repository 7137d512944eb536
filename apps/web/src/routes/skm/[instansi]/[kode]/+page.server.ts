import { randomUUID } from 'node:crypto';
import { PROFIL_SKM } from '@akuntabel/kinerja';
import { lihatSurveiPublik, MAKS_SARAN, terimaJawaban } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { tryIsian } from '#lib/server/kantor/isian.ts';
import { readJawaban } from '#lib/server/skm/baca-jawaban.ts';
import type { Actions, PageServerLoad } from './$types';

const TERTUTUP = {
  draf: 'Survei ini belum dibuka.',
  ditutup: 'Survei ini sudah ditutup. Terima kasih atas perhatian Anda.',
  terkunci: 'Survei ini sudah selesai. Terima kasih atas perhatian Anda.',
} as const;

/** How long the thanks stand on the screen of a counter before the next respondent, in seconds. */
const JEDA_KIOS = 8;

const toAlamat = (params: { instansi: string; kode: string }): string =>
  `/skm/${encodeURIComponent(params.instansi)}/${encodeURIComponent(params.kode)}`;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { kantor } = locals;
  if (!kantor) error(404, 'Halaman tidak ditemukan.');
  const survei = await untukHalaman(lihatSurveiPublik(kantor.alat, params.instansi, params.kode));
  const kios = url.searchParams.has('kios');
  const terima = url.searchParams.has('terima');
  const alamat = toAlamat(params);
  if (kios && terima) setHeaders({ refresh: `${JEDA_KIOS};url=${alamat}?kios` });
  const { keadaan, kuesioner } = survei;
  return {
    terima,
    kios,
    alamat: kios ? `${alamat}?kios` : alamat,
    nama: survei.nama,
    namaUnit: survei.namaUnit,
    instansi: survei.instansi,
    tertutup: keadaan === 'dibuka' ? null : TERTUTUP[keadaan],
    berkode: survei.berkode,
    pengantar: kuesioner.pengantar,
    pertanyaan: kuesioner.pertanyaan.map(({ kode, teks, pilihan }) => ({ kode, teks, pilihan })),
    tambahan: kuesioner.tambahan,
    profil: Object.entries(PROFIL_SKM).map(([ruas, { nama, pilihan }]) => ({
      ruas,
      nama,
      pilihan: Object.entries(pilihan).map(([nilai, label]) => ({ nilai, label })),
    })),
    layanan: kuesioner.layanan,
    bagian: kuesioner.bagian,
    maksSaran: MAKS_SARAN,
    kuesioner: survei.nomorKuesioner,
    id: randomUUID(),
    mulai: Math.floor(kantor.alat.kini().getTime() / 1000),
  };
};

export const actions: Actions = {
  kirim: async ({ locals, params, request, url, getClientAddress }) => {
    const { kantor } = locals;
    if (!kantor) error(404, 'Halaman tidak ditemukan.');
    const { masuk, kodeSekali, isian } = readJawaban(await request.formData(), kantor.alat.kini());
    const kios = url.searchParams.has('kios');
    const { gagal } = await tryIsian('skm', isian, () =>
      terimaJawaban(
        kantor.alat,
        {
          kodeInstansi: params.instansi,
          kode: params.kode,
          masuk,
          kodeSekali,
          saluran: kios ? 'kios' : 'daring',
          alamat: getClientAddress(),
        },
        kantor.batasSkm,
      ),
    );
    // It holds the id: what is sent again after the correction is the same answer.
    if (gagal) return gagal;
    return redirect(303, `${toAlamat(params)}?${kios ? 'kios&' : ''}terima`);
  },
};
