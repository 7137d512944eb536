import type { BandingPembanding, HasilIndikator } from '@akuntabel/kinerja';
import type { Isi, Run } from '../model/dokumen.ts';
import { beda, findArah, kalimat, paragraf, sebutHalangan, tulis } from './kalimat.ts';
import { pickVarian } from './varian.ts';

/** A benchmark with the printed year it is about, when known. */
export interface TampilPembanding {
  readonly hasil: BandingPembanding;
  readonly tahun: Run | undefined;
}

/** Analysis 4 (PermenPANRB 53/2014): realisasi against a national standard or another benchmark, if there is one. */
export function narratePembanding(
  indikator: HasilIndikator,
  pembanding: readonly TampilPembanding[],
  skala: string | undefined,
): readonly Isi[] {
  const { id, nama } = indikator;
  if (pembanding.length === 0) {
    return [
      pickVarian(`${id}/pembanding/tanpa`, [
        kalimat`Untuk ${nama} tidak ada standar atau realisasi nasional yang dicatat sebagai pembanding, sehingga perbandingan ini tidak dilakukan`,
        kalimat`Tidak tercatat standar nasional atau pembanding lain untuk ${nama}; perbandingan dengan tingkat nasional karena itu tidak dibuat`,
        kalimat`${nama} tidak mempunyai pembanding nasional dalam data, sehingga realisasinya hanya dinilai terhadap target dan tahun-tahun sebelumnya`,
      ]),
    ];
  }
  return pembanding.map((p) => narrateSatu(indikator, p, skala));
}

const KONVERSI = { proporsional: 'secara proporsional', linear: 'secara linear' } as const;

function narrateSatu(
  { nama, arah, kini }: HasilIndikator,
  { hasil, tahun }: TampilPembanding,
  skala = 'skala indikator',
): Isi {
  const { nilaiAsal, nilai, selisih, skalaAsal, konversi } = hasil;
  const kapan = tahun === undefined ? [] : tulis` tahun ${tahun}`;
  if (nilai.keadaan !== 'terisi') {
    return paragraf(
      kalimat`Sebagai pembanding tercatat ${hasil.nama}${kapan} sebesar ${nilaiAsal} pada ${skalaAsal}`,
      kalimat`Nilai itu tidak dibandingkan karena pada skala yang sama ${sebutHalangan(nilai)}`,
    );
  }
  const asal =
    konversi === 'proporsional' || konversi === 'linear'
      ? kalimat`Sebagai pembanding tercatat ${hasil.nama}${kapan} sebesar ${nilaiAsal} pada ${skalaAsal}; setelah dikonversi ${KONVERSI[konversi]} ke ${skala}, nilainya ${nilai}`
      : kalimat`Sebagai pembanding tercatat ${hasil.nama}${kapan} sebesar ${nilai} pada ${skalaAsal}`;
  if (kini.realisasi.keadaan !== 'terisi') {
    return paragraf(
      asal,
      kalimat`Realisasi ${nama} tahun ini ${sebutHalangan(kini.realisasi)}, sehingga belum dapat dibandingkan`,
    );
  }
  const letak = findArah(selisih);
  if (letak === undefined) return paragraf(asal, kalimat`Selisihnya ${sebutHalangan(selisih)}`);
  if (letak === 'sama')
    return paragraf(asal, kalimat`Realisasi ${nama} sama dengan pembanding itu, yaitu ${kini.realisasi}`);
  const tinggi = letak === 'lebih' ? 'lebih tinggi' : 'lebih rendah';
  const arti =
    arah !== 'minimum'
      ? ''
      : letak === 'lebih'
        ? '; pada indikator ini makin rendah makin baik'
        : ', yang berarti lebih baik';
  return paragraf(
    asal,
    kalimat`Realisasi ${nama} sebesar ${kini.realisasi} ${tinggi} ${beda(selisih)} daripada pembanding itu${arti}`,
  );
}
