import type { HasilAnggaran, HasilKinerja, TahunKinerja } from '@akuntabel/kinerja';
import { findUnit } from '../lkjip/konteks.ts';
import type { Isi } from '../model/dokumen.ts';
import { angka, rangkai, sambung, tulis } from '../narasi/kalimat.ts';

/** The nodes from a programme down to the one with this code (and sub-unit, where given); undefined when there is none. */
export function findJejak(
  hasil: HasilKinerja,
  kode: string,
  unit: string | null,
): readonly HasilAnggaran[] | undefined {
  const visit = (simpul: HasilAnggaran, atas: readonly HasilAnggaran[]): readonly HasilAnggaran[] | undefined => {
    const jejak = [...atas, simpul];
    if (simpul.kode === kode && (unit === null || simpul.unit === unit)) return jejak;
    for (const anak of simpul.anak) {
      const ketemu = visit(anak, jejak);
      if (ketemu !== undefined) return ketemu;
    }
    return undefined;
  };
  for (const program of hasil.anggaran.program) {
    const ketemu = visit(program, []);
    if (ketemu !== undefined) return ketemu;
  }
  return undefined;
}

/** Whether both kinds of programme are there, so that each has a sum of its own. */
export const isDuaMacam = (program: readonly HasilAnggaran[]): boolean =>
  new Set(program.map(({ sifat }) => sifat)).size > 1;

/** Name of a node; where several sub-units carry out one sub-kegiatan, with the sub-unit. */
export function namaSimpul(tahun: TahunKinerja, { nama, unit }: Pick<HasilAnggaran, 'nama' | 'unit'>): string {
  return unit === null ? nama : `${nama} (${findUnit(tahun, unit)?.nama ?? unit})`;
}

/**
 * Where the money of a node comes from; empty when not entered. A node without own entry has the source of the node
 * above when that has one source only, for then it must be this one.
 */
export function sebutSumberDana(jejak: readonly HasilAnggaran[], versi: 'murni' | 'perubahan'): Isi {
  for (const [i, simpul] of [...jejak].reverse().entries()) {
    const sumber = simpul.sumberDana.filter((s) => s.versi === versi);
    const [satu] = sumber;
    if (satu === undefined) continue;
    if (sumber.length === 1) return sambung(satu.nama);
    return i > 0 ? [] : rangkai(sumber.map(({ nama, nilai }) => tulis`${nama} ${angka(nilai)}`));
  }
  return [];
}
