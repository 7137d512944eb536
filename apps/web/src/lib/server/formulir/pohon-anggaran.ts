import type { HasilAnggaran } from '@akuntabel/kinerja';
import { showAngkaTabel, type TampilanAngka } from '#lib/tampilan.ts';
import { hrefRekaman } from './jenis-halaman.ts';
import type { Kelola } from './muat.ts';

/** A node of the budget with its sums, and what can be added below it. */
export interface SimpulPohon {
  readonly kunci: string;
  readonly kode: string;
  readonly nama: string;
  readonly unit: string | null;
  readonly tingkat: number;
  readonly href: string | null;
  readonly tambah: { readonly nama: string; readonly href: string } | null;
  readonly angka: readonly TampilanAngka[];
  /** Opens or closes what is below it; null where nothing is. */
  readonly buka: { readonly terbuka: boolean; readonly href: string; readonly anak: number } | null;
}

const TINGKAT = { program: 0, kegiatan: 1, subKegiatan: 2 } as const;

/** Opened nodes stand in the address, so that they open without script and come back with the page. */
function createBuka(terbuka: ReadonlySet<string>) {
  return ({ kunci, anak }: HasilAnggaran): SimpulPohon['buka'] => {
    if (anak.length === 0) return null;
    const lain = new Set(terbuka);
    if (!lain.delete(kunci)) lain.add(kunci);
    const cari = lain.size === 0 ? '' : `?buka=${[...lain].map(encodeURIComponent).join(',')}`;
    const href = `/kelola/program${cari}#${encodeURIComponent(kunci)}`;
    return { terbuka: terbuka.has(kunci), href, anak: anak.length };
  };
}

/**
 * Programmes, kegiatan and sub-kegiatan below one another, with pagu, realisasi and penyerapan; those below a node when
 * it was opened.
 */
export function buildPohon({ termuat, isBolehUbah }: Kelola, terbuka: ReadonlySet<string>): SimpulPohon[] {
  const readBuka = createBuka(terbuka);
  const { hasil, rekaman, tahun } = termuat;
  const ada = new Set(rekaman.map(({ jenis, kunci }) => `${jenis} ${kunci}`));
  const boleh = isBolehUbah('program', {});
  const namaUnit = new Map(tahun.organisasi.unit.map(({ id, nama }) => [id, nama]));
  const show = (simpul: HasilAnggaran): SimpulPohon[] => {
    const { kunci, kode, nama, unit, tingkat, uang } = simpul;
    const anak = tingkat === 'program' ? 'kegiatan' : 'subKegiatan';
    return [
      {
        kunci,
        kode,
        nama,
        unit: unit === null ? null : (namaUnit.get(unit) ?? unit),
        tingkat: TINGKAT[tingkat],
        href: ada.has(`${tingkat} ${kunci}`) ? hrefRekaman(tingkat, kunci) : null,
        tambah:
          boleh && tingkat !== 'subKegiatan'
            ? {
                nama: anak === 'kegiatan' ? 'Tambah kegiatan' : 'Tambah sub-kegiatan',
                href: `/kelola/${anak}/-kode?induk=${encodeURIComponent(kunci)}`,
              }
            : null,
        angka: [uang.pagu, uang.realisasi, uang.penyerapan].map(showAngkaTabel),
        buka: readBuka(simpul),
      },
      ...(terbuka.has(kunci) ? simpul.anak.flatMap(show) : []),
    ];
  };
  return hasil.anggaran.program.flatMap(show);
}

export const showJumlah = ({ termuat }: Kelola): TampilanAngka[] => {
  const { pagu, realisasi, penyerapan } = termuat.hasil.anggaran.unit;
  return [pagu, realisasi, penyerapan].map(showAngkaTabel);
};
