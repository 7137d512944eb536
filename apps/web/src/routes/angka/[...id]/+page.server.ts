import { type Angka, formatAngka, RUMUS } from '@akuntabel/kinerja';
import { error } from '@sveltejs/kit';
import { listJalan } from '#lib/server/jalan.ts';
import { listPemakaiAngka } from '#lib/server/pemakai.ts';
import { buildTelusur } from '#lib/server/telusur.ts';
import { hrefAngka } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

const showPemakai = (angka: Angka) => ({ label: angka.label, teks: formatAngka(angka), href: hrefAngka(angka.id) });

export const load: PageServerLoad = async ({ locals, params }) => {
  const data = await locals.layanan.getUnitTahun();
  const { hasil } = data;
  const angka = Object.hasOwn(hasil.angka, params.id) ? hasil.angka[params.id] : undefined;
  if (!angka) error(404, 'Angka ini tidak ada dalam hasil perhitungan.');
  const rumus = angka.rumus === 'entri' ? undefined : RUMUS[angka.rumus];
  return {
    id: angka.id,
    kosong: angka.keadaan === 'kosong',
    nilaiPenuh: angka.nilai === null ? null : angka.nilai.replace('.', ','),
    jalan: listJalan(data, angka.id),
    simpul: buildTelusur(data, angka),
    rumus: rumus ? { nama: rumus.nama, ungkapan: rumus.ungkapan, dasar: rumus.dasar } : null,
    tanda: hasil.tanda.filter((tanda) => tanda.angka === angka.id),
    dipakai: listPemakaiAngka(hasil, angka.id).map(showPemakai),
  };
};
