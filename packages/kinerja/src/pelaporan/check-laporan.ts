import { listIdJabatan, listIdUnit } from '../organisasi/check-organisasi.ts';
import { checkRujukan, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';

/** Day the report is due: the local deadline, else two months after the year (PermenPANRB 53/2014). */
function findJatuhTempo({ umum: { tahun, pengaturan } }: TahunKinerja): string {
  return pengaturan.jatuhTempoLaporan ?? new Date(Date.UTC(tahun + 1, 2, 0)).toISOString().slice(0, 10);
}

export function checkLaporan(tahun: TahunKinerja): MasalahData[] {
  const { tanggal, penandatangan, prosesBisnis } = tahun.laporan;
  const jatuhTempo = findJatuhTempo(tahun);
  const idUnit = listIdUnit(tahun);
  return [
    ...checkRujukan('jabatan', listIdJabatan(tahun), ['laporan', 'penandatangan'], penandatangan),
    ...prosesBisnis.flatMap(({ unit }, p) =>
      unit.flatMap((id, u) => checkRujukan('unit', idUnit, ['laporan', 'prosesBisnis', p, 'unit', u], id)),
    ),
    ...(tanggal !== null && tanggal > jatuhTempo
      ? [
          peringatan(
            'L.jatuh-tempo',
            ['laporan', 'tanggal'],
            tanggal,
            `paling lambat ${jatuhTempo}, batas penyampaian laporan kinerja`,
          ),
        ]
      : []),
  ];
}
