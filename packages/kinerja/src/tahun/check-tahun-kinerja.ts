import { checkAnggaran } from '../anggaran/check-anggaran.ts';
import { checkEvaluasi } from '../evaluasi/check-evaluasi.ts';
import { checkOrganisasi } from '../organisasi/check-organisasi.ts';
import { checkLaporan } from '../pelaporan/check-laporan.ts';
import { checkPengukuran } from '../pengukuran/check-pengukuran.ts';
import { checkPerencanaan } from '../perencanaan/check-perencanaan.ts';
import { checkPerjanjian } from '../perjanjian/check-perjanjian.ts';
import { checkSkm } from '../skm/check-skm.ts';
import { checkUmum } from '../umum/check-umum.ts';
import type { MasalahData } from './masalah-data.ts';
import type { TahunKinerja } from './tahun-kinerja.ts';

/**
 * What a schema-valid dataset still gets wrong: unknown or doubled references, sums that contradict, values that do not
 * fit their card, dates out of order. All problems at once, in the order of the dataset. Pure; never throws.
 */
export function checkTahunKinerja(tahun: TahunKinerja): MasalahData[] {
  return [
    ...checkUmum(tahun),
    ...checkOrganisasi(tahun),
    ...checkPerencanaan(tahun),
    ...checkAnggaran(tahun),
    ...checkPerjanjian(tahun),
    ...checkPengukuran(tahun),
    ...checkSkm(tahun),
    ...checkEvaluasi(tahun),
    ...checkLaporan(tahun),
  ];
}
