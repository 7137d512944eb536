import { scaleLinear } from 'd3-scale';
import {
  type Grafik,
  type NilaiGrafik,
  rangkaiAlt,
  tinggiBaris,
  tulisArsir,
  tulisBaris,
  tulisBidang,
  tulisGaris,
  tulisKotak,
  tulisSvg,
  tulisTeks,
  WARNA,
} from './svg.ts';
import { bungkus, lebarTeks } from './ukur-teks.ts';

export interface UnsurGrafik {
  readonly kode: string;
  readonly nama: string;
  readonly nrr: NilaiGrafik;
  readonly mutu: string;
  readonly tanda: 'tertinggi' | 'terendah' | null;
}

const UKURAN = 10.5;
const KECIL = 9.5;
const KODE = 30;
const NAMA = 168;
const AWAL_BATANG = KODE + NAMA + 12;
const AKHIR_BATANG = 410;
const KOLOM_NILAI = AKHIR_BATANG + 14;
const KOLOM_NILAI_LEBAR = 66;
const KOLOM_TANDA = KOLOM_NILAI + KOLOM_NILAI_LEBAR + 6;
const KEPALA = 34;
const BATANG = 14;

const SEGITIGA = { tertinggi: -1, terendah: 1 } as const;

function tulisTanda(tanda: 'tertinggi' | 'terendah', tengah: number): string[] {
  const arah = SEGITIGA[tanda];
  return [
    tulisBidang(
      [
        [KOLOM_TANDA, tengah - 3.5 * arah],
        [KOLOM_TANDA + 8, tengah - 3.5 * arah],
        [KOLOM_TANDA + 4, tengah + 3.5 * arah],
      ],
      WARNA.tinta,
    ),
    tulisTeks(KOLOM_TANDA + 13, tengah + 3.6, tanda, { ukuran: UKURAN }),
  ];
}

/** The unsur of the survey on the scale 1–4; the highest and the lowest are told by word, sign and filling. */
export function buildGrafikSkm({ unsur }: { readonly unsur: readonly UnsurGrafik[] }): Grafik {
  const x = scaleLinear([1, 4], [AWAL_BATANG, AKHIR_BATANG]);
  const isi: string[] = [];
  let atas = KEPALA;
  for (const { kode, nama, nrr, mutu, tanda } of unsur) {
    const barisKode = bungkus(kode, KODE - 4, UKURAN, true);
    const barisNama = bungkus(nama, NAMA, UKURAN);
    const nilai = `${nrr.teks}${mutu === '' ? '' : ` (${mutu})`}`;
    const ada = nrr.nilai !== null;
    const barisNilai = bungkus(nilai, KOLOM_NILAI_LEBAR, UKURAN, ada);
    const tinggi =
      Math.max(BATANG, tinggiBaris(Math.max(barisKode.length, barisNama.length, barisNilai.length), UKURAN)) + 9;
    const tengah = atas + tinggi / 2;
    const mulai = (baris: readonly string[]): number => tengah - tinggiBaris(baris.length, UKURAN) / 2;
    isi.push(
      ...tulisBaris(0, mulai(barisKode), barisKode, { ukuran: UKURAN, tebal: true, warna: WARNA.redup }),
      ...tulisBaris(KODE, mulai(barisNama), barisNama, { ukuran: UKURAN }),
    );
    if (nrr.nilai !== null) {
      const panjang = x(Math.min(4, Math.max(1, nrr.nilai))) - x(1);
      isi.push(
        tanda === 'terendah'
          ? tulisArsir(x(1), tengah - BATANG / 2, panjang, BATANG, WARNA.aksen)
          : tulisKotak(
              x(1),
              tengah - BATANG / 2,
              panjang,
              BATANG,
              tanda === 'tertinggi' ? WARNA.aksen : WARNA.aksenMuda,
            ),
      );
    }
    isi.push(
      ...tulisBaris(KOLOM_NILAI, mulai(barisNilai), barisNilai, {
        ukuran: UKURAN,
        tebal: ada,
        warna: ada ? WARNA.tinta : WARNA.redup,
      }),
    );
    if (tanda !== null) isi.push(...tulisTanda(tanda, tengah));
    atas += tinggi;
  }
  const sumbu = [1, 2, 3, 4].flatMap((nilai) => [
    tulisGaris(
      [
        [x(nilai), KEPALA - 3],
        [x(nilai), atas],
      ],
      nilai === 1 ? WARNA.garisKuat : WARNA.garis,
    ),
    tulisTeks(x(nilai), KEPALA - 8, String(nilai), { ukuran: KECIL, warna: WARNA.redup, jangkar: 'middle' }),
  ]);
  const judulSumbu = 'Nilai rata-rata (skala 1–4)';
  return {
    svg: tulisSvg(atas + 2, [
      tulisTeks(x(2.5) - lebarTeks(judulSumbu, KECIL) / 2, 9.5, judulSumbu, { ukuran: KECIL, warna: WARNA.redup }),
      tulisTeks(KOLOM_NILAI, KEPALA - 8, 'Nilai (mutu)', { ukuran: KECIL, warna: WARNA.redup }),
      ...sumbu,
      ...isi,
    ]),
    alt: rangkaiAlt(
      'Grafik nilai rata-rata setiap unsur Survei Kepuasan Masyarakat pada skala 1–4',
      unsur.map(
        (s) =>
          `${s.kode} ${s.nama} ${s.nrr.teks}${s.mutu === '' ? '' : `, mutu ${s.mutu}`}${s.tanda === null ? '' : `, ${s.tanda}`}`,
      ),
    ),
  };
}
