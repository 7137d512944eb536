import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { capitalize, foldTeks, formatRomawi, parseRomawi } from './kata.ts';

describe('words', () => {
  it('fold to what two texts have in common', () =>
    assert.equal(foldTeks('“Isu-isu  STRATEGIS”.'), 'isu isu strategis'));
  it('capitalize names', () => assert.equal(capitalize('KECAMATAN dumai KOTA'), 'Kecamatan Dumai Kota'));

  it('Roman numbers go both ways', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), (n) => assert.equal(parseRomawi(formatRomawi(n)), n)));
  });
  it('what only looks like one is none', () => {
    for (const teks of ['IIII', 'VX', 'DAN', '', '4']) assert.equal(parseRomawi(teks), undefined);
  });
});
