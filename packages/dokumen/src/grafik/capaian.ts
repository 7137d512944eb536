import { scaleBand, scaleLinear } from 'd3-scale';
import {
  type Grafik,
  LEBAR,
  type NilaiGrafik,
  rangkaiAlt,
  tinggiBaris,
  tulisBaris,
  tulisGaris,
  tulisKotak,
  tulisLegenda,
  tulisSvg,
  tulisTeks,
  WARNA,
} from './svg.ts';
import { bungkus, lebarTeks } from './ukur-teks.ts';

export interface TahunGrafik {
  readonly tahun: string;
  readonly target: NilaiGrafik;
  readonly realisasi: NilaiGrafik;
  readonly capaian: NilaiGrafik;
}

const TINGGI_BIDANG = 150;
const ATAS = 26;
const KECIL = 10;
const NILAI = 13;
const LEBAR_BATANG = 96;

/**
 * One indicator over the years: a bar for the realisasi, a line across it for the target, the capaian below the year;
 * the last year stands out. The axis starts at zero, so that a bar's length means what it seems to mean.
 */
export function buildGrafikCapaian({
  nama,
  satuan,
  tahun,
}: {
  readonly nama: string;
  readonly satuan: string;
  readonly tahun: readonly TahunGrafik[];
}): Grafik {
  const nilai = tahun.flatMap(({ target, realisasi }) => [target.nilai ?? 0, realisasi.nilai ?? 0]);
  const dasar = Math.min(0, ...nilai);
  const puncak = Math.max(0, ...nilai);
  const x = scaleBand(
    tahun.map((_, i) => i),
    [0, LEBAR],
  );
  const kolom = x.bandwidth();
  const muat = kolom - 8;
  const lebar = Math.min(kolom * 0.62, LEBAR_BATANG);
  const labelTarget = tahun.map(({ target }) => bungkus(`Target ${target.teks}`, muat, KECIL));
  const labelRealisasi = tahun.map(({ realisasi }) =>
    bungkus(realisasi.teks, muat, realisasi.nilai === null ? KECIL : NILAI, true),
  );
  const ukuranRealisasi = tahun.map(({ realisasi }) => (realisasi.nilai === null ? KECIL : NILAI));
  const atasBidang =
    ATAS +
    8 +
    Math.max(
      0,
      ...tahun.map(({ realisasi }, i) => {
        const sebut = bungkus(`Realisasi ${realisasi.teks}`, muat, KECIL, true);
        return tinggiBaris((labelTarget[i] ?? []).length + sebut.length, KECIL);
      }),
    );
  const bawahBidang = atasBidang + TINGGI_BIDANG;
  const y = scaleLinear([dasar, puncak === dasar ? dasar + 1 : puncak], [bawahBidang, atasBidang]);
  const isi = tulisLegenda([
    {
      nama: 'Realisasi',
      gambar: (lx, ly) => tulisKotak(lx, ly, 6, 12, WARNA.aksenMuda) + tulisKotak(lx + 6, ly, 6, 12, WARNA.aksen),
    },
    {
      nama: 'Target',
      gambar: (lx, ly) =>
        tulisGaris(
          [
            [lx, ly + 6],
            [lx + 13, ly + 6],
          ],
          WARNA.tinta,
          2.5,
        ),
    },
  ]);
  const teksSatuan = bungkus(`Satuan: ${satuan}`, LEBAR - 190, KECIL)[0] ?? '';
  isi.push(tulisTeks(LEBAR, 10.5, teksSatuan, { ukuran: KECIL, warna: WARNA.redup, jangkar: 'end' }));
  let akhir = bawahBidang;
  for (const [i, { tahun: sebutan, target, realisasi, capaian }] of tahun.entries()) {
    const tengah = (x(i) ?? 0) + kolom / 2;
    const kiri = tengah - lebar / 2;
    const terakhir = i === tahun.length - 1;
    const r = realisasi.nilai;
    const t = target.nilai;
    const ujung = r === null ? y(0) : Math.min(y(r), y(0));
    const kaki = r === null ? y(0) : Math.max(y(r), y(0));
    if (r !== null) isi.push(tulisKotak(kiri, ujung, lebar, kaki - ujung, terakhir ? WARNA.aksen : WARNA.aksenMuda));
    if (t !== null)
      isi.push(
        tulisGaris(
          [
            [kiri - 7, y(t)],
            [kiri + lebar + 7, y(t)],
          ],
          // The halo keeps the line apart from a bar that reaches beyond it.
          WARNA.putih,
          4.5,
        ),
        tulisGaris(
          [
            [kiri - 7, y(t)],
            [kiri + lebar + 7, y(t)],
          ],
          WARNA.tinta,
          2.5,
        ),
      );
    const baris = labelRealisasi[i] ?? [];
    const ukuran = ukuranRealisasi[i] ?? NILAI;
    const tinggi = tinggiBaris(baris.length, ukuran);
    const gaya = { ukuran, tebal: true, jangkar: 'middle' } as const;
    const yTarget = t === null ? undefined : y(t);
    // The figure stands in its bar below the target's line, else between bar and line, else above both by name.
    const mulai = Math.max(ujung, yTarget !== undefined && yTarget < kaki ? yTarget : ujung) + 6;
    const selebarBatang = baris.every((satu) => lebarTeks(satu, ukuran, true) <= lebar - 8);
    let atas = Math.min(ujung, yTarget ?? ujung) - 4;
    if (r !== null && selebarBatang && kaki - mulai >= tinggi + 4)
      isi.push(...tulisBaris(tengah, mulai, baris, { ...gaya, warna: terakhir ? WARNA.putih : WARNA.tinta }));
    else if (yTarget !== undefined && ujung - yTarget >= tinggi + 9)
      isi.push(
        ...tulisBaris(tengah, ujung - tinggi - 3, baris, { ...gaya, warna: r === null ? WARNA.redup : WARNA.tinta }),
      );
    else {
      const sebut = bungkus(`Realisasi ${realisasi.teks}`, muat, KECIL, true);
      atas -= tinggiBaris(sebut.length, KECIL);
      isi.push(
        ...tulisBaris(tengah, atas, sebut, {
          ...gaya,
          ukuran: KECIL,
          warna: r === null ? WARNA.redup : WARNA.tinta,
        }),
      );
    }
    const barisTarget = labelTarget[i] ?? [];
    isi.push(
      ...tulisBaris(tengah, atas - tinggiBaris(barisTarget.length, KECIL), barisTarget, {
        ukuran: KECIL,
        warna: WARNA.redup,
        jangkar: 'middle',
      }),
    );
    const kakiLabel: [readonly string[], number, boolean, string][] = [
      [bungkus(sebutan, muat, 12, true), 12, true, WARNA.tinta],
      [bungkus('Capaian', muat, KECIL), KECIL, false, WARNA.redup],
      [
        bungkus(capaian.teks, muat, capaian.nilai === null ? KECIL : 12, true),
        capaian.nilai === null ? KECIL : 12,
        capaian.nilai !== null,
        capaian.nilai === null ? WARNA.redup : WARNA.tinta,
      ],
    ];
    let bawah = bawahBidang + 6;
    for (const [teks, besar, tebal, warna] of kakiLabel) {
      isi.push(...tulisBaris(tengah, bawah, teks, { ukuran: besar, tebal, warna, jangkar: 'middle' }));
      bawah += tinggiBaris(teks.length, besar);
    }
    akhir = Math.max(akhir, bawah);
  }
  isi.push(
    tulisGaris(
      [
        [0, y(0)],
        [LEBAR, y(0)],
      ],
      WARNA.garisKuat,
    ),
  );
  return {
    svg: tulisSvg(akhir + 2, isi),
    alt: rangkaiAlt(
      `Grafik target, realisasi, dan capaian ${nama} (${satuan})`,
      tahun.map(
        (s) => `tahun ${s.tahun} target ${s.target.teks}, realisasi ${s.realisasi.teks}, capaian ${s.capaian.teks}`,
      ),
    ),
  };
}
