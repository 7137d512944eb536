import { buildPerjanjianKinerja, numberDokumen } from '@akuntabel/dokumen';
import { formatTanggal } from '@akuntabel/kinerja';
import { GalatLayanan, pasangPindaian, unggahBerkas } from '@akuntabel/layanan';
import { error, fail, redirect } from '@sveltejs/kit';
import { muatBerkas, readBerkas } from '#lib/server/alur/berkas.ts';
import { lakukan, sebutSelesai } from '#lib/server/alur/lakukan.ts';
import { muatAlur, muatUntukUbah } from '#lib/server/alur/muat.ts';
import { compareDengan, findDasar, hrefSusun, listTemuan } from '#lib/server/alur/perjanjian.ts';
import { showStatus } from '#lib/server/alur/status.ts';
import { ALASAN_PERUBAHAN } from '#lib/server/alur/susun-perjanjian.ts';
import { muatVersi } from '#lib/server/alur/versi.ts';
import { HREF_GAYA, renderIsiDokumen } from '#lib/server/dokumen.ts';
import { STATUS } from '#lib/server/kantor/galat.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { hrefPerjanjian } from '#lib/tampilan.ts';
import type { Actions, PageServerLoad } from './$types';

/** What only an office has: state and actions, findings, what changed, the scan and frozen versions. */
async function loadKantor(locals: App.Locals, url: URL, id: string) {
  if (!locals.kantor) return null;
  const alur = await muatAlur(locals);
  const pk = alur.termuat.tahun.perjanjian.find((satu) => satu.id === id);
  if (pk === undefined) return null;
  const status = showStatus(alur, 'perjanjian', id);
  const lama = findDasar(alur, pk);
  const versi = await muatVersi(alur, 'pk', id);
  const bolehUbah = alur.boleh('ubah.perjanjian', [pk.pihakPertama, pk.pihakKedua]);
  return {
    status,
    versi,
    selesai: sebutSelesai('perjanjian', url, status.label),
    berkas: (await muatBerkas(alur, 'perjanjian', { kunci: id })).get(id) ?? [],
    temuan: listTemuan(alur, pk.versi).filter(({ pihak, href }) => pihak === pk.pihakPertama && !href.includes('?')),
    beda: lama ? { href: hrefPerjanjian(lama.id), versi: lama.versi, baris: compareDengan(alur, lama, pk) } : null,
    alasan: pk.alasan === null ? null : { ...pk.alasan, label: sebutAlasan(pk.alasan.kode) },
    ubah: bolehUbah && status.terbuka ? `/kelola/perjanjian/${encodeURIComponent(id)}` : null,
    // A change begins with what is in force.
    perubahan: bolehUbah && status.keadaan === 'ditandatangani' ? hrefSusun(pk.pihakPertama, 'perubahan') : null,
    // One signed paper a version.
    pindai: bolehUbah && status.keadaan === 'ditandatangani' && versi[0]?.pindaian === null,
    pindaiTerunggah: url.searchParams.has('terunggah'),
  };
}

const sebutAlasan = (kode: string): string => ALASAN_PERUBAHAN.find(({ nilai }) => nilai === kode)?.label ?? kode;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { tahun, hasil, hash } = await locals.layanan.getUnitTahun();
  const perjanjian = tahun.perjanjian.find(({ id }) => id === params.id);
  if (!perjanjian) error(404, 'Perjanjian Kinerja ini tidak ada.');
  const dokumen = numberDokumen(buildPerjanjianKinerja(tahun, hasil, { draf: false, hash, pihak: perjanjian.id }));
  const dalamKantor = await loadKantor(locals, url, perjanjian.id);
  const dihitung = hasil.perjanjian.find(({ id }) => id === perjanjian.id);
  return {
    dalamKantor,
    gaya: HREF_GAYA,
    jabatan: findNamaJabatan(tahun, perjanjian.pihakPertama),
    versi: perjanjian.versi,
    berlaku: (dihitung?.berlaku ?? false) && (!dalamKantor || dalamKantor.status.keadaan === 'ditandatangani'),
    tanggal: perjanjian.tanggal === null ? null : formatTanggal(perjanjian.tanggal),
    lain: tahun.perjanjian
      .filter(({ id, pihakPertama }) => pihakPertama === perjanjian.pihakPertama && id !== perjanjian.id)
      .map(({ id, versi }) => ({ href: hrefPerjanjian(id), versi })),
    unduh: (['pdf', 'docx'] as const).map((format) => ({
      href: `/unduh/pk.${format}?pihak=${encodeURIComponent(perjanjian.id)}`,
      nama: format === 'pdf' ? 'Unduh PDF' : 'Unduh Word',
    })),
    html: renderIsiDokumen(dokumen).html,
  };
};

export const actions: Actions = {
  lakukan: async ({ locals, params, request }) =>
    await lakukan(await muatUntukUbah(locals), await request.formData(), {
      ...{ mesin: 'perjanjian', objek: params.id, href: hrefPerjanjian(params.id) },
    }),
  /** Takes the signed paper in and makes it that of the version in force. */
  pindai: async ({ locals, params, request }) => {
    const { pelaku, alat, unit, tahun, dasar } = await muatUntukUbah(locals);
    const [berkas] = readBerkas(await request.formData(), 'pindaian');
    if (berkas === undefined) return fail(422, { pindaian: 'Pilih berkas pindaiannya lebih dahulu.' });
    const milik = { unit, tahun, kunci: params.id };
    try {
      const isi = berkas.stream() as unknown as AsyncIterable<Uint8Array>;
      const masukan = { ...milik, jenis: 'perjanjian', nama: berkas.name, isi };
      const { id } = await unggahBerkas(alat, pelaku, masukan);
      await pasangPindaian(alat, pelaku, { ...milik, berkasId: id });
    } catch (galat) {
      if (!(galat instanceof GalatLayanan)) throw galat;
      return fail(STATUS[galat.kode], { pindaian: galat.message });
    }
    return redirect(303, `${dasar}${hrefPerjanjian(params.id)}?terunggah`);
  },
};
