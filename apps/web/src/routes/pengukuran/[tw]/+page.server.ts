import { formatTanggal } from '@akuntabel/kinerja';
import { daftarJendela } from '@akuntabel/layanan';
import { fail, redirect } from '@sveltejs/kit';
import { buildKisi } from '#lib/server/alur/kisi.ts';
import { lakukan, readTeks, sebutSelesai } from '#lib/server/alur/lakukan.ts';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { simpanKisi } from '#lib/server/alur/simpan-kisi.ts';
import { showStatus } from '#lib/server/alur/status.ts';
import { getTriwulan, hrefTriwulan, sebutTriwulan, TRIWULAN, type Triwulan } from '#lib/server/alur/triwulan.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const tw = getTriwulan(params.tw);
  const alur = await muatAlur(locals);
  const { alat, pelaku, unit, tahun, termuat } = alur;
  const semua = await untukHalaman(daftarJendela(alat, pelaku, { unit, tahun }));
  const jendela = semua.find(({ objek }) => objek === tw);
  const status = showStatus(alur, 'pengukuran', tw);
  const baris = await untukHalaman(buildKisi(alur, tw));
  const tersimpan = Number(url.searchParams.get('tersimpan') ?? Number.NaN);
  return {
    tw,
    judul: sebutTriwulan(tw),
    triwulan: TRIWULAN.map((satu) => ({ href: hrefTriwulan(satu), nama: sebutTriwulan(satu), kini: satu === tw })),
    status,
    selesai: sebutSelesai('pengukuran', url, status.label),
    tersimpan: Number.isInteger(tersimpan)
      ? tersimpan === 0
        ? 'Tidak ada isian yang berubah.'
        : `Draf tersimpan: ${tersimpan} baris.`
      : null,
    jendela:
      jendela === undefined
        ? null
        : [
            `Jendela pengisian ${formatTanggal(jendela.buka)} sampai ${formatTanggal(jendela.tutup)}.`,
            ...(status.terbuka ? [jendela.keadaan.pesan] : []),
          ].join(' '),
    baris,
    tanpaTarget: termuat.tahun.rencanaAksi.length === 0,
    jabatan: termuat.tahun.organisasi.jabatan.map(({ id, nama }) => ({ nilai: id, label: nama })),
  };
};

const toObjek = (tw: Triwulan) => ({
  ...({ mesin: 'pengukuran', objek: tw, href: hrefTriwulan(tw) } as const),
  toHref: ([jenis, id]: readonly (string | number)[]) => (jenis === 'realisasi' ? `#baris-${id}` : null),
});

export const actions: Actions = {
  /** Stores the drafts; with `lalu` also hands the quarter in, if all of them could be stored. */
  simpan: async ({ locals, params, request }) => {
    const tw = getTriwulan(params.tw);
    const data = await request.formData();
    const alur = await muatUntukUbah(locals);
    const hasil = await untukHalaman(simpanKisi(alur, tw, data));
    if (hasil.status !== 200) return fail(hasil.status, { kisi: hasil });
    if (readTeks(data, 'lalu') === 'ajukan') {
      data.set('tindakan', 'ajukan');
      return await lakukan(alur, data, toObjek(tw));
    }
    return redirect(303, `${alur.dasar}${hrefTriwulan(tw)}?tersimpan=${hasil.tersimpan}`);
  },
  lakukan: async ({ locals, params, request }) =>
    await lakukan(await muatUntukUbah(locals), await request.formData(), toObjek(getTriwulan(params.tw))),
};
