import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatRomawi, parseRomawi } from './romawi.ts';

describe('Roman numbers', () => {
  it('are written in their usual form', () => {
    assert.deepEqual([1, 4, 9, 14, 40, 49, 90, 1994].map(formatRomawi), [
      'I',
      'IV',
      'IX',
      'XIV',
      'XL',
      'XLIX',
      'XC',
      'MCMXCIV',
    ]);
  });
  it('go both ways', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), (n) => assert.equal(parseRomawi(formatRomawi(n)), n)));
  });
  it('what only looks like one is none', () => {
    for (const teks of ['IIII', 'VX', 'DAN', '', '4']) assert.equal(parseRomawi(teks), undefined);
  });
});
