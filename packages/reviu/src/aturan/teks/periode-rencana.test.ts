import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PERIODE_RENCANA } from './periode-rencana.ts';

describe('periods of plans', () => {
  it('the plan of the nation has its own: nothing', () => {
    assert.deepEqual(
      listSingkat(
        PERIODE_RENCANA,
        'Renstra Tahun 2021-2026.',
        'Renstra 2021 – 2026.',
        'Renstra 2021 - 2026.',
        'RPJMN 2020-2024 menjadi acuan Renstra.',
      ),
      [],
    );
  });
  it('another period, another end', () => {
    assert.deepEqual(
      listSingkat(
        PERIODE_RENCANA,
        'Renstra Tahun 2021-2026.',
        'Renstra 2021 – 2026.',
        'Renstra 2021 - 2026.',
        'Renstra 2020-2025.',
        'Renstra memuat program sampai dengan akhir tahun 2024.',
      ),
      ['galat 4: 2020-2025', 'peringatan 5: sampai dengan akhir tahun 2024'],
    );
  });
});
