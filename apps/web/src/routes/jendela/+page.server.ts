import { formatTanggal } from '@akuntabel/kinerja';
import { aturJendela, daftarJendela, isBoleh, runKonteks, toSasaran, unitTerlihat } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { buildDasar } from '#lib/pasang.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { requireKantor } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

const NAMA: Readonly<Record<string, string>> = {
  tw1: 'Triwulan I',
  tw2: 'Triwulan II',
  tw3: 'Triwulan III',
  tw4: 'Triwulan IV',
};
const KEADAAN: Readonly<Record<string, string>> = {
  belumDibuka: 'Belum dibuka',
  terbuka: 'Terbuka',
  lewat: 'Sudah ditutup',
};

async function requireBoleh(locals: App.Locals) {
  const { alat } = requireKantor(locals);
  const { pelaku } = locals;
  if (!pelaku) error(404, 'Halaman tidak ditemukan.');
  const boleh = await runKonteks(
    alat,
    pelaku,
    async (konteks) => isBoleh(konteks, 'kelola.jendela', toSasaran(konteks, [])),
    { bacaSaja: true },
  );
  if (!boleh) error(404, 'Halaman tidak ditemukan.');
  return { alat, pelaku };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { alat, pelaku } = await requireBoleh(locals);
  const milik = locals.unitTahun;
  if (milik === undefined) {
    const unit = await untukHalaman(unitTerlihat(alat, pelaku));
    return {
      jendela: null,
      pilih: unit.map(({ unit: kunci, nama, tahun }) => ({
        nama: `${nama} ${tahun}`,
        href: `${buildDasar(kunci, tahun)}/jendela`,
      })),
      kabar: null,
    };
  }
  const jendela = await untukHalaman(daftarJendela(alat, pelaku, milik));
  return {
    pilih: [],
    kabar: url.searchParams.has('kabar') ? 'Jendela pengisian tersimpan.' : null,
    jendela: jendela.map(({ objek, buka, tutup, diatur, keadaan }) => ({
      ...{ objek, buka, tutup, diatur },
      nama: NAMA[objek] ?? objek,
      masa: `${formatTanggal(buka)} – ${formatTanggal(tutup)}`,
      keadaan: KEADAAN[keadaan.keadaan] ?? keadaan.keadaan,
    })),
  };
};

export const actions: Actions = {
  atur: async ({ locals, request }) => {
    const { alat, pelaku } = await requireBoleh(locals);
    const milik = locals.unitTahun;
    if (milik === undefined) error(404, 'Halaman tidak ditemukan.');
    const isian = await readIsian(request, 'objek', 'buka', 'tutup', 'alasan', 'baku');
    const { objek, alasan } = isian;
    const baku = isian.baku === 'ya';
    const { gagal } = await tryIsian(`atur-${objek}`, isian, () =>
      aturJendela(alat, pelaku, {
        ...{ ...milik, objek, alasan: alasan.trim() === '' ? null : alasan.trim() },
        ...(baku ? { buka: null, tutup: null } : { buka: isian.buka, tutup: isian.tutup }),
      }),
    );
    if (gagal) return gagal;
    redirect(303, `${locals.dasar}/jendela?kabar=atur`);
  },
};
