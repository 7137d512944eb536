import { SKALA } from '../pengukuran/skala.ts';
import { checkRujukan, type MasalahData } from '../tahun/masalah-data.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';

/** Scales that rate a capaian; the others rate an evaluation or a survey. */
const SKALA_CAPAIAN = new Set(Object.keys(SKALA).filter((kunci) => kunci !== 'lke' && kunci !== 'skm-mutu'));

export function checkUmum({ umum: { pengaturan } }: TahunKinerja): MasalahData[] {
  return (['skalaPredikat', 'skalaAtribut'] as const).flatMap((ruas) =>
    checkRujukan('skala predikat capaian', SKALA_CAPAIAN, ['umum', 'pengaturan', ruas], pengaturan[ruas]),
  );
}
