import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { NOMOR_BARIS } from './nomor-baris.ts';

describe('running numbers in tables', () => {
  it('1, 2, 3 and a second group that starts again: nothing', () => {
    assert.deepEqual(
      listSingkat(NOMOR_BARIS, ['No | Program', '1 | A', '2 | B', '| Kelompok dua', '1 | C', '2 | D']),
      [],
    );
  });
  it('twice the same, one skipped', () => {
    assert.deepEqual(listSingkat(NOMOR_BARIS, ['No | Program', '1 | A', '2 | B', '2 | C', '5 | D']), [
      'peringatan 4: nomor 2 sesudah nomor 2',
      'peringatan 5: nomor 5 sesudah nomor 2',
    ]);
  });
  it('numbers within cells', () => {
    assert.deepEqual(
      listSingkat(NOMOR_BARIS, [
        'Sasaran | Indikator',
        'A | 1 Jumlah laporan',
        'B | 2 Jumlah berkas',
        'C | 4 Jumlah surat',
      ]),
      ['peringatan 4: nomor 4 sesudah nomor 2'],
    );
  });
  it('column numbers with a gap', () => {
    assert.deepEqual(
      listSingkat(NOMOR_BARIS, [
        'No | Sasaran | Indikator | Satuan | Target',
        '(1) | (2) | (3) | | (5)',
        '1 | A | B | % | 9',
      ]),
      ['peringatan 2: nomor kolom (1) (2) (3) – (5)'],
    );
  });
  it('dates and amounts are no running numbers', () => {
    assert.deepEqual(
      listSingkat(NOMOR_BARIS, [
        'Pihak | Tanggal',
        'A | 2 September 2024',
        'B | 2 September 2024',
        'C | 2 September 2024',
      ]),
      [],
    );
  });
});
