import { scaleBand, scaleLinear } from 'd3-scale';
import {
  bungkus,
  type Grafik,
  lebarTeks,
  type NilaiGrafik,
  rangkaiAlt,
  tulisGaris,
  tulisKotak,
  tulisSvg,
  tulisTeks,
  WARNA,
} from './svg.ts';

export interface TahunGrafik {
  readonly tahun: string;
  readonly target: NilaiGrafik;
  readonly realisasi: NilaiGrafik;
  readonly capaian: NilaiGrafik;
}

const LEBAR = 640;
const TINGGI = 250;
const ATAS = 46;
const BAWAH = 44;
const UKURAN = 11;

/** Legend on one line; returns its parts. */
export function tulisLegenda(
  y: number,
  butir: readonly { readonly nama: string; readonly gambar: (x: number, y: number) => string }[],
): string[] {
  let x = 0;
  return butir.flatMap(({ nama, gambar }) => {
    const bagian = [gambar(x, y), tulisTeks(x + 18, y + 9, nama, { ukuran: UKURAN, warna: WARNA.redup })];
    x += 18 + lebarTeks(nama, UKURAN) + 22;
    return bagian;
  });
}

/**
 * One indicator over the years: a bar for the realisasi, a line across it for the target, the capaian below the year.
 * The axis starts at zero, so that a bar's length means what it seems to mean.
 */
export function buildGrafikCapaian({
  nama,
  satuan,
  tahun,
}: {
  nama: string;
  satuan: string;
  tahun: readonly TahunGrafik[];
}): Grafik {
  const puncak = Math.max(1e-9, ...tahun.flatMap(({ target, realisasi }) => [target.nilai ?? 0, realisasi.nilai ?? 0]));
  const y = scaleLinear([0, puncak * 1.12], [TINGGI - BAWAH, ATAS]);
  const x = scaleBand(
    tahun.map((_, i) => i),
    [0, LEBAR],
  )
    .paddingInner(0.35)
    .paddingOuter(0.2);
  const lebar = Math.min(x.bandwidth(), 110);
  const isi = [
    ...tulisLegenda(2, [
      { nama: 'Realisasi', gambar: (lx, ly) => tulisKotak(lx, ly, 12, 12, WARNA.aksen) },
      {
        nama: 'Target',
        gambar: (lx, ly) =>
          tulisGaris(
            [
              [lx, ly + 6],
              [lx + 13, ly + 6],
            ],
            WARNA.jingga,
            3,
          ),
      },
    ]),
    tulisGaris(
      [
        [0, y(0)],
        [LEBAR, y(0)],
      ],
      WARNA.garis,
    ),
  ];
  for (const [i, satu] of tahun.entries()) {
    const tengah = (x(i) ?? 0) + x.bandwidth() / 2;
    const kiri = tengah - lebar / 2;
    const r = satu.realisasi.nilai;
    const t = satu.target.nilai;
    if (r !== null && r >= 0) isi.push(tulisKotak(kiri, y(r), lebar, y(0) - y(r), WARNA.aksen));
    const yRealisasi = r === null ? y(0) : y(Math.max(0, r));
    if (t !== null && t >= 0) {
      isi.push(
        tulisGaris(
          [
            [kiri - 8, y(t)],
            [kiri + lebar + 8, y(t)],
          ],
          WARNA.jingga,
          3,
        ),
      );
      const teks = `Target ${satu.target.teks}`;
      isi.push(
        tulisTeks(tengah, Math.min(y(t), yRealisasi) - 7, teks, {
          ukuran: UKURAN,
          warna: '#8a4b00',
          jangkar: 'middle',
        }),
      );
    }
    const dalam = r !== null && y(0) - yRealisasi > 26;
    const letak = dalam ? Math.max(yRealisasi, t === null ? 0 : y(t)) + 18 : y(0) - 6;
    isi.push(
      tulisTeks(tengah, Math.min(letak, y(0) - 6), r === null ? satu.realisasi.teks : satu.realisasi.teks, {
        ukuran: dalam ? 13 : UKURAN,
        tebal: true,
        jangkar: 'middle',
        warna: dalam ? WARNA.putih : WARNA.tinta,
      }),
      tulisTeks(tengah, TINGGI - BAWAH + 17, satu.tahun, { ukuran: 12, tebal: true, jangkar: 'middle' }),
      tulisTeks(tengah, TINGGI - BAWAH + 33, `capaian ${satu.capaian.teks}`, {
        ukuran: UKURAN,
        jangkar: 'middle',
        warna: WARNA.redup,
      }),
    );
  }
  return {
    svg: tulisSvg(LEBAR, TINGGI, isi),
    alt: rangkaiAlt(
      `Grafik target, realisasi, dan capaian ${nama} (${satuan})`,
      tahun.map(
        (s) => `tahun ${s.tahun} target ${s.target.teks}, realisasi ${s.realisasi.teks}, capaian ${s.capaian.teks}`,
      ),
    ),
  };
}

/** Capaian of several indicators beside the hundred per cent line. */
export function buildGrafikTargetRealisasi({
  item,
}: {
  item: readonly { readonly nama: string; readonly capaian: NilaiGrafik }[];
}): Grafik {
  const kolomNama = 250;
  const kanan = 64;
  const puncak = Math.max(110, ...item.map(({ capaian }) => capaian.nilai ?? 0));
  const x = scaleLinear([0, puncak], [kolomNama + 12, LEBAR - kanan]);
  const isi: string[] = [];
  let atas = 26;
  for (const { nama, capaian } of item) {
    const baris = bungkus(nama, kolomNama, UKURAN, { maks: 3 });
    const tinggi = Math.max(34, baris.length * 14 + 12);
    const tengah = atas + tinggi / 2;
    for (const [i, teks] of baris.entries())
      isi.push(tulisTeks(0, tengah + (i - (baris.length - 1) / 2) * 14 + 4, teks, { ukuran: UKURAN }));
    isi.push(tulisKotak(x(0), tengah - 9, x(100) - x(0), 18, WARNA.alas));
    const panjang = Math.max(0, capaian.nilai ?? 0);
    if (capaian.nilai !== null) isi.push(tulisKotak(x(0), tengah - 9, x(panjang) - x(0), 18, WARNA.aksen));
    isi.push(
      tulisTeks(Math.max(x(panjang), capaian.nilai === null ? x(0) : x(100)) + 6, tengah + 4, capaian.teks, {
        ukuran: UKURAN,
        tebal: capaian.nilai !== null,
      }),
    );
    atas += tinggi;
  }
  isi.push(
    tulisGaris(
      [
        [x(100), 18],
        [x(100), atas],
      ],
      WARNA.jingga,
      2,
      true,
    ),
    tulisTeks(x(100), 12, 'target 100%', { ukuran: UKURAN, warna: '#8a4b00', jangkar: 'middle' }),
  );
  return {
    svg: tulisSvg(LEBAR, atas + 6, isi),
    alt: rangkaiAlt(
      'Grafik capaian setiap indikator terhadap target',
      item.map(({ nama, capaian }) => `${nama} ${capaian.teks}`),
    ),
  };
}
