import { scaleLinear } from 'd3-scale';
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

export interface UnsurGrafik {
  readonly kode: string;
  readonly nama: string;
  readonly nrr: NilaiGrafik;
  readonly mutu: string;
  readonly tanda: 'tertinggi' | 'terendah' | null;
}

const LEBAR = 640;
const UKURAN = 11;
const NAMA = 216;
const KANAN = 150;

/** The nine unsur on the scale 1–4; the highest and the lowest are named in words, not by colour alone. */
export function buildGrafikSkm({ unsur }: { unsur: readonly UnsurGrafik[] }): Grafik {
  const x = scaleLinear([1, 4], [NAMA + 36, LEBAR - KANAN]);
  const isi: string[] = [];
  let atas = 22;
  const awal = atas;
  for (const { kode, nama, nrr, mutu, tanda } of unsur) {
    const baris = bungkus(nama, NAMA, UKURAN, { maks: 2 });
    const tinggi = Math.max(28, baris.length * 14 + 8);
    const tengah = atas + tinggi / 2;
    isi.push(tulisTeks(0, tengah + 4, kode, { ukuran: UKURAN, tebal: true, warna: WARNA.redup }));
    for (const [i, teks] of baris.entries())
      isi.push(tulisTeks(30, tengah + (i - (baris.length - 1) / 2) * 14 + 4, teks, { ukuran: UKURAN }));
    const nilai = Math.min(4, Math.max(1, nrr.nilai ?? 1));
    if (nrr.nilai !== null)
      isi.push(
        tulisKotak(
          x(1),
          tengah - 8,
          x(nilai) - x(1),
          16,
          tanda === 'terendah' ? WARNA.jingga : tanda === 'tertinggi' ? WARNA.aksen : WARNA.aksenMuda,
        ),
      );
    const label = `${nrr.teks} (${mutu})`;
    isi.push(tulisTeks(x(4) + 12, tengah + 4, label, { ukuran: UKURAN, tebal: true }));
    if (tanda !== null)
      isi.push(
        tulisTeks(x(4) + 18 + lebarTeks(label, UKURAN, true), tengah + 4, tanda, {
          ukuran: UKURAN,
          warna: WARNA.redup,
        }),
      );
    atas += tinggi;
  }
  const sumbu = [1, 2, 3, 4].flatMap((nilai) => [
    tulisGaris(
      [
        [x(nilai), awal - 4],
        [x(nilai), atas],
      ],
      WARNA.garis,
    ),
    tulisTeks(x(nilai), 12, String(nilai), { ukuran: UKURAN, warna: WARNA.redup, jangkar: 'middle' }),
  ]);
  return {
    svg: tulisSvg(LEBAR, atas + 6, [...sumbu, ...isi]),
    alt: rangkaiAlt(
      'Grafik nilai rata-rata setiap unsur Survei Kepuasan Masyarakat pada skala 1–4',
      unsur.map((s) => `${s.kode} ${s.nama} ${s.nrr.teks}, mutu ${s.mutu}${s.tanda === null ? '' : `, ${s.tanda}`}`),
    ),
  };
}
