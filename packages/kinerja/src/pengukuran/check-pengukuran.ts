import { listIdIndikator } from '../perencanaan/check-perencanaan.ts';
import { checkGanda, checkRujukan, galat, type MasalahData } from '../tahun/masalah-data.ts';
import { type Isian, isDesimal } from '../tahun/skalar.ts';
import type { Indikator, TahunKinerja } from '../tahun/tahun-kinerja.ts';

type Jalur = readonly (string | number)[];

/** A label where the card wants a number, or a grade that the card does not know. */
function checkNilai(kartu: Indikator | undefined, jalur: Jalur, isian: Isian | undefined): MasalahData[] {
  if (kartu === undefined || typeof isian !== 'string') return [];
  if (kartu.arah !== 'ordinal') {
    return isDesimal(isian)
      ? []
      : [galat('N.bukan-angka', jalur, isian, 'angka dengan titik sebagai tanda desimal, misalnya 89.87')];
  }
  const label = kartu.peringkat.map((satu) => satu.label);
  return label.includes(isian)
    ? []
    : [galat('N.peringkat', jalur, isian, `salah satu peringkat kartu: ${label.join(', ')}`)];
}

export function checkPengukuran(tahun: TahunKinerja): MasalahData[] {
  const kartu = new Map(tahun.indikator.map((satu) => [satu.id, satu]));
  const idIndikator = listIdIndikator(tahun);
  return [
    ...tahun.indikator.flatMap((satu, i) => [
      ...satu.target.flatMap((target, t) =>
        (['renstra', 'murni', 'perubahan'] as const).flatMap((versi) =>
          checkNilai(satu, ['indikator', i, 'target', t, versi], target[versi]),
        ),
      ),
      ...satu.kondisiAwal.flatMap(({ nilai }, k) =>
        checkNilai(satu, ['indikator', i, 'kondisiAwal', k, 'nilai'], nilai),
      ),
    ]),
    ...checkGanda(
      'indikator dan tahun',
      tahun.pengukuran.map(({ indikator, tahun: th }, i) => ({
        id: `${indikator} ${th}`,
        jalur: ['pengukuran', i, 'indikator'],
      })),
    ),
    ...tahun.pengukuran.flatMap((satu, i) => {
      const jalur = ['pengukuran', i];
      const milik = kartu.get(satu.indikator);
      return [
        ...checkRujukan('indikator', idIndikator, [...jalur, 'indikator'], satu.indikator),
        ...checkNilai(milik, [...jalur, 'nilai'], satu.nilai),
        ...(satu.triwulan ?? []).flatMap((nilai, t) => checkNilai(milik, [...jalur, 'triwulan', t], nilai)),
        ...(satu.nilai !== null && satu.triwulan !== null
          ? [galat('N.ganda', [...jalur, 'triwulan'], null, 'salah satu saja: nilai setahun atau empat triwulan')]
          : []),
      ];
    }),
    ...checkGanda(
      'id pembanding',
      tahun.pembanding.map(({ id }, i) => ({ id, jalur: ['pembanding', i, 'id'] })),
    ),
    ...tahun.pembanding.flatMap(({ indikator }, i) =>
      checkRujukan('indikator', idIndikator, ['pembanding', i, 'indikator'], indikator),
    ),
    ...checkGanda(
      'indikator yang dianalisis',
      tahun.analisis.indikator.map(({ indikator }, i) => ({
        id: indikator,
        jalur: ['analisis', 'indikator', i, 'indikator'],
      })),
    ),
    ...tahun.analisis.indikator.flatMap(({ indikator }, i) =>
      checkRujukan('indikator', idIndikator, ['analisis', 'indikator', i, 'indikator'], indikator),
    ),
    ...tahun.analisis.program.flatMap(({ kode }, i) =>
      checkRujukan(
        'program',
        new Set(tahun.anggaran.program.map((satu) => satu.kode)),
        ['analisis', 'program', i, 'kode'],
        kode,
      ),
    ),
  ];
}
