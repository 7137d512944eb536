import { checkGanda, checkLingkar, checkRujukan, galat, type MasalahData } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';

/** Ids of posts and units that others may refer to. */
export const listIdJabatan = (tahun: TahunKinerja): Set<string> =>
  new Set(tahun.organisasi.jabatan.map(({ id }) => id));
export const listIdUnit = (tahun: TahunKinerja): Set<string> => new Set(tahun.organisasi.unit.map(({ id }) => id));

export function checkOrganisasi(tahun: TahunKinerja): MasalahData[] {
  const { unit, jabatan, penugasan } = tahun.organisasi;
  const idUnit = listIdUnit(tahun);
  const idJabatan = listIdJabatan(tahun);
  const letakUnit = unit.map(({ id, induk }, i) => ({ id, induk, jalur: ['organisasi', 'unit', i, 'id'] }));
  const letakJabatan = jabatan.map(({ id, atasan }, i) => ({
    id,
    induk: atasan,
    jalur: ['organisasi', 'jabatan', i, 'id'],
  }));
  return [
    ...checkRujukan('unit (organisasi.unit)', idUnit, ['umum', 'unit'], tahun.umum.unit),
    ...checkGanda('id unit', letakUnit),
    ...checkLingkar('unit induk', letakUnit),
    ...unit.flatMap(({ induk }, i) => checkRujukan('unit', idUnit, ['organisasi', 'unit', i, 'induk'], induk)),
    ...checkGanda('id jabatan', letakJabatan),
    ...checkLingkar('atasan', letakJabatan),
    ...jabatan.flatMap(({ unit: milik, atasan }, i) => [
      ...checkRujukan('unit', idUnit, ['organisasi', 'jabatan', i, 'unit'], milik),
      ...checkRujukan('jabatan', idJabatan, ['organisasi', 'jabatan', i, 'atasan'], atasan),
    ]),
    ...penugasan.flatMap((satu, i) => {
      const jalur = ['organisasi', 'penugasan', i];
      const terbalik = satu.mulai !== null && satu.selesai !== null && satu.selesai < satu.mulai;
      return [
        ...checkRujukan('jabatan', idJabatan, [...jalur, 'jabatan'], satu.jabatan),
        ...(terbalik
          ? [
              galat(
                'T.urutan',
                [...jalur, 'selesai'],
                satu.selesai,
                `tanggal sesudah ${satu.mulai}, hari pertama penugasan`,
              ),
            ]
          : []),
      ];
    }),
  ];
}
