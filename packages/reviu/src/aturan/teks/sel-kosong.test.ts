import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { SEL_KOSONG } from './sel-kosong.ts';

describe('cells left empty', () => {
  it('a dash, and a column that is empty more than once: nothing', () => {
    assert.deepEqual(
      listSingkat(SEL_KOSONG, [
        'Program | Pagu | Ket',
        'Satu A | 1 | x',
        'Dua B | - |',
        'Tiga C | 3 |',
        'Empat D | 4 | y',
      ]),
      [],
    );
  });
  it('one empty cell among figures', () => {
    assert.deepEqual(
      listSingkat(SEL_KOSONG, [
        'Program | Target | Realisasi',
        'Satu A | 1 | 1',
        'Dua B | | ',
        'Tiga C | 3 | 3',
        'Empat D | 4 | 4',
      ]),
      ['galat 3: kosong pada kolom Target, Realisasi'],
    );
  });
  it('Rp without an amount; Rp in a column of its own is none', () => {
    assert.deepEqual(
      listSingkat(SEL_KOSONG, ['Kegiatan | | Anggaran', 'Satu | Rp. | 5.000', 'Dua | Rp. | ', 'Tiga | Rp. | 7.000']),
      ['galat 3: Rp.', 'galat 3: kosong pada kolom Anggaran'],
    );
  });
});
