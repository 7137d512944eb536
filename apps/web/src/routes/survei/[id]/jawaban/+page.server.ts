import { daftarJawaban, lihatSurvei, putuskanJawaban } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { tryIsian } from '#lib/server/kantor/isian.ts';
import type { Actions, PageServerLoad } from './$types';

const TANDA: Readonly<Record<string, string>> = {
  cepat: 'diisi terlalu cepat',
  seragam: 'semua jawaban sama dan cepat',
  ganda: 'sama dengan jawaban lain dari tempat yang sama',
};

const HANYA = { bertanda: 'ditandai', saran: 'saran' } as const;

function readSesudah({ searchParams }: URL): { pada: string; id: string } | undefined {
  const [pada, id] = [searchParams.get('pada') ?? '', searchParams.get('id') ?? ''];
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(pada) && /^[0-9a-f-]{36}$/.test(id) ? { pada, id } : undefined;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const alur = await muatAlur(locals);
  if (!alur.boleh('ubah.skm')) error(404, 'Halaman tidak ditemukan.');
  const { survei, keadaan } = await untukHalaman(lihatSurvei(alur.alat, alur.pelaku, alur, params.id));
  const lihat = url.searchParams.get('lihat') === 'saran' ? 'saran' : 'bertanda';
  const { baris, berikut } = await untukHalaman(
    daftarJawaban(alur.alat, alur.pelaku, alur, { id: params.id, hanya: HANYA[lihat], sesudah: readSesudah(url) }),
  );
  const href = `/survei/${survei.id}`;
  return {
    nama: survei.nama,
    href,
    lihat,
    terkunci: keadaan.keadaan === 'terkunci',
    baris: baris.map((satu) => ({
      id: satu.id,
      pada: formatWaktu(satu.pada, alur.alat.zonaMenit),
      nilai: satu.nilai,
      saran: satu.saran,
      detik: satu.detik,
      tanda: (satu.tanda ?? '').split(' ').flatMap((kata) => TANDA[kata] ?? []),
      ikut: satu.ikut,
      diputus: satu.diputus !== null,
    })),
    berikut:
      berikut === null ? null : `${href}/jawaban?${new URLSearchParams({ lihat, pada: berikut.pada, id: berikut.id })}`,
  };
};

export const actions: Actions = {
  putuskan: async ({ locals, params, request }) => {
    const alur = await muatUntukUbah(locals);
    const data = await request.formData();
    const alasan = String(data.get('alasan') ?? '').slice(0, 500);
    const jawaban = data.getAll('jawaban').filter((satu) => typeof satu === 'string' && /^[0-9a-f-]{36}$/.test(satu));
    const { gagal } = await tryIsian('putuskan', { alasan }, () =>
      putuskanJawaban(alur.alat, alur.pelaku, alur, {
        id: params.id,
        jawaban: jawaban as string[],
        ikut: data.get('ikut') === 'ya',
        alasan,
      }),
    );
    if (gagal) return gagal;
    redirect(303, `${alur.dasar}/survei/${params.id}/jawaban`);
  },
};
