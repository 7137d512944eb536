import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SEMUA_BAB } from '../../uji/periksa.ts';
import { RUJUKAN } from './rujukan.ts';

describe('references', () => {
  it('to a table that exists, to a chapter of another document: nothing', () => {
    assert.deepEqual(listSingkat(RUJUKAN, 'Tabel 3.1 Pagu', 'Lihat tabel 3.1 dan bab 2 Renja.'), []);
  });
  it('to a table that does not exist', () => {
    assert.deepEqual(listSingkat(RUJUKAN, 'Tabel 3.1 Pagu', 'Pagu tergambar dalam tabel 2.11 berikut.'), [
      'galat 2: Tabel 2.11',
    ]);
  });
  it('to a chapter beyond the last', () => {
    assert.deepEqual(listSingkat(RUJUKAN, ...SEMUA_BAB, 'Hal ini diuraikan dalam Bab VI.'), ['galat 14: Bab VI']);
  });
});
