import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { SALAH_KETIK } from './salah-ketik.ts';

describe('misspellings', () => {
  it('rare but common words and other forms of a stem: nothing', () => {
    assert.deepEqual(
      listSingkat(
        SALAH_KETIK,
        'Penerapan sampah internal selalu setara dan memadai.',
        'penyerapan penyerapan penyerapan penyerapan sampai sampai sampai sampai',
      ),
      [],
    );
  });
  it('a letter missing, two words in one', () => {
    assert.deepEqual(
      listSingkat(
        SALAH_KETIK,
        'Sasaran strategis, rencana strategis, isu strategis, nilai strategis. Tujuan srategis.',
        'Hasil dengan tahun lalu, dengan tahun ini, dibanding dengantahun depan.',
      ),
      ['peringatan 1: srategis', 'peringatan 2: dengantahun'],
    );
  });
  it('a word one letter from a common one', () => {
    assert.deepEqual(listSingkat(SALAH_KETIK, 'Rekomendasi telah disampikan kepada camat.'), [
      'peringatan 1: disampikan',
    ]);
  });
});
