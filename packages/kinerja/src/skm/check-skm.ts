import { listIdJabatan } from '../organisasi/check-organisasi.ts';
import { listIdIndikator } from '../perencanaan/check-perencanaan.ts';
import { checkGanda, checkRujukan, galat, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { compare, countDesimal, parseDesimal, roundHalfUp, writeDesimal } from '../umum/desimal.ts';
import { readNrr, sumSebaran, toEksak } from './bobot.ts';
import { BANYAK_UNSUR } from './skm.ts';

const NRR_MIN = 1;
const NRR_MAKS = 4;
const NILAI_TERTINGGI = 4;

/** An entered mean beside counts must be theirs, to as many decimals as it is written with. */
const checkSebaran =
  (i: number) =>
  (unsur: TahunKinerja['skm'][number]['unsur'][number], u: number): MasalahData[] => {
    const { sebaran } = unsur;
    if (sebaran.length === 0) return [];
    const jalur = ['skm', i, 'unsur', u];
    if (sebaran.length !== NILAI_TERTINGGI) {
      const tertulis = sebaran.join(', ');
      return [galat('S.sebaran', [...jalur, 'sebaran'], tertulis, 'empat bilangan: banyaknya jawaban 1, 2, 3, dan 4')];
    }
    if (sumSebaran(sebaran).terjawab === 0) {
      return [galat('S.sebaran', [...jalur, 'sebaran'], '0', 'paling sedikit satu jawaban; atau hapus sebarannya')];
    }
    const dihitung = roundHalfUp(toEksak(readNrr(unsur)), countDesimal(unsur.nrr));
    if (compare(dihitung, parseDesimal(unsur.nrr)) === 0) return [];
    const seharusnya = `${writeDesimal(dihitung)}, nilai rata-rata dari sebarannya; atau hapus sebarannya`;
    return [galat('S.nrr-sebaran', [...jalur, 'nrr'], unsur.nrr, seharusnya)];
  };

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
      ...skm.unsur.flatMap(checkSebaran(i)),
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
