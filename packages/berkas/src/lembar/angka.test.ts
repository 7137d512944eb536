import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDesimal } from '@akuntabel/kinerja';
import fc from 'fast-check';
import { parseAngkaIndonesia } from './angka.ts';
import { formatAngkaSel } from './baca-buku.ts';

const K = 'kosong';
const TB = 'tidak berlaku';
const G = 'galat';

/** Text → value, two values, or one of the words above. */
const TABEL: readonly (readonly [string, string | readonly [string, string]])[] = [
  ['1.234.567,89', '1234567.89'],
  ['1,234,567.89', '1234567.89'],
  ['1234567', '1234567'],
  ['1234567,89', '1234567.89'],
  ['1234567.89', '1234567.89'],
  ['Rp 1.234.567,00', '1234567'],
  ['Rp1.234.567', '1234567'],
  ['Rp. 1.234.567,-', '1234567'],
  ['Rp. 1.234.567,--', '1234567'],
  ['Rp. 1.234.567.-', '1234567'],
  ['rp 1.234.567,=', '1234567'],
  ['IDR 1.234', '1234'],
  ['Rp.5.492.095.355,00', '5492095355'],
  ['5.492.095,00', '5492095'],
  ['14.270.262.328 00', ['14270262328', '1427026232800']],
  ['Rp. 14.270.262.328 00', ['14270262328', '1427026232800']],
  ['(1.234)', '-1234'],
  ['(1.234.567,50)', '-1234567.5'],
  ['(Rp 1.234)', '-1234'],
  ['Rp (1.234)', '-1234'],
  ['-1.234', '-1234'],
  ['−1.234', '-1234'],
  ['- 5', '-5'],
  ['Rp -5', '-5'],
  ['-Rp5', '-5'],
  ['+7', '7'],
  ['12,5 %', '12.5'],
  ['12,5%', '12.5'],
  ['100 persen', '100'],
  ['12.5%', '12.5'],
  ['-', K],
  ['–', K],
  ['—', K],
  ['--', K],
  ['…', K],
  ['...', K],
  ['', K],
  ['   ', K],
  ['\u00a0', K],
  ['Rp -', K],
  ['Rp. -', K],
  ['(-)', K],
  ['belum diisi', K],
  ['n/a', TB],
  ['N/A', TB],
  ['n.a.', TB],
  ['#N/A', TB],
  ['tidak berlaku', TB],
  ['nihil', '0'],
  ['0', '0'],
  ['0,00', '0'],
  ['00012', '12'],
  ['1\u00a0234\u00a0567', '1234567'],
  ['1 234 567,89', '1234567.89'],
  ['\u00a0Rp\u00a01.234.567,00\u00a0', '1234567'],
  ['1. 234. 567', '1234567'],
  ['1.234', '1234'],
  ['12.345', '12345'],
  ['123.456', '123456'],
  ['1,234', ['1.234', '1234']],
  ['0.125', '0.125'],
  ['0,125', '0.125'],
  ['1234.567', ['1234.567', '1234567']],
  ['1234,567', '1234.567'],
  ['89.87', '89.87'],
  ['89,8', '89.8'],
  ['3,2143', '3.2143'],
  [',5', '0.5'],
  ['1,234,567', '1234567'],
  ['1.234.567', '1234567'],
  ['1.23.456', G],
  ['1.234.56', G],
  ['1.234,567.89', G],
  ['1,234.567,89', G],
  ['1.234,', G],
  ['12 34', G],
  ['1 23', G],
  ['12 dokumen', G],
  ['1,5 juta', G],
  ['1,23457E+11', G],
  ['#REF!', G],
  ['#VALUE!', G],
  ['(-5)', G],
  ['%', G],
  ['7.01.02', G],
  ['2024-01-01', G],
  ['1'.repeat(41), G],
  ['１２３', '123'],
  ['\u200b12\ufeff', '12'],
];

const label = (hasil: ReturnType<typeof parseAngkaIndonesia>): string | readonly [string, string] => {
  if ('nilai' in hasil) return hasil.nilai;
  if ('ambigu' in hasil) return hasil.ambigu;
  return 'kosong' in hasil ? K : 'galat' in hasil ? G : TB;
};

describe('parseAngkaIndonesia', () => {
  for (const [teks, harapan] of TABEL) {
    it(`${JSON.stringify(teks)} → ${String(harapan)}`, () =>
      assert.deepEqual(label(parseAngkaIndonesia(teks)), harapan));
  }

  it('asks about a dot before three digits in figures that may have decimals', () => {
    assert.deepEqual(parseAngkaIndonesia('3.214', { ukuran: true }), { ambigu: ['3214', '3.214'] });
    assert.deepEqual(parseAngkaIndonesia('1.234.567', { ukuran: true }), { nilai: '1234567' });
    assert.deepEqual(parseAngkaIndonesia('0.125', { ukuran: true }), { nilai: '0.125' });
  });

  it('says in a sentence what is wrong', () => {
    const hasil = parseAngkaIndonesia('1,5 juta');
    assert.ok('galat' in hasil && /^[A-Z].*\.$/.test(hasil.galat));
  });

  it('reads back every printed amount', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.constantFrom('', 'Rp', 'Rp. '), (sen, depan) => {
        const besar = sen < 0n ? -sen : sen;
        const nilai = `${sen < 0n ? '-' : ''}${besar / 100n}.${String(besar % 100n).padStart(2, '0')}`;
        const hasil = parseAngkaIndonesia(`${depan}${formatDesimal(nilai, 2)}`);
        assert.equal('nilai' in hasil && Number(hasil.nilai), Number(nilai));
      }),
    );
  });

  it('never throws, and gives canonical decimals', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- Rp()%e\u00a0'), maxLength: 20 }), (teks) => {
        const hasil = parseAngkaIndonesia(teks);
        if ('nilai' in hasil) assert.match(hasil.nilai, /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatAngkaSel', () => {
  const NILAI: readonly (readonly [number, string])[] = [
    [0.1 + 0.2, '0.3'],
    [1.005 * 100, '100.5'],
    [5492095355, '5492095355'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-0.5, '-0.5'],
    [0, '0'],
    [-0, '0'],
    [123456789012345, '123456789012345'],
    [85.76, '85.76'],
  ];
  for (const [nilai, teks] of NILAI) it(`${nilai} → ${teks}`, () => assert.equal(formatAngkaSel(nilai), teks));

  it('keeps every decimal of fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 - 1 }), fc.integer({ min: 0, max: 12 }), (n, skala) => {
        const digit = String(n).padStart(skala + 1, '0');
        const teks = skala === 0 ? digit : `${digit.slice(0, -skala)}.${digit.slice(-skala)}`;
        const rapi = teks.includes('.') ? teks.replace(/\.?0+$/, '') : teks;
        assert.equal(formatAngkaSel(Number(teks)), rapi);
      }),
    );
  });
});
