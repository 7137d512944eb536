import { scaleLinear } from 'd3-scale';
import {
  type Grafik,
  LEBAR,
  type NilaiGrafik,
  rangkaiAlt,
  tinggiBaris,
  tulisArsir,
  tulisBaris,
  tulisGaris,
  tulisKotak,
  tulisLegenda,
  tulisSvg,
  WARNA,
} from './svg.ts';
import { bungkus, lebarTeks } from './ukur-teks.ts';

export interface ProgramGrafik {
  readonly nama: string;
  readonly pagu: NilaiGrafik;
  readonly realisasi: NilaiGrafik;
  readonly penyerapan: NilaiGrafik;
}

const JUDUL = 11;
const RINCIAN = 10;
const PERSEN = 14;
const LABEL_LEBAR = 92;
const BATANG = 18;
/** How far an overspent bar may reach beyond its ceiling, per cent. */
const BATAS = 120;

/** Per programme: how much of the ceiling was spent. Programmes differ a thousandfold, so each bar is its own hundred. */
export function buildGrafikPenyerapan({ item }: { readonly item: readonly ProgramGrafik[] }): Grafik {
  const puncak = Math.min(BATAS, Math.max(100, ...item.map(({ penyerapan }) => penyerapan.nilai ?? 0)));
  const label = item.map(({ penyerapan }) => {
    const ada = penyerapan.nilai !== null;
    const ukuran = ada ? PERSEN : RINCIAN;
    return { ada, ukuran, baris: bungkus(penyerapan.teks, LABEL_LEBAR, ukuran, ada) };
  });
  const lebarLabel = Math.max(
    30,
    ...label.flatMap(({ ada, ukuran, baris }) => baris.map((teks) => lebarTeks(teks, ukuran, ada))),
  );
  const kanan = LEBAR - lebarLabel - 12;
  const x = scaleLinear([0, puncak], [0.5, kanan]);
  const isi = tulisLegenda([
    { nama: 'Realisasi', gambar: (lx, ly) => tulisKotak(lx, ly, 12, 12, WARNA.aksen) },
    {
      nama: 'Pagu',
      gambar: (lx, ly) => tulisKotak(lx + 0.5, ly + 0.5, 11, 11, WARNA.alas, { garis: WARNA.garisKuat }),
    },
    ...(puncak > 100
      ? [{ nama: 'Melebihi pagu', gambar: (lx: number, ly: number) => tulisArsir(lx, ly, 12, 12, WARNA.aksen) }]
      : []),
  ]);
  let atas = 28;
  for (const [i, { nama, pagu, realisasi, penyerapan }] of item.entries()) {
    const judul = bungkus(nama, LEBAR, JUDUL, true);
    isi.push(...tulisBaris(0, atas, judul, { ukuran: JUDUL, tebal: true }));
    atas += tinggiBaris(judul.length, JUDUL) + 4;
    const { ada, ukuran, baris } = label[i] ?? { ada: false, ukuran: RINCIAN, baris: [] };
    const tinggiLabel = tinggiBaris(baris.length, ukuran);
    const tinggi = Math.max(BATANG, tinggiLabel);
    const yBatang = atas + (tinggi - BATANG) / 2;
    isi.push(tulisKotak(x(0), yBatang + 0.5, x(100) - x(0), BATANG - 1, WARNA.alas, { garis: WARNA.garisKuat }));
    const panjang = Math.min(puncak, Math.max(0, penyerapan.nilai ?? 0));
    if (panjang > 0)
      isi.push(tulisKotak(x(0) - 0.5, yBatang, x(Math.min(100, panjang)) - x(0) + 0.5, BATANG, WARNA.aksen));
    if (panjang > 100) isi.push(tulisArsir(x(100), yBatang, x(panjang) - x(100), BATANG, WARNA.aksen));
    if (penyerapan.nilai === 0)
      // A short stroke: measured and found to be nothing, unlike a bar that has no figure.
      isi.push(
        tulisGaris(
          [
            [1.5, yBatang - 3],
            [1.5, yBatang + BATANG + 3],
          ],
          WARNA.aksen,
          3,
        ),
      );
    isi.push(
      ...tulisBaris(LEBAR, atas + (tinggi - tinggiLabel) / 2, baris, {
        ukuran,
        tebal: ada,
        warna: ada ? WARNA.tinta : WARNA.redup,
        jangkar: 'end',
      }),
    );
    atas += tinggi + 5;
    const rincian = bungkus(
      `Realisasi ${realisasi.teks}${realisasi.nilai === null ? '; ' : ' dari '}pagu ${pagu.teks}`,
      LEBAR,
      RINCIAN,
    );
    isi.push(...tulisBaris(0, atas, rincian, { ukuran: RINCIAN, warna: WARNA.redup }));
    atas += tinggiBaris(rincian.length, RINCIAN) + 14;
  }
  return {
    svg: tulisSvg(atas - 10, isi),
    alt: rangkaiAlt(
      'Grafik penyerapan anggaran per program',
      item.map((s) => `${s.nama} ${s.penyerapan.teks}, realisasi ${s.realisasi.teks} dari pagu ${s.pagu.teks}`),
    ),
  };
}
