import type { Blok } from '../../model/dokumen.ts';
import type { Tempat } from '../bagian.ts';
import { parKepala, subjudul } from '../blok.ts';
import type { Kartu, Kelompok, Konteks } from '../konteks.ts';

/**
 * The frame of the seven analyses: every sasaran (and tujuan with indicators of its own), and in it every indicator
 * under a heading `{section}/{group}/{indicator}`.
 */
export function susunPerIndikator(
  k: Konteks,
  { id }: Tempat,
  tulisIndikator: (kartu: Kartu, id: string, kelompok: Kelompok) => readonly Blok[],
  bukaKelompok: (kelompok: Kelompok) => readonly Blok[] = () => [],
): Blok[] {
  const berisi = k.kelompok.filter(({ kartu }) => kartu.length > 0);
  return berisi.flatMap((kelompok): Blok[] => [
    { ...parKepala(kelompok.tingkat === 'tujuan' ? 'Tujuan:' : 'Sasaran strategis:', kelompok.uraian), lekat: true },
    ...bukaKelompok(kelompok),
    ...kelompok.kartu.flatMap((kartu): Blok[] => {
      const idIndikator = `${id}/${kelompok.id}/${kartu.indikator.id}`;
      return [subjudul(idIndikator, kartu.indikator.nama), ...tulisIndikator(kartu, idIndikator, kelompok)];
    }),
  ]);
}
