import { listIdJabatan } from '../organisasi/check-organisasi.ts';
import { listIdIndikator } from '../perencanaan/check-perencanaan.ts';
import { checkGanda, checkRujukan, galat, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { BANYAK_UNSUR } from './skm.ts';

const NRR_MIN = 1;
const NRR_MAKS = 4;

export function checkSkm(tahun: TahunKinerja): MasalahData[] {
  return tahun.skm.flatMap((skm, i) => {
    const kode = new Set(skm.unsur.map((unsur) => unsur.kode));
    return [
      ...checkRujukan('indikator', listIdIndikator(tahun), ['skm', i, 'indikator'], skm.indikator),
      ...checkGanda(
        'kode unsur',
        skm.unsur.map((unsur, u) => ({ id: unsur.kode, jalur: ['skm', i, 'unsur', u, 'kode'] })),
      ),
      ...(skm.unsur.length === BANYAK_UNSUR
        ? []
        : [
            peringatan(
              'S.unsur',
              ['skm', i, 'unsur'],
              String(skm.unsur.length),
              'sembilan unsur (PermenPANRB 14/2017)',
            ),
          ]),
      ...skm.unsur.flatMap(({ nrr }, u) =>
        Number(nrr) < NRR_MIN || Number(nrr) > NRR_MAKS
          ? [galat('S.nrr', ['skm', i, 'unsur', u, 'nrr'], nrr, 'nilai rata-rata antara 1 dan 4')]
          : [],
      ),
      ...skm.rencanaTindakLanjut.flatMap(({ unsur, penanggungJawab }, r) => {
        const jalur = ['skm', i, 'rencanaTindakLanjut', r];
        return [
          ...checkRujukan('unsur', kode, [...jalur, 'unsur'], unsur),
          ...checkRujukan('jabatan', listIdJabatan(tahun), [...jalur, 'penanggungJawab'], penanggungJawab),
        ];
      }),
    ];
  });
}
