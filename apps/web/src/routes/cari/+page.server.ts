import { cari, type PenandaCari } from '@akuntabel/layanan';
import { untukHalaman } from '#lib/server/kantor/galat.ts';
import { readKata } from '#lib/server/kantor/isian.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { PageServerLoad } from './$types';

function readSesudah(dari: URLSearchParams): PenandaCari | undefined {
  const [unitTahunId = '', jenis = '', ...kunci] = (dari.get('sesudah') ?? '').replaceAll('\0', '').split('~');
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(unitTahunId) && jenis !== ''
    ? { unitTahunId, jenis, kunci: kunci.join('~') }
    : undefined;
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { alat, pelaku } = requireOrang(locals);
  const teks = readKata(url.searchParams, 'q');
  const sesudah = readSesudah(url.searchParams);
  const { baris, berikut } = await untukHalaman(cari(alat, pelaku, teks, { sesudah }));
  const lanjut =
    berikut && new URLSearchParams({ q: teks, sesudah: `${berikut.unitTahunId}~${berikut.jenis}~${berikut.kunci}` });
  return {
    teks,
    pendek: teks.trim().length < 2,
    temuan: baris.map(({ label, judul, namaUnit, tahun, tautan }) => ({ label, judul, namaUnit, tahun, tautan })),
    awal: sesudah === undefined ? null : `?${new URLSearchParams({ q: teks }).toString()}`,
    lanjut: lanjut ? `?${lanjut.toString()}` : null,
  };
};
