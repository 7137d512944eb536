import type { HasilIndikator, HasilKinerja, HasilSasaran } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import { findPredikat } from './predikat.ts';
import { recordRataRata } from './rata-rata.ts';

type PetaIndikator = Readonly<Record<string, HasilIndikator>>;

/** Every sasaran of the Renstra with the mean capaian of its indicators. */
export function measureSasaran({ data, buku }: Konteks, indikator: PetaIndikator): HasilSasaran[] {
  const { batasRataRata, skalaPredikat, skalaAtribut, modeSkala } = data.umum.pengaturan;
  return data.perencanaan.renstra.tujuan.flatMap((tujuan) =>
    tujuan.sasaran.map((sasaran) => {
      const dikenal = sasaran.indikator.flatMap((id) => indikator[id] ?? []);
      const capaian = dikenal.map(({ kini }) => kini.capaian);
      const label = `Rata-rata capaian ${sasaran.uraian}`;
      const rataRata = recordRataRata(buku, `sasaran/${sasaran.id}/rataRata`, label, capaian, batasRataRata);
      return {
        id: sasaran.id,
        uraian: sasaran.uraian,
        tujuan: tujuan.id,
        indikator: sasaran.indikator,
        rataRata,
        batas: batasRataRata,
        predikat: findPredikat(skalaPredikat, rataRata, modeSkala),
        atribut: findPredikat(skalaAtribut, rataRata, modeSkala),
      };
    }),
  );
}

/** Mean capaian of all IKU of the unit. */
export function measureKeseluruhan({ data, buku }: Konteks, indikator: PetaIndikator): HasilKinerja['keseluruhan'] {
  const { batasRataRata, skalaPredikat, skalaAtribut, modeSkala } = data.umum.pengaturan;
  const capaian = Object.values(indikator).flatMap(({ iku, kini }) => (iku ? [kini.capaian] : []));
  const rataRata = recordRataRata(buku, 'unit/rataRata', 'Rata-rata capaian IKU', capaian, batasRataRata);
  return {
    rataRata,
    predikat: findPredikat(skalaPredikat, rataRata, modeSkala),
    atribut: findPredikat(skalaAtribut, rataRata, modeSkala),
  };
}
