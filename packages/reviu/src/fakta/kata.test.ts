import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capitalize, foldTeks } from './kata.ts';

describe('words', () => {
  it('fold to what two texts have in common', () =>
    assert.equal(foldTeks('“Isu-isu  STRATEGIS”.'), 'isu isu strategis'));
  it('capitalize names', () => assert.equal(capitalize('KECAMATAN dumai KOTA'), 'Kecamatan Dumai Kota'));
});
