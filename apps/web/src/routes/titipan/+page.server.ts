import { redirect } from '@sveltejs/kit';
import { formatWaktu } from '#lib/server/formulir/waktu.ts';
import { readIsian } from '#lib/server/kantor/isian.ts';
import { buangTitipan, listTitipan } from '#lib/server/kantor/kuki-titipan.ts';
import { requireOrang } from '#lib/server/kantor/permintaan-masuk.ts';
import type { Actions, PageServerLoad } from './$types';

const kapital = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);

/** `indikator.2.namaPanjang` as words; the page knows the form by its address alone. */
const nameRuas = (nama: string): string =>
  kapital(nama)
    .split(/[.[\]/]+/)
    .filter((satu) => satu !== '')
    .map((satu) =>
      /^\d+$/.test(satu)
        ? `${Number(satu) + 1}`
        : satu.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`),
    )
    .join(' › ');

/** The page a form was on: its address without the action. */
const toAsal = (tujuan: string): string => (tujuan.includes('?/') ? tujuan.slice(0, tujuan.indexOf('?/')) : tujuan);

/** `/u/KEC/2024/kelola/penghargaan/-baru` as words. */
const nameAsal = (asal: string): string =>
  // The router has decoded the path, the query nobody.
  decodeURI(asal.replace(/\?.*$/, ''))
    .replace(/^\/u\//, '')
    .split(/\/+/)
    .filter((satu) => satu !== '')
    .map((satu) => kapital(satu.replace(/^-/, '').replaceAll('-', ' ')))
    .join(' › ');

export const load: PageServerLoad = (event) => {
  const { pelaku, ...kantor } = requireOrang(event.locals);
  return {
    titipan: listTitipan(event, kantor, pelaku.penggunaId).map(({ penggunaId: _, isian, sampai, ...satu }) => ({
      ...satu,
      asal: toAsal(satu.tujuan),
      nama: nameAsal(toAsal(satu.tujuan)),
      sampai: formatWaktu(sampai, kantor.alat.zonaMenit),
      isian: isian.map(([nama, nilai]) => ({ nama, nilai })),
      // What the program itself put into the form, such as the version one saw, says nothing to people.
      tampil: isian.flatMap(([nama, nilai]) =>
        nama.startsWith('!') || nilai.trim() === '' ? [] : [{ ruas: nameRuas(nama), nilai }],
      ),
    })),
  };
};

export const actions: Actions = {
  buang: async (event) => {
    const kantor = requireOrang(event.locals);
    const { id } = await readIsian(event.request, 'id');
    buangTitipan(event, kantor, id);
    redirect(303, '/titipan');
  },
};
