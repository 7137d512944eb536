import { type Angka, formatAngka, RUMUS } from '@akuntabel/kinerja';
import { hrefAngka } from '#lib/tampilan.ts';
import { findEntri, hrefEntri } from './entri.ts';
import { showHitungan } from './hitungan.ts';
import type { UnitTahun } from './layanan.ts';

/** A figure or an entry in a trail, with what it was made from. */
export interface Simpul {
  readonly jenis: 'angka' | 'isian';
  readonly label: string;
  readonly teks: string;
  readonly alasan: string | null;
  readonly href: string;
  /** The rule in words; null for entries and for figures that are an entry as it stands. */
  readonly rumus: string | null;
  /** The rule with its values. */
  readonly hitungan: string | null;
  /** Where an entry is filled in. */
  readonly letak: string | null;
  readonly anak: readonly Simpul[];
  /** What it was made from is unfolded elsewhere: above, or on its own page when the trail gets too long. */
  readonly dipotong: boolean;
}

/** Nodes on one page: beyond that the browser has more to lay out than a reader to read. */
const MAKS_SIMPUL = 600;

/** Everything a figure was made from, down to the entries. */
export function buildTelusur(data: UnitTahun, akar: Angka): Simpul {
  const sudah = new Set<string>();
  let sisa = MAKS_SIMPUL;

  function showIsian(jalur: string, nilai: string | null): Simpul {
    sisa -= 1;
    const entri = findEntri(data, jalur);
    const kosong = nilai === null;
    return {
      jenis: 'isian',
      label: entri?.nama ?? jalur,
      teks: kosong ? 'belum diisi' : (entri?.nilai ?? nilai),
      alasan: null,
      href: hrefEntri(jalur),
      rumus: null,
      hitungan: null,
      letak: entri ? [...entri.letak, `berkas ${entri.berkas}`].join(' › ') : null,
      anak: [],
      dipotong: false,
    };
  }

  function showAngka(angka: Angka): Simpul {
    sisa -= 1;
    const dipotong = angka.masukan.length > 0 && (sudah.has(angka.id) || sisa < angka.masukan.length);
    sudah.add(angka.id);
    const rumus = angka.rumus === 'entri' ? undefined : RUMUS[angka.rumus];
    return {
      jenis: 'angka',
      label: angka.label,
      teks: formatAngka(angka),
      alasan: angka.alasan,
      href: hrefAngka(angka.id),
      rumus: rumus?.ungkapan ?? null,
      hitungan: showHitungan(data.hasil, angka),
      letak: null,
      anak: dipotong
        ? []
        : angka.masukan.flatMap((satu) => {
            if (satu.jenis === 'entri') return [showIsian(satu.jalur, satu.nilai)];
            const lain = data.hasil.angka[satu.id];
            return lain ? [showAngka(lain)] : [];
          }),
      dipotong,
    };
  }

  return showAngka(akar);
}
