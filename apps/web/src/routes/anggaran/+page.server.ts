import type { HasilAnggaran, TahunKinerja, Uang } from '@akuntabel/kinerja';
import { findNamaUnit } from '#lib/server/nama.ts';
import { showAngka, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

function showUang(uang: Uang) {
  return {
    murni: showAngkaTabel(uang.murni),
    pagu: showAngkaTabel(uang.pagu),
    realisasi: showAngkaTabel(uang.realisasi),
    penyerapan: showAngkaTabel(uang.penyerapan),
    sisa: showAngkaTabel(uang.sisa),
  };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  const { program, unit, utama, penunjang, perUnit } = hasil.anggaran;
  const catatan = listCatatan(tahun);
  const buka = url.searchParams.get('buka') ?? '';
  const semua = buka === 'semua';
  const terbuka = new Set(buka.split(',').filter((kunci) => kunci !== ''));

  /** The address with this node opened or closed. */
  function hrefUbah(kunci: string): string {
    const lain = semua ? new Set(listKunci(program)) : new Set(terbuka);
    if (!lain.delete(kunci)) lain.add(kunci);
    const jangkar = `#${encodeURIComponent(kunci)}`;
    if (lain.size === 0) return `/anggaran${jangkar}`;
    return `/anggaran?buka=${[...lain].map(encodeURIComponent).join(',')}${jangkar}`;
  }

  function showBaris(simpul: HasilAnggaran, tingkat: number): object[] {
    const isOpen = semua || terbuka.has(simpul.kunci);
    const baris = {
      kunci: simpul.kunci,
      kode: simpul.kode,
      nama: simpul.nama,
      unit: simpul.unit === null ? null : findNamaUnit(tahun, simpul.unit),
      tingkat,
      punyaAnak: simpul.anak.length > 0,
      terbuka: isOpen,
      href: hrefUbah(simpul.kunci),
      catatan: catatan.get(`${simpul.kode}@${simpul.unit}`) ?? null,
      ...showUang(simpul.uang),
    };
    return [baris, ...(isOpen ? simpul.anak.flatMap((anak) => showBaris(anak, tingkat + 1)) : [])];
  }

  return {
    semua,
    baris: program.flatMap((satu) => showBaris(satu, 0)) as BarisAnggaran[],
    jumlah: [
      { nama: 'Jumlah program utama', ...showUang(utama) },
      { nama: 'Jumlah program penunjang', ...showUang(penunjang) },
      { nama: 'Jumlah seluruh unit', ...showUang(unit) },
    ],
    perUnit: perUnit.map((satu) => ({ unit: satu.unit, nama: satu.nama, ...showUang(satu.uang) })),
    ringkas: [
      { nama: 'Program utama', uang: utama },
      { nama: 'Program penunjang', uang: penunjang },
    ].map(({ nama, uang }) => ({
      nama,
      pagu: showAngka(uang.pagu),
      realisasi: showAngka(uang.realisasi),
      penyerapan: showAngka(uang.penyerapan),
    })),
    tunda: showAngka(utama.tundaBayar),
  };
};

type TampilanUang = ReturnType<typeof showUang>;

export interface BarisAnggaran extends TampilanUang {
  kunci: string;
  kode: string;
  nama: string;
  unit: string | null;
  tingkat: number;
  punyaAnak: boolean;
  terbuka: boolean;
  href: string;
  catatan: string | null;
}

/** What the office wrote about the money of a node, by its code and unit. */
function listCatatan({ anggaran }: TahunKinerja): Map<string, string> {
  const simpul = anggaran.program.flatMap((program) => [
    { ...program, unit: null },
    ...program.kegiatan.flatMap((kegiatan) => [{ ...kegiatan, unit: null }, ...kegiatan.subKegiatan]),
  ]);
  return new Map(
    simpul.flatMap(({ kode, unit, anggaran: { catatan } }) => (catatan === null ? [] : [[`${kode}@${unit}`, catatan]])),
  );
}

function listKunci(simpul: readonly HasilAnggaran[]): string[] {
  return simpul.flatMap((satu) => (satu.anak.length > 0 ? [satu.kunci, ...listKunci(satu.anak)] : []));
}
