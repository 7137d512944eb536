import { error } from '@sveltejs/kit';
import { type Angka, formatAngka, type HasilKinerja, RUMUS } from '@akuntabel/kinerja';
import { hrefAngka } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

interface Simpul {
  label: string;
  teks: string;
  alasan: string | null;
  href: string;
  rumus: { nama: string; ungkapan: string; dasar: string } | null;
  masukan: Simpul[];
  entri: { jalur: string; nilai: string | null }[];
  /** Its inputs are unfolded on its own page: too deep, or shown above already. */
  dipotong: boolean;
}

const MAKS_DALAM = 4;
const MAKS_MASUKAN = 80;

/** A figure with its inputs down to the entries. */
function showSimpul(hasil: HasilKinerja, angka: Angka, dalam: number, sudah: Set<string>): Simpul {
  const rumus = angka.rumus === 'entri' ? undefined : RUMUS[angka.rumus];
  const dipotong = angka.masukan.length > 0 && (sudah.has(angka.id) || dalam >= MAKS_DALAM);
  sudah.add(angka.id);
  const masukan = dipotong ? [] : angka.masukan.slice(0, MAKS_MASUKAN);
  return {
    label: angka.label,
    teks: formatAngka(angka),
    alasan: angka.alasan,
    href: hrefAngka(angka.id),
    rumus: rumus ? { nama: rumus.nama, ungkapan: rumus.ungkapan, dasar: rumus.dasar } : null,
    masukan: masukan.flatMap((satu) => {
      const lain = satu.jenis === 'angka' ? hasil.angka[satu.id] : undefined;
      return lain ? [showSimpul(hasil, lain, dalam + 1, sudah)] : [];
    }),
    entri: masukan.flatMap((satu) => (satu.jenis === 'entri' ? [{ jalur: satu.jalur, nilai: satu.nilai }] : [])),
    dipotong,
  };
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { hasil } = await locals.layanan.getUnitTahun();
  const angka = Object.hasOwn(hasil.angka, params.id) ? hasil.angka[params.id] : undefined;
  if (!angka) error(404, 'Angka ini tidak ada dalam hasil perhitungan.');
  const dipakai = Object.values(hasil.angka)
    .filter((lain) => lain.masukan.some((satu) => satu.jenis === 'angka' && satu.id === angka.id))
    .map((lain) => ({ label: lain.label, teks: formatAngka(lain), href: hrefAngka(lain.id) }));
  return {
    id: angka.id,
    nilaiPenuh: angka.nilai,
    simpul: showSimpul(hasil, angka, 0, new Set()),
    tanda: hasil.tanda.filter((tanda) => tanda.angka === angka.id),
    dipakai,
  };
};
