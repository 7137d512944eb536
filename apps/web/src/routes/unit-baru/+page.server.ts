import {
  bukaUnitTahun,
  hariIni,
  imporTahunKinerja,
  lihatInstansi,
  salinTahunBerikut,
  type UnitTerlihat,
  unitTerlihat,
} from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { MAKS_DATASET, readUnggahan } from '#lib/server/kantor/baca-dataset.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { failIsian, readIsian, tryIsian } from '#lib/server/kantor/isian.ts';
import { isBolehInstansi } from '#lib/server/kantor/menu.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

const CARA = ['awal', 'berkas', 'salin'] as const;

/** Each unit once, as it is in its newest year. */
const pickTerbaru = (semua: readonly UnitTerlihat[]): UnitTerlihat[] =>
  [...new Map(semua.toReversed().map((satu) => [satu.unit, satu])).values()].sort((a, b) => (a.nama < b.nama ? -1 : 1));

async function requireBoleh(locals: App.Locals) {
  const orang = requireOrang(locals);
  if (!(await isBolehInstansi(orang.alat, orang.pelaku, 'kelola.unit'))) error(404, 'Halaman tidak ditemukan.');
  return orang;
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { alat, pelaku } = await requireBoleh(locals);
  const unit = pickTerbaru(await untukHalaman(unitTerlihat(alat, pelaku)));
  return {
    cara: CARA.find((satu) => satu === url.searchParams.get('cara')) ?? 'awal',
    tahunIni: hariIni(alat).slice(0, 4),
    instansi: (await untukHalaman(lihatInstansi(alat, pelaku))).nama,
    unit: unit.map(({ unit: kunci, nama, tahun }) => ({ kunci, nama, tahun })),
    maksMb: MAKS_DATASET / 1024 / 1024,
  };
};

const toLangkah = (unit: string, tahun: number): never =>
  redirect(303, `/unit-baru/${encodeURIComponent(unit)}/${tahun}`);

const orNull = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim());

export const actions: Actions = {
  awal: async ({ locals, request }) => {
    const { alat, pelaku } = await requireBoleh(locals);
    const isian = await readIsian(
      request,
      ...(['id', 'nama', 'tahun', 'induk', 'kepalaDaerah', 'pimpinan', 'judul', 'mulai', 'selesai'] as const),
    );
    const { kode, nama, daerah, jenis, tempat } = await untukHalaman(lihatInstansi(alat, pelaku));
    const adaJabatan = orNull(isian.kepalaDaerah + isian.pimpinan) !== null;
    const adaRenstra = orNull(isian.judul + isian.mulai + isian.selesai) !== null;
    const { gagal, hasil } = await tryIsian('awal', isian, () =>
      bukaUnitTahun(alat, pelaku, {
        instansi: { kode, nama, daerah, jenis: jenis as 'kota', tempat },
        unit: { id: isian.id.trim(), nama: isian.nama.trim() },
        tahun: Number(isian.tahun),
        induk: orNull(isian.induk),
        jabatan: adaJabatan ? { kepalaDaerah: isian.kepalaDaerah.trim(), pimpinan: isian.pimpinan.trim() } : null,
        renstra: adaRenstra
          ? { judul: isian.judul.trim(), mulai: Number(isian.mulai), selesai: Number(isian.selesai) }
          : null,
      }),
    );
    return gagal ?? toLangkah(hasil.unit, hasil.tahun);
  },

  berkas: async ({ locals, request }) => {
    const { alat, pelaku } = await requireBoleh(locals);
    const formulir = await request.formData();
    const berkas = formulir.get('berkas');
    const isian = { induk: String(formulir.get('induk') ?? ''), ganti: formulir.get('ganti') === 'ya' ? 'ya' : '' };
    const { tahun, masalah } = await readUnggahan(berkas instanceof File ? berkas : new File([], ''));
    if (masalah !== undefined) {
      const daftar = masalah.map((pesan) => ({ ruas: '', pesan }));
      return failIsian('berkas', isian, daftar, { pesan: 'Dataset belum dapat dipakai; tidak ada yang ditulis.' });
    }
    const { unit, tahun: angka } = tahun.umum;
    const ada = (await untukHalaman(unitTerlihat(alat, pelaku))).find((u) => u.unit === unit && u.tahun === angka);
    if (ada !== undefined && isian.ganti === '') {
      const pesan = `${ada.nama} tahun ${angka} sudah ada. Centang «Ganti» bila seluruh isinya memang akan diganti.`;
      return failIsian('berkas', isian, [{ ruas: 'ganti', pesan }]);
    }
    const { gagal, hasil } = await tryIsian('berkas', isian, () =>
      imporTahunKinerja(alat, pelaku, tahun, { induk: orNull(isian.induk) }),
    );
    return gagal ?? toLangkah(hasil.unitTahun.unit, hasil.unitTahun.tahun);
  },

  salin: async ({ locals, request }) => {
    const { alat, pelaku } = await requireBoleh(locals);
    const isian = await readIsian(request, 'unit');
    const semua = pickTerbaru(await untukHalaman(unitTerlihat(alat, pelaku)));
    const dari = semua.find(({ unit }) => unit === isian.unit);
    if (dari === undefined) return failIsian('salin', isian, [{ ruas: 'unit', pesan: 'Pilih unit yang disalin.' }]);
    const { gagal, hasil } = await tryIsian('salin', isian, () =>
      salinTahunBerikut(alat, pelaku, dari.unit, dari.tahun),
    );
    return gagal ?? toLangkah(hasil.unit, hasil.tahun);
  },
};
