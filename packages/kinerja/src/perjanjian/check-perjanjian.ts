import { listSimpul } from '../anggaran/check-anggaran.ts';
import { toKunciAnggaran } from '../anggaran/pohon.ts';
import { listIdJabatan } from '../organisasi/check-organisasi.ts';
import { listIdIndikator } from '../perencanaan/check-perencanaan.ts';
import { checkGanda, checkRujukan, galat, type MasalahData } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';

function listKunci(tahun: TahunKinerja): Set<string> {
  const kunci = new Set<string>();
  const visit = (simpul: ReturnType<typeof listSimpul>): void => {
    for (const satu of simpul) {
      kunci.add(satu.kunci);
      visit([...satu.anak]);
    }
  };
  visit(listSimpul(tahun));
  return kunci;
}

export function checkPerjanjian(tahun: TahunKinerja): MasalahData[] {
  const idJabatan = listIdJabatan(tahun);
  const idIndikator = listIdIndikator(tahun);
  const kunci = listKunci(tahun);
  const { perjanjian, rencanaAksi } = tahun;
  return [
    ...checkGanda(
      'id perjanjian',
      perjanjian.map(({ id }, i) => ({ id, jalur: ['perjanjian', i, 'id'] })),
    ),
    ...perjanjian.flatMap((pk, i) => {
      const jalur = ['perjanjian', i];
      return [
        ...checkRujukan('jabatan', idJabatan, [...jalur, 'pihakPertama'], pk.pihakPertama),
        ...checkRujukan('jabatan', idJabatan, [...jalur, 'pihakKedua'], pk.pihakKedua),
        ...(pk.versi === 'perubahan' && pk.alasan === null
          ? [
              galat(
                'J.alasan',
                [...jalur, 'alasan'],
                null,
                'alasan perubahan: mutasi, strategi, atau prioritas, dengan uraiannya',
              ),
            ]
          : []),
        ...pk.kinerja.flatMap((baris, b) => {
          const letak = [...jalur, 'kinerja', b];
          return [
            ...checkRujukan('indikator', idIndikator, [...letak, 'indikator'], baris.indikator),
            ...(baris.indikator === null && baris.nama === null
              ? [galat('J.tanpa-indikator', letak, null, 'indikator dari kartu, atau nama indikator sendiri')]
              : []),
          ];
        }),
        ...pk.anggaran.flatMap((baris, b) =>
          checkRujukan(
            'kode anggaran',
            kunci,
            [...jalur, 'anggaran', b, 'kode'],
            toKunciAnggaran(baris.kode, baris.unit),
          ),
        ),
      ];
    }),
    ...checkGanda(
      'indikator rencana aksi',
      rencanaAksi.map(({ indikator }, i) => ({ id: indikator, jalur: ['rencanaAksi', i, 'indikator'] })),
    ),
    ...rencanaAksi.flatMap(({ indikator, penanggungJawab }, i) => [
      ...checkRujukan('indikator', idIndikator, ['rencanaAksi', i, 'indikator'], indikator),
      ...checkRujukan('jabatan', idJabatan, ['rencanaAksi', i, 'penanggungJawab'], penanggungJawab),
    ]),
  ];
}
