import type { BagianKerangka, HasilKinerja, MasalahData, TahunKinerja } from '@akuntabel/kinerja';
import type { Blok } from '../model/dokumen.ts';
import { angka } from '../narasi/kalimat.ts';
import { readTeks } from '../teks/read-teks.ts';
import type { Konteks } from './konteks.ts';

/**
 * The agency's own text (Markdown with `{angka:ID}`) as blocks.
 * @param id start of the ids of its headings and tables
 * @throws GalatTeks when a figure does not exist; checkTeksSendiri finds them all beforehand
 */
export function readOwnText({ hasil }: Konteks, id: string, teks: string): readonly Blok[] {
  return readTeks(teks, {
    idPrefix: `${id}/teks`,
    resolveAngka: (kunci) => {
      const ada = Object.hasOwn(hasil.angka, kunci) ? hasil.angka[kunci] : undefined;
      return ada && angka(ada);
    },
  });
}

type Jalur = readonly (string | number)[];

const RUJUKAN_ANGKA = /\{angka:([^{}\s]+)\}/g;

/** Figures that an own text names and that do not exist, all at once. */
export function checkTeksSendiri(tahun: TahunKinerja, hasil: HasilKinerja): MasalahData[] {
  return listTeksSendiri(tahun).flatMap(([jalur, teks]) =>
    [...teks.matchAll(RUJUKAN_ANGKA)].flatMap(([tertulis, kunci = '']): MasalahData[] =>
      Object.hasOwn(hasil.angka, kunci)
        ? []
        : [
            {
              kode: 'R.angka-tak-ada',
              tingkat: 'galat',
              jalur,
              tertulis,
              seharusnya: 'angka yang ada; daftar angka dengan namanya dicetak oleh «akuntabel hitung»',
            },
          ],
    ),
  );
}

function listTeksSendiri({ analisis, laporan }: TahunKinerja): (readonly [Jalur, string])[] {
  const daftar: (readonly [Jalur, string | null])[] = [
    ...analisis.indikator.map(({ narasi }, i) => [['analisis', 'indikator', i, 'narasi'], narasi] as const),
    ...analisis.program.map(({ uraian }, i) => [['analisis', 'program', i, 'uraian'], uraian] as const),
    ...listTeksKerangka(laporan.kerangka, ['laporan', 'kerangka']),
  ];
  return daftar.flatMap(([jalur, teks]) => (teks === null ? [] : [[jalur, teks] as const]));
}

function listTeksKerangka(kerangka: readonly BagianKerangka[], jalur: Jalur): (readonly [Jalur, string | null])[] {
  return kerangka.flatMap(({ teks, bagian }, i) => [
    [[...jalur, i, 'teks'], teks] as const,
    ...listTeksKerangka(bagian, [...jalur, i, 'bagian']),
  ]);
}
