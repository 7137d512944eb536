import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { EJAAN_BAKU } from './ejaan-baku.ts';

describe('standard spelling', () => {
  it('one finding for each word, with its first place', () => {
    assert.deepEqual(listSingkat(EJAAN_BAKU, 'Analisis yang baku.', 'Analisa dan analisa atas resiko.'), [
      'saran 2: Analisa',
      'saran 2: resiko',
    ]);
  });
  it('one post spelled two ways', () => {
    assert.deepEqual(listSingkat(EJAAN_BAKU, 'Wali Kota Baru.', 'Walikota Baru.'), ['saran 2: Walikota']);
  });
});
