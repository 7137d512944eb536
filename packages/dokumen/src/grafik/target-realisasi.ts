import { scaleLinear } from 'd3-scale';
import {
  type Grafik,
  LEBAR,
  type NilaiGrafik,
  rangkaiAlt,
  tinggiBaris,
  tulisBaris,
  tulisBidang,
  tulisGaris,
  tulisKotak,
  tulisSvg,
  tulisTeks,
  WARNA,
} from './svg.ts';
import { bungkus, lebarTeks } from './ukur-teks.ts';

export interface IndikatorGrafik {
  readonly nama: string;
  readonly capaian: NilaiGrafik;
  /** Target and realisasi in the indicator's own unit, as texts; printed below its name. */
  readonly target?: string;
  readonly realisasi?: string;
}

const NAMA = 214;
const NAMA_UKURAN = 10.5;
const RINCIAN_UKURAN = 9.5;
const LABEL = 12;
const LABEL_LEBAR = 92;
const BATANG = 16;
const KEPALA = 22;
/** Longer bars are cut, with a mark, so that one outlier does not flatten the others. */
const BATAS = 150;

const rincian = ({ target, realisasi }: IndikatorGrafik): string =>
  [target === undefined ? '' : `Target ${target}`, realisasi === undefined ? '' : `Realisasi ${realisasi}`]
    .filter((teks) => teks !== '')
    .join(' · ');

/**
 * The realisasi of several indicators against their targets. Their units differ, so each bar is the capaian in per
 * cent, and one line marks the target of all.
 */
export function buildGrafikTargetRealisasi({ item }: { readonly item: readonly IndikatorGrafik[] }): Grafik {
  const puncak = Math.min(BATAS, Math.max(100, ...item.map(({ capaian }) => capaian.nilai ?? 0)));
  const label = item.map(({ capaian }) => {
    const ada = capaian.nilai !== null;
    const ukuran = ada ? LABEL : RINCIAN_UKURAN;
    return { ada, ukuran, baris: bungkus(capaian.teks, LABEL_LEBAR, ukuran, ada) };
  });
  const lebarLabel = Math.max(
    30,
    ...label.flatMap(({ ada, ukuran, baris }) => baris.map((teks) => lebarTeks(teks, ukuran, ada))),
  );
  const x = scaleLinear([0, puncak], [NAMA + 14, LEBAR - lebarLabel - 10]);
  const judul = 'Target = 100%';
  const separuh = lebarTeks(judul, RINCIAN_UKURAN) / 2;
  const isi = [
    tulisTeks(Math.min(x(100), LEBAR - separuh - 1), 10, judul, {
      ukuran: RINCIAN_UKURAN,
      warna: WARNA.redup,
      jangkar: 'middle',
    }),
  ];
  let atas = KEPALA;
  for (const [i, satu] of item.entries()) {
    const { nama, capaian } = satu;
    const barisNama = bungkus(nama, NAMA, NAMA_UKURAN);
    const barisRincian = bungkus(rincian(satu), NAMA, RINCIAN_UKURAN);
    const { ada, ukuran, baris } = label[i] ?? { ada: false, ukuran: LABEL, baris: [] };
    const tinggiNama = tinggiBaris(barisNama.length, NAMA_UKURAN) + tinggiBaris(barisRincian.length, RINCIAN_UKURAN);
    const tinggiLabel = tinggiBaris(baris.length, ukuran);
    const tinggi = Math.max(tinggiNama, tinggiLabel, BATANG) + 14;
    const tengah = atas + tinggi / 2;
    if (i > 0)
      isi.push(
        tulisGaris(
          [
            [0, atas],
            [LEBAR, atas],
          ],
          WARNA.alas,
        ),
      );
    isi.push(
      ...tulisBaris(0, tengah - tinggiNama / 2, barisNama, { ukuran: NAMA_UKURAN }),
      ...tulisBaris(0, tengah - tinggiNama / 2 + tinggiBaris(barisNama.length, NAMA_UKURAN), barisRincian, {
        ukuran: RINCIAN_UKURAN,
        warna: WARNA.redup,
      }),
      tulisKotak(x(0), tengah - BATANG / 2, x(100) - x(0), BATANG, WARNA.alas),
    );
    const panjang = Math.min(puncak, Math.max(0, capaian.nilai ?? 0));
    if (panjang > 0) isi.push(tulisKotak(x(0), tengah - BATANG / 2, x(panjang) - x(0), BATANG, WARNA.aksen));
    if ((capaian.nilai ?? 0) > puncak) {
      const potong = x(puncak) - 12;
      isi.push(
        tulisBidang(
          [
            [potong, tengah + BATANG / 2 + 1],
            [potong + 4, tengah - BATANG / 2 - 1],
            [potong + 8, tengah - BATANG / 2 - 1],
            [potong + 4, tengah + BATANG / 2 + 1],
          ],
          WARNA.putih,
        ),
      );
    }
    isi.push(
      ...tulisBaris(LEBAR, tengah - tinggiLabel / 2, baris, {
        ukuran,
        tebal: ada,
        warna: ada ? WARNA.tinta : WARNA.redup,
        jangkar: 'end',
      }),
    );
    atas += tinggi;
  }
  const garis: [number, number][] = [
    [x(100), 15],
    [x(100), atas],
  ];
  isi.push(tulisGaris(garis, WARNA.putih, 4), tulisGaris(garis, WARNA.tinta, 1.5));
  return {
    svg: tulisSvg(atas + 2, isi),
    alt: rangkaiAlt(
      'Grafik capaian setiap indikator terhadap target',
      item.map((satu) => {
        const isiRincian = rincian(satu)
          .replace(' · ', ', ')
          .replace('Target', 'target')
          .replace('Realisasi', 'realisasi');
        return `${satu.nama} ${satu.capaian.teks}${isiRincian === '' ? '' : ` (${isiRincian})`}`;
      }),
    ),
  };
}
