import type { HasilAnggaran, Uang } from '@akuntabel/kinerja';
import { findNamaUnit } from '#lib/server/nama.ts';
import { showAngkaTabel } from '#lib/tampilan.ts';
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
  const buka = url.searchParams.get('buka') ?? '';
  const semua = buka === 'semua';
  const terbuka = new Set(buka.split(',').filter((kunci) => kunci !== ''));

  /** The address with this node opened or closed. */
  function hrefUbah(kunci: string): string {
    const lain = semua ? new Set(listKunci(program)) : new Set(terbuka);
    if (!lain.delete(kunci)) lain.add(kunci);
    return lain.size === 0 ? `/anggaran#${kunci}` : `/anggaran?buka=${[...lain].map(encodeURIComponent).join(',')}#${kunci}`;
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
    tunda: showAngkaTabel(utama.tundaBayar),
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
}

function listKunci(simpul: readonly HasilAnggaran[]): string[] {
  return simpul.flatMap((satu) => (satu.anak.length > 0 ? [satu.kunci, ...listKunci(satu.anak)] : []));
}
