import type { AngkaCetak } from '../../fakta/angka.ts';
import { findPita, isDalam, normalizeLabel, type Skala } from '../../fakta/skala.ts';
import type { Konteks } from '../konteks.ts';

/** Scale of Permendagri 86/2017, for reports that name its predicates without printing it. */
export const SKALA_BAKU: Skala = {
  nama: 'Permendagri 86/2017',
  pita: (
    [
      ['sangat tinggi', 91, Number.POSITIVE_INFINITY],
      ['tinggi', 76, 90],
      ['sedang', 66, 75],
      ['rendah', 51, 65],
      ['sangat rendah', Number.NEGATIVE_INFINITY, 50],
    ] as const
  ).map(([label, bawah, atas], baris) => ({
    label,
    baris,
    teks: '',
    bawah,
    atas,
    bawahTerbuka: false,
    atasTerbuka: false,
  })),
};

/** Scales of a report that know a predicate; the regulation's where the report prints none with it. */
export function listSkalaDengan(konteks: Konteks, label: string): Skala[] {
  const nama = normalizeLabel(label);
  const tercetak = konteks.fakta.skala.filter(({ pita }) => pita.some((satu) => satu.label === nama));
  if (tercetak.length > 0) return tercetak;
  return SKALA_BAKU.pita.some((satu) => satu.label === nama) ? [SKALA_BAKU] : [];
}

export interface PredikatSalah {
  readonly skala: Skala;
  readonly seharusnya: string;
}

/** Whether a predicate fits no scale that has it; undefined when it fits one or none has it. */
export function checkPredikat(konteks: Konteks, label: string, nilai: AngkaCetak): PredikatSalah | undefined {
  const nama = normalizeLabel(label);
  const skala = listSkalaDengan(konteks, nama);
  const toleransi = nilai.desimal === 0 ? 0 : nilai.toleransi;
  for (const satu of skala) {
    const pita = satu.pita.filter((lain) => lain.label === nama);
    const boleh = findPita(satu, nilai.nilai, toleransi);
    if (boleh.some((lain) => lain.label === nama) || pita.some((lain) => isDalam(lain, nilai.nilai, toleransi)))
      return undefined;
  }
  const [pertama] = skala;
  if (pertama === undefined) return undefined;
  const benar = findPita(pertama, nilai.nilai, toleransi)[0]?.label;
  return benar === undefined ? undefined : { skala: pertama, seharusnya: benar };
}
