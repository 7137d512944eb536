import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HasilSkm } from '../hasil/hasil-kinerja.ts';
import { measureKinerja } from '../measure-kinerja.ts';
import type { Skm } from '../tahun/tahun-kinerja.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { formatDesimal } from '../umum/format.ts';
import { countSampel } from './krejcie-morgan.ts';

type Ubah = Partial<Pick<Skm, 'bobot' | 'responden' | 'populasi' | 'indikator'>>;

function measure(nrr: readonly (number | string)[], ubah: Ubah = {}, realisasi = '85.76') {
  const hasil = measureKinerja(
    createTahun(
      {
        skm: [
          { tahun: 2024, unsur: nrr.map((n, i) => ({ kode: `U${i + 1}`, nama: `Unsur ${i + 1}`, nrr: n })), ...ubah },
        ],
        pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: realisasi }],
      },
      { satuan: 'Indeks', sifat: 'indeks' },
    ),
  );
  return { skm: hasil.skm[0] as HasilSkm, tanda: hasil.tanda.map(({ kode }) => kode) };
}

const semua = (nilai: number | string) => Array.from({ length: 9 }, () => nilai);
const cetak = ({ ikm }: HasilSkm) => (ikm.nilai === null ? ikm.keadaan : formatDesimal(ikm.nilai, 2));

/** The nine means that the founding report prints; their sum is 30.86. */
const TERCETAK = [3.33, 3.33, 3.48, 3.43, 3.43, 3.52, 3.57, 3.29, 3.48];

describe('IKM', () => {
  const TABEL: [string, readonly (number | string)[], Skm['bobot'], string, string | undefined][] = [
    ['printed means, 1/9', TERCETAK, '1/9', '85,72', 'B'], // 30.86 ÷ 9 × 25 = 85.7222…
    ['printed means, 0.111', TERCETAK, '0.111', '85,64', 'B'], // 30.86 × 0.111 × 25 = 85.6365
    ['printed means, 0.11', TERCETAK, '0.11', '84,87', 'B'], // 30.86 × 0.11 × 25 = 84.865
    ['all best, 1/9', semua(4), '1/9', '100,00', 'A'],
    ['all best, 0.111', semua(4), '0.111', '99,90', 'A'],
    ['all best, 0.11', semua(4), '0.11', '99,00', 'A'],
    ['all worst', semua(1), '1/9', '25,00', 'D'],
    ['no unsur', [], '1/9', 'kosong', undefined],
    ['eight unsur', TERCETAK.slice(1), '1/9', 'takTerhitung', undefined],
    ['ten unsur', [...TERCETAK, 3], '1/9', 'takTerhitung', undefined],
  ];
  for (const [nama, nrr, bobot, ikm, mutu] of TABEL) {
    it(`${nama} → ${ikm}, ${mutu}`, () => {
      const { skm } = measure(nrr, { bobot });
      assert.equal(cetak(skm), ikm);
      assert.equal(skm.mutu?.kode, mutu);
    });
  }

  it('loses nothing to the ninth: as exact as the sum', () => {
    const arbNrr = fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(arbNrr, (ratusan) => {
        const { ikm } = measure(ratusan.map((n) => String(n / 100))).skm;
        const jumlah = ratusan.reduce((total, n) => total + n, 0);
        // Σ/100 ÷ 9 × 25 = Σ ÷ 36, to two decimals, halves up.
        const harap = Math.floor((jumlah * 200 + 36) / 72);
        assert.equal(
          formatDesimal(ikm.nilai as string, 2),
          `${Math.floor(harap / 100)},${String(harap % 100).padStart(2, '0')}`.replace(/^(\d)(\d{3}),/, '$1.$2,'),
        );
      }),
    );
  });

  /** [mean score of every unsur, its conversion, category]: the borders of the categories, on two decimals. */
  const BATAS: [string, string, string][] = [
    ['2.5996', '64,99', 'D'],
    ['2.6', '65,00', 'C'],
    ['3.064', '76,60', 'C'],
    ['3.0644', '76,61', 'B'],
    ['3.532', '88,30', 'B'],
    ['3.5324', '88,31', 'A'],
    ['2.5998', '65,00', 'C'], // 64.995 is printed as 65,00
    ['3.0642', '76,61', 'B'], // 76.605
    ['3.5322', '88,31', 'A'], // 88.305
  ];
  for (const [nrr, ikm, mutu] of BATAS) {
    it(`${nrr} on every unsur → ${ikm}, ${mutu}, for the unit and for each unsur`, () => {
      const { skm } = measure(semua(nrr));
      assert.equal(cetak(skm), ikm);
      assert.equal(skm.mutu?.kode, mutu);
      assert.deepEqual(new Set(skm.unsur.map((unsur) => unsur.mutu?.kode)), new Set([mutu]));
    });
  }

  it('names the best and the worst unsur, all of them when tied', () => {
    const { skm } = measure(TERCETAK);
    assert.deepEqual([skm.tertinggi, skm.terendah], [['U7'], ['U8']]);
    assert.deepEqual(measure(semua(3)).skm.terendah.length, 9);
  });

  it('flags a realisasi that is not the IKM of the survey, to two decimals', () => {
    assert.ok(measure(TERCETAK, { indikator: 'I1' }).tanda.includes('T.ikm-beda'));
    assert.equal(measure(TERCETAK, { indikator: 'I1' }).skm.selisihRealisasi.nilai?.slice(0, 6), '-0.037');
    assert.ok(!measure(TERCETAK, { indikator: 'I1' }, '85.72').tanda.includes('T.ikm-beda'));
    assert.equal(measure(TERCETAK).skm.selisihRealisasi.keadaan, 'tidakBerlaku');
  });
});

describe('the sample', () => {
  const KREJCIE_MORGAN: [number, number][] = [
    ...([
      [10, 10],
      [15, 14],
      [20, 19],
      [25, 24],
      [30, 28],
      [40, 36],
      [50, 44],
      [60, 52],
      [70, 59],
      [80, 66],
    ] as const),
    ...([
      [90, 73],
      [100, 80],
      [120, 92],
      [150, 108],
      [200, 132],
      [250, 152],
      [300, 169],
      [400, 196],
    ] as const),
    ...([
      [500, 217],
      [600, 234],
      [800, 260],
      [1000, 278],
      [1500, 306],
      [2000, 322],
      [3000, 341],
    ] as const),
    ...([
      [5000, 357],
      [10_000, 370],
      [20_000, 377],
      [50_000, 381],
      [75_000, 382],
      [1_000_000, 384],
    ] as const),
  ].map(([n, s]) => [n, s]);
  for (const [populasi, sampel] of KREJCIE_MORGAN) {
    it(`of ${populasi} is ${sampel}`, () => assert.equal(countSampel(populasi).nilai, String(sampel)));
  }

  it('of nobody cannot be counted', () => assert.equal(countSampel(0).keadaan, 'takTerhitung'));

  it('never exceeds the population and never falls as it grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (populasi) => {
        const sampel = Number(countSampel(populasi).nilai);
        assert.ok(sampel >= 1 && sampel <= populasi && sampel <= 384);
        assert.ok(Number(countSampel(populasi + 1).nilai) >= sampel);
      }),
    );
  });

  it('that is not reached is a warning, not an obstacle', () => {
    const kurang = measure(TERCETAK, { responden: 79, populasi: 100 });
    assert.ok(kurang.tanda.includes('T.sampel-kurang'));
    assert.equal(cetak(kurang.skm), '85,72');
    assert.ok(!measure(TERCETAK, { responden: 80, populasi: 100 }).tanda.includes('T.sampel-kurang'));
    assert.ok(!measure(TERCETAK, { responden: 5 }).tanda.includes('T.sampel-kurang'));
  });
});

describe('an unsur with counted answers', () => {
  const sebaran = [0, 1, 1, 1]; // (2 + 3 + 4) ÷ 3 = 3
  const unsur = (lain: object) =>
    Array.from({ length: 9 }, (_, i) => ({ kode: `U${i + 1}`, nama: `Unsur ${i + 1}`, ...lain }));
  const measureUnsur = (lain: object) =>
    measureKinerja(createTahun({ skm: [{ tahun: 2024, unsur: unsur(lain) as never }] }));

  it('is its mean, led back to the counts', () => {
    const { skm, angka } = measureUnsur({ nrr: '3.00', sebaran });
    assert.equal(skm[0]?.ikm.nilai, '75'); // 3 × 9 × 25 ÷ 9
    const nrr = angka['skm/2024/unsur/U1/nrr'];
    assert.equal(nrr?.rumus, 'skm-nrr');
    assert.deepEqual(
      nrr?.masukan.map((satu) => (satu.jenis === 'entri' ? [satu.jalur, satu.nilai] : satu)),
      sebaran.map((banyak, n) => [`skm[0].unsur[0].sebaran[${n}]`, String(banyak)]),
    );
  });

  it('loses nothing to a mean without an end: 2 and 1/3 nine times is 58,33', () => {
    assert.equal(cetak(measureUnsur({ nrr: '2.33', sebaran: [0, 2, 1, 0] }).skm[0] as HasilSkm), '58,33'); // 7 ÷ 3 × 25
  });
});
