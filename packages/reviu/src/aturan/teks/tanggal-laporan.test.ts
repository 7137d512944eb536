import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { TANGGAL_LAPORAN } from './tanggal-laporan.ts';

describe('dates of signatures', () => {
  it('after the year, within two months, agreements within the year: nothing', () => {
    assert.deepEqual(
      listSingkat(
        TANGGAL_LAPORAN,
        ...SAMPUL,
        'Muara, 9 Januari 2025',
        'Muara, 09 Januari 2025',
        'PERJANJIAN KINERJA TAHUN 2024',
        'Muara, 1 Februari 2024',
      ),
      [],
    );
  });
  it('before the year ended; late; another date at the end', () => {
    assert.deepEqual(listSingkat(TANGGAL_LAPORAN, ...SAMPUL, 'Muara, 9 Januari 2024', 'Muara, 5 Mei 2025'), [
      'galat 5: Muara, 9 Januari 2024',
      'peringatan 6: Muara, 5 Mei 2025',
      'peringatan 6: Muara, 5 Mei 2025',
    ]);
  });
  it('an agreement of another year, one without its day, a plan made too late', () => {
    assert.deepEqual(
      listSingkat(
        TANGGAL_LAPORAN,
        ...SAMPUL,
        'PERJANJIAN KINERJA TAHUN 2024',
        'Muara, 1 Februari 2023',
        'Muara, September 2024',
        'RENCANA KINERJA',
        'Muara, 25 September 2024',
      ),
      [
        'galat 6: Muara, 1 Februari 2023',
        'peringatan 7: Muara, September 2024',
        'peringatan 9: Muara, 25 September 2024',
      ],
    );
  });
});
