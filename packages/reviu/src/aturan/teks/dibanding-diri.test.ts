import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { DIBANDING_DIRI } from './dibanding-diri.ts';

describe('a year against itself', () => {
  it('against the year before: nothing', () => {
    assert.deepEqual(
      listSingkat(
        DIBANDING_DIRI,
        ...SAMPUL,
        'Target tahun 2024 adalah 100. Bila dibandingkan dengan realisasi tahun 2023 sebesar 90, naik.',
      ),
      [],
    );
  });
  it('against the same year', () => {
    assert.deepEqual(
      listSingkat(
        DIBANDING_DIRI,
        ...SAMPUL,
        'Target tahun 2024 adalah 100. Bila dibandingkan dengan realisasi tahun 2024 sebesar 90, naik.',
      ),
      ['galat 5: dibandingkan dengan realisasi tahun 2024'],
    );
  });
});
