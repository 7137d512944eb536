import { formatTanggal, type KeadaanJendela } from '@akuntabel/kinerja';
import { aturJendela, daftarJendela, daftarJendelaUnit, isBoleh, runKonteks, toSasaran } from '@akuntabel/layanan';
import { error, redirect } from '@sveltejs/kit';
import { buildDasar } from '#lib/pasang.ts';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { readIsian, readKata, tryIsian } from '#lib/server/kantor/isian.ts';
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

/** The day that matters of a window, after the word for its state. */
const SINGKAT: Readonly<Record<KeadaanJendela['keadaan'], (buka: string, tutup: string) => string>> = {
  belumDibuka: (buka) => `mulai ${buka}`,
  terbuka: (_, tutup) => `sampai ${tutup}`,
  lewat: (_, tutup) => tutup,
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
    const cari = readKata(url.searchParams, 'cari');
    const bilangan = (nama: string, pola: RegExp): number | undefined => {
      const teks = url.searchParams.get(nama) ?? '';
      return pola.test(teks) ? Number(teks) : undefined;
    };
    const minta = { cari, tahun: bilangan('tahun', /^\d{4}$/), halaman: bilangan('halaman', /^\d{1,5}$/) };
    const daftar = await untukHalaman(daftarJendelaUnit(alat, pelaku, minta));
    const href = (halaman: number): string =>
      `/jendela?${new URLSearchParams({ tahun: `${daftar.tahun}`, ...(cari === '' ? {} : { cari }), halaman: `${halaman}` })}`;
    const { halaman, banyakHalaman } = daftar;
    return {
      jendela: null,
      daftar: {
        ...daftar,
        cari,
        semuaTahun: [...new Set([...daftar.semuaTahun, daftar.tahun])].sort((a, b) => b - a),
        sebelum: halaman > 1 ? href(halaman - 1) : null,
        berikut: halaman < banyakHalaman ? href(halaman + 1) : null,
        baris: daftar.baris.map(({ unit, nama, tahun, jendela }) => ({
          nama,
          href: `${buildDasar(unit, tahun)}/jendela`,
          jendela: jendela.map(({ objek, buka, tutup, keadaan }) => ({
            ...{ objek, keadaan },
            nama: NAMA[objek] ?? objek,
            kata: KEADAAN[keadaan] ?? keadaan,
            masa: SINGKAT[keadaan](formatTanggal(buka), formatTanggal(tutup)),
          })),
        })),
      },
      kabar: null,
    };
  }
  const jendela = await untukHalaman(daftarJendela(alat, pelaku, milik));
  return {
    daftar: null,
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
