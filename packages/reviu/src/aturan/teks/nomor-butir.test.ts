import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { NOMOR_BUTIR } from './nomor-butir.ts';

describe('numbers of items', () => {
  it('a list, and a second one after a sentence: nothing', () => {
    assert.deepEqual(listSingkat(NOMOR_BUTIR, '1. Satu', '2. Dua', 'Kalimat.', '1. Satu'), []);
  });
  it('a number skipped, a letter twice', () => {
    assert.deepEqual(listSingkat(NOMOR_BUTIR, '1. Satu', '3. Tiga', 'Kalimat.', 'a. Satu', 'b. Dua', 'b. Tiga'), [
      'peringatan 2: butir 3. sesudah butir 1.',
      'peringatan 6: butir b. sesudah butir b.',
    ]);
  });
});
