import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { TANDA_BACA } from './tanda-baca.ts';

describe('brackets', () => {
  it('pairs and markers of items: nothing', () => {
    assert.deepEqual(listSingkat(TANDA_BACA, 'Sasaran (tujuan) yaitu a) pertama dan b) kedua (satu) akhir.'), []);
  });
  it('opened and not closed, closed and not opened, a stray sign', () => {
    assert.deepEqual(
      listSingkat(TANDA_BACA, 'Ditetapkan 4 (empat Misi kota.', 'Misi empat) kota.', 'Tujuh \\Dua puluh.'),
      ['peringatan 1: (empat Misi kota.', 'peringatan 2: )', 'peringatan 3: \\'],
    );
  });
});
