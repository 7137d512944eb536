import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { JABATAN_BEDA } from './jabatan.ts';

describe('posts', () => {
  it('an abbreviation and a shorter form are the same; other words are not', () => {
    assert.deepEqual(
      listSingkat(
        JABATAN_BEDA,
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : Kasi Pemerintahan',
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : Kepala Seksi Pemerintahan',
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : Kepala Seksi Kesejahteraan',
      ),
      ['peringatan 6: BUDI SANTOSA: Kepala Seksi Kesejahteraan'],
    );
  });
});
