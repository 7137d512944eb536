import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { TANGGAL_MUSTAHIL } from './tanggal-mustahil.ts';

describe('impossible dates', () => {
  it('29 February of a leap year, the right day of the week: nothing', () => {
    assert.deepEqual(listSingkat(TANGGAL_MUSTAHIL, ...SAMPUL, 'Kamis, 29 Februari 2024 dan 31 Desember 2024.'), []);
  });
  it('a day that is not, a wrong day of the week, a year far away', () => {
    assert.deepEqual(
      listSingkat(
        TANGGAL_MUSTAHIL,
        ...SAMPUL,
        'Dumai, 31 April 2024',
        'Senin, 29 Februari 2024',
        'Pada tahun 2204 target naik.',
      ),
      ['galat 5: 31 April 2024', 'galat 6: Senin, 29 Februari 2024', 'galat 7: tahun 2204'],
    );
  });
});
