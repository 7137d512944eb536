import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { TANGGAL_DOKUMEN } from './tanggal-dokumen.ts';

describe('dates of one document', () => {
  it('agreement and its change have dates of their own: nothing', () => {
    assert.deepEqual(
      listSingkat(
        TANGGAL_DOKUMEN,
        'Pada tanggal 1 Februari 2024 ditandatangani Perjanjian Kinerja.',
        'Pada tanggal 2 September 2024 disusun Perubahan Perjanjian Kinerja.',
      ),
      [],
    );
  });
  it('the same document, the same letter, two dates', () => {
    assert.deepEqual(
      listSingkat(
        TANGGAL_DOKUMEN,
        'Pada tanggal 2 September 2024 disusun Perubahan Perjanjian Kinerja.',
        'Pada tanggal 1 September 2024 disusun Perubahan Perjanjian Kinerja.',
        'Surat Nomor 700/12/INSP tanggal 8 Desember 2023.',
        'Surat Nomor 700/12/INSP tanggal 9 Desember 2023.',
      ),
      ['galat 2: 1 September 2024', 'galat 4: 9 Desember 2023'],
    );
  });
});
