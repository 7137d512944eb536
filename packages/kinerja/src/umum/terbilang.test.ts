import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { terbilang, terbilangRupiah } from './terbilang.ts';

const SATUAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;
const TINGKAT: [bigint, string][] = [
  [10n ** 12n, 'triliun'],
  [10n ** 9n, 'miliar'],
  [10n ** 6n, 'juta'],
  [10n ** 3n, 'ribu'],
  [100n, 'ratus'],
  [10n, 'puluh'],
];

/** Indonesian numerals as grammar books define them, written apart from the library under test; 1 to 10^15 − 1. */
function eja(n: bigint): string {
  if (n < 10n) return SATUAN[Number(n)] as string;
  if (n === 10n) return 'sepuluh';
  if (n === 11n) return 'sebelas';
  if (n < 20n) return `${eja(n - 10n)} belas`;
  const [besar, nama] = TINGKAT.find(([batas]) => n >= batas) as [bigint, string];
  const banyak = n / besar;
  const kepala = banyak === 1n && (nama === 'ratus' || nama === 'ribu') ? `se${nama}` : `${eja(banyak)} ${nama}`;
  return n % besar === 0n ? kepala : `${kepala} ${eja(n % besar)}`;
}

describe('terbilang', () => {
  const TABEL: [bigint, string][] = [
    [0n, 'nol'],
    [1n, 'satu'],
    [10n, 'sepuluh'],
    [11n, 'sebelas'],
    [12n, 'dua belas'],
    [19n, 'sembilan belas'],
    [20n, 'dua puluh'],
    [21n, 'dua puluh satu'],
    [99n, 'sembilan puluh sembilan'],
    [100n, 'seratus'],
    [101n, 'seratus satu'],
    [110n, 'seratus sepuluh'],
    [111n, 'seratus sebelas'],
    [200n, 'dua ratus'],
    [1000n, 'seribu'],
    [1001n, 'seribu satu'],
    [1100n, 'seribu seratus'],
    [1111n, 'seribu seratus sebelas'],
    [2000n, 'dua ribu'],
    [10_000n, 'sepuluh ribu'],
    [11_000n, 'sebelas ribu'],
    [21_000n, 'dua puluh satu ribu'],
    [100_000n, 'seratus ribu'],
    [101_000n, 'seratus satu ribu'],
    [111_111n, 'seratus sebelas ribu seratus sebelas'],
    [1_000_000n, 'satu juta'],
    [1_001_000n, 'satu juta seribu'],
    [1_000_000_000n, 'satu miliar'],
    [1_000_001_000n, 'satu miliar seribu'],
    [1_000_000_000_000n, 'satu triliun'],
    [1_001_001_001_001n, 'satu triliun satu miliar satu juta seribu satu'],
    [10n ** 15n, 'satu kuadriliun'],
    [-11n, 'minus sebelas'],
    [
      5_385_199_480n,
      'lima miliar tiga ratus delapan puluh lima juta seratus sembilan puluh sembilan ribu empat ratus delapan puluh',
    ],
    [16_373_019_900n, 'enam belas miliar tiga ratus tujuh puluh tiga juta sembilan belas ribu sembilan ratus'],
  ];
  for (const [n, kata] of TABEL) it(`${n} → ${kata}`, () => assert.equal(terbilang(n), kata));

  it('agrees with the grammar for every number up to 20,000', () => {
    for (let n = 0n; n <= 20_000n; n++) assert.equal(terbilang(n), eja(n));
  });

  it('agrees with the grammar up to 10^15', () => {
    const arbBulat = fc.oneof(
      fc.bigInt(0n, 10n ** 15n - 1n),
      // Few non-zero groups: where "seribu", "satu juta" and empty groups meet.
      fc
        .array(fc.constantFrom<bigint[]>(0n, 0n, 1n, 10n, 11n, 100n, 101n, 111n, 999n), { minLength: 5, maxLength: 5 })
        .map((kelompok) => kelompok.reduce<bigint>((total, satu) => total * 1000n + satu, 0n)),
    );
    fc.assert(
      fc.property(arbBulat, (n) => assert.equal(terbilang(n), eja(n))),
      { numRuns: 5000 },
    );
  });
});

describe('terbilangRupiah', () => {
  const TABEL: [string, string][] = [
    ['0', 'nol rupiah'],
    ['1250000.25', 'satu juta dua ratus lima puluh ribu rupiah dua puluh lima sen'],
    ['1000.5', 'seribu rupiah lima puluh sen'],
    ['0.01', 'nol rupiah satu sen'],
    ['99.999', 'seratus rupiah'],
    ['-1000', 'minus seribu rupiah'],
    ['2102757572', 'dua miliar seratus dua juta tujuh ratus lima puluh tujuh ribu lima ratus tujuh puluh dua rupiah'],
  ];
  for (const [nilai, kata] of TABEL) it(`${nilai} → ${kata}`, () => assert.equal(terbilangRupiah(nilai), kata));
});
