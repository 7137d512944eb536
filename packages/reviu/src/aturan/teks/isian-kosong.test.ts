import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { ISIAN_KOSONG } from './isian-kosong.ts';

describe('places left empty', () => {
  it('the list of contents and lines for signatures: nothing', () => {
    assert.deepEqual(
      listSingkat(
        ISIAN_KOSONG,
        '# DAFTAR ISI',
        'BAB I PENDAHULUAN ....... 1',
        '# Bab',
        'Camat\n(........................)',
        'Capaian sebesar Rp. 5.000 dan 10%.',
      ),
      [],
    );
  });
  it('the day beside the place of signing: a warning', () => {
    assert.deepEqual(listSingkat(ISIAN_KOSONG, 'Kota Maju, ………………', 'Maju, ........ Januari 2025'), [
      'peringatan 1: ………………',
      'peringatan 2: ........',
    ]);
  });
  it('dots within a sentence, a unit without number', () => {
    assert.deepEqual(
      listSingkat(
        ISIAN_KOSONG,
        'Nomor surat .......... tanggal 2 Mei 2024.',
        'Realisasi sebesar % dari target.',
        'Pagu sebesar Rp dan realisasi.',
      ),
      ['galat 1: ..........', 'galat 2: sebesar %', 'galat 3: sebesar Rp'],
    );
  });
});
