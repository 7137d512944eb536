import { formatDesimal, PERIODE_SKM, type PeriodeSkm } from '@akuntabel/kinerja';
import { buatSurvei, daftarSurvei } from '@akuntabel/layanan';
import { redirect } from '@sveltejs/kit';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { listPilihanSurvei, RUAS_SURVEI, toIsiSurvei } from '#lib/server/skm/isian-survei.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const alur = await muatAlur(locals);
  const { alat, pelaku, unit, tahun, termuat } = alur;
  const semua = await untukHalaman(daftarSurvei(alat, pelaku, { unit, tahun }));
  const baris = semua.map(({ survei, keadaan, responden, hasil }) => {
    const { ikm, mutu } = hasil.ikm;
    return {
      href: `/survei/${survei.id}`,
      nama: survei.nama,
      periode: PERIODE_SKM[survei.periode as PeriodeSkm] ?? survei.periode,
      bagian:
        survei.bagian === null
          ? null
          : (termuat.tahun.organisasi.unit.find(({ id }) => id === survei.bagian)?.nama ?? survei.bagian),
      keadaan: keadaan.label,
      responden,
      sampel: hasil.sampel,
      ikm: ikm.nilai === null ? null : formatDesimal(ikm.nilai, 2),
      mutu: mutu?.kode ?? null,
    };
  });
  return {
    baris,
    bolehBuat: alur.boleh('ubah.skm'),
    pilihan: listPilihanSurvei(termuat),
    namaBaku: `Survei Kepuasan Masyarakat ${tahun}`,
    lalu: termuat.tahun.skm
      .filter((satu) => satu.tahun < tahun)
      .flatMap((satu) => satu.rencanaTindakLanjut.map((rencana) => ({ tahun: satu.tahun, ...rencana }))),
  };
};

export const actions: Actions = {
  buat: async ({ locals, request }) => {
    const alur = await muatUntukUbah(locals);
    const isian = await readIsian(request, ...RUAS_SURVEI);
    const { gagal, hasil } = await tryIsian('buat', isian, () =>
      buatSurvei(alur.alat, alur.pelaku, alur, toIsiSurvei(isian)),
    );
    if (gagal) return gagal;
    redirect(303, `${alur.dasar}/survei/${hasil.id}`);
  },
};
