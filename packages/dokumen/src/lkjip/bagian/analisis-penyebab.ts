import type { Blok } from '../../model/dokumen.ts';
import { kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import { pickVarian } from '../../narasi/varian.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, daftar, par, parKepala } from '../blok.ts';
import { type Kartu, type Konteks, tampilTahun } from '../konteks.ts';
import { readOwnText } from '../teks-sendiri.ts';
import { susunPerIndikator } from './analisis.ts';

/** Analysis 5. */
export const analisisPenyebab: Penyusun = {
  judul: () =>
    sambung(
      'Analisis Penyebab Keberhasilan atau Kegagalan, Peningkatan atau Penurunan Kinerja, serta Alternatif Solusi',
    ),
  susun: (k, tempat) => [
    par(
      kalimat`Bagian ini menerangkan mengapa kinerja tercapai atau tidak, apa yang mendorong dan menghambatnya, solusi yang telah dilaksanakan, dan tindak lanjut yang direncanakan`,
    ),
    ...susunPerIndikator(k, tempat, (kartu, id) => susunIndikator(k, kartu, id)),
  ],
};

const BUTIR = [
  ['pendorong', 'Faktor pendorong:', 'faktor pendorong'],
  ['penghambat', 'Faktor penghambat:', 'faktor penghambat'],
  ['solusi', 'Solusi yang telah dilaksanakan:', 'solusi yang telah dilaksanakan'],
  ['tindakLanjut', 'Tindak lanjut:', 'tindak lanjut'],
] as const;

function susunIndikator(k: Konteks, kartu: Kartu, id: string): Blok[] {
  const analisis = k.data.analisis.indikator.find((a) => a.indikator === kartu.indikator.id);
  const kurang = BUTIR.filter(([ruas]) => (analisis?.[ruas].length ?? 0) === 0).map(([, , nama]) => nama);
  return [
    par(narratePembuka(k, kartu)),
    ...(analisis?.narasi == null ? [] : readOwnText(k, id, analisis.narasi)),
    ...BUTIR.flatMap(([ruas, judul]): Blok[] => {
      const butir = analisis?.[ruas] ?? [];
      return butir.length === 0 ? [] : [parKepala(judul), daftar('butir', butir)];
    }),
    ...(kurang.length === 0 ? [] : [belumDiisi(kalimat`Yang belum diisi untuk indikator ini: ${kurang.join(', ')}`)]),
  ];
}

/** Says in one sentence what has to be explained. */
function narratePembuka(k: Konteks, { indikator, hasil }: Kartu) {
  const { kini, bandingTahun } = hasil;
  const { id, nama } = indikator;
  if (kini.capaian.keadaan !== 'terisi') {
    return kalimat`Capaian ${nama} tahun ${k.tahun} tidak tersedia, sehingga penyebabnya hanya dapat diuraikan secara umum`;
  }
  const lalu = bandingTahun[0];
  const gerak =
    lalu?.gerakCapaian == null
      ? []
      : lalu.gerakCapaian === 'tetap'
        ? tulis`, dengan capaian yang sama seperti tahun ${tampilTahun(k, lalu.tahun)}`
        : tulis`, dengan capaian yang ${lalu.gerakCapaian} dari tahun ${tampilTahun(k, lalu.tahun)}`;
  return kini.tercapai === false
    ? pickVarian(`${id}/penyebab/belum`, [
        kalimat`Target ${nama} tahun ${k.tahun} belum tercapai${gerak}; sebab-sebabnya adalah sebagai berikut`,
        kalimat`Yang perlu dijelaskan adalah mengapa target ${nama} tahun ${k.tahun} belum tercapai${gerak}`,
      ])
    : pickVarian(`${id}/penyebab/ya`, [
        kalimat`Target ${nama} tahun ${k.tahun} tercapai${gerak}; hal-hal yang memengaruhinya adalah sebagai berikut`,
        kalimat`Keberhasilan ${nama} tahun ${k.tahun} mencapai target${gerak} tidak lepas dari beberapa faktor`,
      ]);
}
