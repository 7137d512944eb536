import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKosong, isSetara, listAngka, parseSel } from './angka.ts';
import { describeSelip, formatNilai } from './ejaan.ts';

describe('parseSel reads a cell by Indonesian habit', () => {
  const TABEL: [string, number, string?][] = [
    ['1.234.567,00', 1234567],
    ['Rp. 276.253.680', 276253680],
    ['Rp276.253.680,-', 276253680],
    ['80.866.452,-', 80866452],
    ['89,87', 89.87],
    ['100 %', 100],
    ['74,4%', 74.4],
    ['0', 0],
    ['-140.661.328', -140661328],
    ['(1.500)', -1500],
    ['12 bulan', 12],
    ['533 berkas', 533],
    ['14.270.262.328 00', 14270262328, 'sen-terpisah'],
    ['5.157.645.400,00,-', 5157645400, 'desimal-ganda'],
    ['1,234,567.00', 1234567, 'pemisah-asing'],
    ['1.234.567.00', 1234567, 'pemisah-campur'],
    ['95.43', 95.43, 'titik-desimal'],
    ['1.23.456', 123456, 'kelompok-ribuan'],
    ['85,7,6', Number.NaN, 'koma-ganda'],
  ];
  for (const [teks, nilai, cacat] of TABEL) {
    it(`${teks} → ${nilai}${cacat === undefined ? '' : ` (${cacat})`}`, () => {
      const angka = parseSel(teks);
      assert.deepEqual([angka?.nilai, angka?.cacat], [nilai, cacat]);
    });
  }
  for (const teks of ['', '-', 'Rp.', '7.01.02.2.01.0001', 'Bab 3 dan 4', '≥ 90', '700/1323.1/INSP', 'U1', 'IV/a']) {
    it(`"${teks}" is no figure`, () => assert.equal(parseSel(teks), undefined));
  }
  it('knows empty cells', () => {
    for (const teks of ['', ' – ', 'Rp.', 'n/a', 'Rp. -']) assert.ok(isKosong(teks), teks);
    for (const teks of ['0', 'Rp. 0', 'ada']) assert.ok(!isKosong(teks), teks);
  });
});

describe('listAngka reads figures in a sentence', () => {
  it('with unit, precision and place', () => {
    const [a, b, c] = listAngka('sebesar Rp1.199.793.460,00 atau 68,33% dari 2,5 miliar');
    assert.deepEqual([a?.teks, a?.nilai, a?.satuan], ['Rp1.199.793.460,00', 1199793460, 'rupiah']);
    assert.deepEqual([b?.teks, b?.nilai, b?.satuan, b?.toleransi], ['68,33%', 68.33, 'persen', 0.005]);
    assert.deepEqual([c?.nilai, c?.toleransi], [2.5e9, 5e7]);
  });
  it('a dash between years is no minus', () => {
    assert.deepEqual(
      listAngka('2021 – 2026').map(({ nilai }) => nilai),
      [2021, 2026],
    );
    assert.deepEqual(
      listAngka('2021-2026').map(({ nilai }) => nilai),
      [2021, 2026],
    );
  });
});

describe('isSetara', () => {
  const sama = (a: string, b: string) => isSetara(parseSel(a) as never, parseSel(b) as never);
  it('rounding is no error, a different digit is', () => {
    assert.ok(sama('95,4', '95,43'));
    assert.ok(sama('95', '95,43'));
    assert.ok(!sama('95,5', '95,43'));
    assert.ok(sama('69', '69,17'));
    assert.ok(!sama('5.205.065.800', '5.205.065.801'));
  });
});

describe('describeSelip', () => {
  const TABEL: [number, number, string | undefined][] = [
    [135592532, 135592352, 'dua angka tertukar tempatnya'],
    [51437204, 51437203, 'satu angka berbeda'],
    [3600581, 3600581714, '3 angka di belakang hilang'],
    [13559235, 135592352, '1 angka di belakang hilang'],
    [13592352, 135592352, 'satu angka hilang'],
    [1355592352, 135592352, 'satu angka berlebih'],
    [5080065800, 5205065800, undefined],
  ];
  for (const [a, b, harap] of TABEL) it(`${a} for ${b}`, () => assert.equal(describeSelip(a, b), harap));
});

it('formatNilai', () => {
  assert.equal(formatNilai(5492095355), '5.492.095.355');
  assert.equal(formatNilai(95.427), '95,43');
  assert.equal(formatNilai(100, 2, true), '100,00');
  assert.equal(formatNilai(-0.001), '0');
});
