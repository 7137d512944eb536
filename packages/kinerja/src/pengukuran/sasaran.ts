import { BUAH, type Buku, claimAwalan, dariAngka, record, terisi } from '../hasil/buku.ts';
import type { Angka, HasilIndikator, HasilKinerja, HasilSasaran } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import { findPredikat } from './predikat.ts';
import { recordRataRata } from './rata-rata.ts';

type PetaIndikator = Readonly<Record<string, HasilIndikator>>;

/** How many indicators there are and how many reached their target; one without a value has not (yet) reached it. */
function countTercapai(
  buku: Buku,
  awalan: string,
  nama: string,
  indikator: readonly HasilIndikator[],
): { jumlah: Angka; tercapai: Angka } {
  const masukan = indikator.map(({ kini }) => dariAngka(kini.capaian));
  const count = (ruas: string, label: string, terpilih: readonly HasilIndikator[]) =>
    record(buku, `${awalan}/${ruas}`, `${label} ${nama}`, terisi(String(terpilih.length)), BUAH, 'cacah', masukan);
  return {
    jumlah: count('jumlah', 'Banyaknya indikator', indikator),
    tercapai: count(
      'tercapai',
      'Banyaknya indikator yang mencapai target',
      indikator.filter(({ kini }) => kini.tercapai === true),
    ),
  };
}

/** Every sasaran of the Renstra with the mean capaian of its indicators. */
export function measureSasaran({ data, buku }: Konteks, indikator: PetaIndikator): HasilSasaran[] {
  const { batasRataRata, skalaPredikat, skalaAtribut, modeSkala } = data.umum.pengaturan;
  return data.perencanaan.renstra.tujuan.flatMap((tujuan) =>
    tujuan.sasaran.map((sasaran) => {
      const dikenal = sasaran.indikator.flatMap((id) => indikator[id] ?? []);
      const capaian = dikenal.map(({ kini }) => kini.capaian);
      const label = `Rata-rata capaian ${sasaran.uraian}`;
      const awalan = claimAwalan(buku, 'sasaran', sasaran.id);
      const rataRata = recordRataRata(buku, `${awalan}/rataRata`, label, capaian, batasRataRata);
      return {
        id: sasaran.id,
        uraian: sasaran.uraian,
        tujuan: tujuan.id,
        indikator: sasaran.indikator,
        ...countTercapai(buku, awalan, sasaran.uraian, dikenal),
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
  const iku = Object.values(indikator).filter((i) => i.iku);
  const capaian = iku.map(({ kini }) => kini.capaian);
  const rataRata = recordRataRata(buku, 'unit/rataRata', 'Rata-rata capaian IKU', capaian, batasRataRata);
  return {
    ...countTercapai(buku, 'unit', 'IKU', iku),
    rataRata,
    predikat: findPredikat(skalaPredikat, rataRata, modeSkala),
    atribut: findPredikat(skalaAtribut, rataRata, modeSkala),
  };
}
