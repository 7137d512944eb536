import { scaleLinear } from 'd3-scale';
import { tulisLegenda } from './capaian.ts';
import {
  bungkus,
  type Grafik,
  lebarTeks,
  type NilaiGrafik,
  rangkaiAlt,
  tulisKotak,
  tulisSvg,
  tulisTeks,
  WARNA,
} from './svg.ts';

export interface ProgramGrafik {
  readonly nama: string;
  readonly pagu: NilaiGrafik;
  readonly realisasi: NilaiGrafik;
  readonly penyerapan: NilaiGrafik;
}

const LEBAR = 640;
const UKURAN = 11;

/** Per programme: how much of the ceiling was spent. Programmes differ a thousandfold, so each bar is its own hundred. */
export function buildGrafikPenyerapan({ item }: { item: readonly ProgramGrafik[] }): Grafik {
  const lebarPersen = 104;
  const x = scaleLinear([0, 100], [0, LEBAR - lebarPersen]);
  const isi = tulisLegenda(2, [
    { nama: 'Realisasi', gambar: (lx, ly) => tulisKotak(lx, ly, 12, 12, WARNA.aksen) },
    { nama: 'Pagu', gambar: (lx, ly) => tulisKotak(lx, ly, 12, 12, WARNA.alas, { garis: WARNA.garis }) },
  ]);
  let atas = 34;
  for (const { nama, pagu, realisasi, penyerapan } of item) {
    const judul = bungkus(nama, LEBAR - lebarPersen, UKURAN + 1, { tebal: true, maks: 2 });
    for (const [i, teks] of judul.entries())
      isi.push(tulisTeks(0, atas + i * 15, teks, { ukuran: UKURAN + 1, tebal: true }));
    atas += judul.length * 15 - 8;
    isi.push(tulisKotak(0, atas, x(100), 18, WARNA.alas, { garis: WARNA.garis }));
    const panjang = Math.min(100, Math.max(0, penyerapan.nilai ?? 0));
    if (panjang > 0) isi.push(tulisKotak(0, atas, x(panjang), 18, WARNA.aksen));
    isi.push(
      tulisTeks(x(100) + 10, atas + 14, penyerapan.teks, {
        ukuran: lebarTeks(penyerapan.teks, 13, true) > lebarPersen - 10 ? 9 : 13,
        tebal: true,
      }),
    );
    const rincian = `${realisasi.teks} dari ${pagu.teks}`;
    isi.push(tulisTeks(0, atas + 32, rincian, { ukuran: UKURAN, warna: WARNA.redup }));
    atas += 62;
  }
  return {
    svg: tulisSvg(LEBAR, Math.max(40, atas - 20), isi),
    alt: rangkaiAlt(
      'Grafik penyerapan anggaran per program',
      item.map((s) => `${s.nama} ${s.penyerapan.teks}, realisasi ${s.realisasi.teks} dari pagu ${s.pagu.teks}`),
    ),
  };
}
