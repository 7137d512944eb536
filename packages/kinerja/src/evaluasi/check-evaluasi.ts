import { checkGanda, galat, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';

export function checkEvaluasi(tahun: TahunKinerja): MasalahData[] {
  const akhirTahun = `${tahun.umum.tahun}-12-31`;
  return [
    ...tahun.evaluasi.flatMap((lhe, l) => [
      ...checkGanda(
        'nomor rekomendasi',
        lhe.rekomendasi.map(({ nomor }, r) => ({
          id: String(nomor),
          jalur: ['evaluasi', l, 'rekomendasi', r, 'nomor'],
        })),
      ),
      ...lhe.rekomendasi.flatMap((rekomendasi, r) => {
        const jalur = ['evaluasi', l, 'rekomendasi', r];
        const { mulai, selesai, status, bukti } = rekomendasi;
        return [
          ...(status === 'selesai' && bukti.length === 0
            ? [
                galat(
                  'E.tanpa-bukti',
                  [...jalur, 'status'],
                  status,
                  'status proses, atau lengkapi buktinya; selesai memerlukan bukti',
                ),
              ]
            : []),
          ...(mulai !== null && mulai < lhe.tanggal
            ? [galat('T.urutan', [...jalur, 'mulai'], mulai, `tanggal sesudah LHE, ${lhe.tanggal}`)]
            : []),
          ...(mulai !== null && selesai !== null && selesai < mulai
            ? [galat('T.urutan', [...jalur, 'selesai'], selesai, `tanggal sesudah ${mulai}`)]
            : []),
          ...(mulai !== null && mulai > akhirTahun
            ? [
                peringatan(
                  'E.sesudah-tahun',
                  [...jalur, 'mulai'],
                  mulai,
                  `tindak lanjut dalam tahun ${tahun.umum.tahun}, tahun laporan ini`,
                ),
              ]
            : []),
        ];
      }),
    ]),
  ];
}
