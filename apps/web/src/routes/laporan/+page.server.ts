import { formatTanggal } from '@akuntabel/kinerja';
import { redirect } from '@sveltejs/kit';
import { buildKerangka, mulaiKerangka } from '#lib/server/alur/kerangka.ts';
import { lakukan, sebutSelesai } from '#lib/server/alur/lakukan.ts';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { showStatus } from '#lib/server/alur/status.ts';
import { muatVersi } from '#lib/server/alur/versi.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import type { Actions, PageServerLoad } from './$types';

const OBJEK = { mesin: 'laporan', objek: 'lkjip' } as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const alur = await muatAlur(locals);
  const status = showStatus(alur, OBJEK.mesin, OBJEK.objek);
  const { laporan, umum } = alur.termuat.tahun;
  const kerangka = buildKerangka(alur, status.terbuka);
  return {
    status,
    selesai: sebutSelesai(OBJEK.mesin, url, status.label),
    judul: laporan.judul,
    singkatan: laporan.singkatan,
    tanggal: laporan.tanggal === null ? null : formatTanggal(laporan.tanggal),
    jatuhTempo: umum.pengaturan.jatuhTempoLaporan ? formatTanggal(umum.pengaturan.jatuhTempoLaporan) : null,
    penandatangan: laporan.penandatangan === null ? null : findNamaJabatan(alur.termuat.tahun, laporan.penandatangan),
    kerangka,
    perhatian: kerangka.bagian.filter((satu) => satu.perhatian.length > 0).length,
    ubah: status.terbuka && alur.boleh('ubah.pelaporan') ? '/kelola/laporan/laporan' : null,
    // Live data leave the house by the right to export.
    draf: alur.boleh('ekspor') ? ['pdf', 'docx'].map((format) => `/laporan/dokumen/lkjip/lkjip/draf.${format}`) : [],
    versi: await muatVersi(alur, 'lkjip', OBJEK.objek),
  };
};

export const actions: Actions = {
  lakukan: async ({ locals, request }) =>
    await lakukan(await muatUntukUbah(locals), await request.formData(), { ...OBJEK, href: '/laporan' }),
  mulaiKerangka: async ({ locals }) => {
    const alur = await muatUntukUbah(locals);
    await untukHalaman(mulaiKerangka(alur));
    return redirect(303, `${alur.dasar}/laporan#kerangka`);
  },
};
