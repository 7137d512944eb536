import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { REKOMENDASI_BUKTI } from './rekomendasi-bukti.ts';

describe('evidence of follow-ups', () => {
  it('done with evidence, or under way without: nothing', () => {
    assert.deepEqual(
      listSingkat(REKOMENDASI_BUKTI, [
        'No | Rekomendasi | Waktu | Status | Eviden',
        '1 | Agar menyusun | 2024 | Sudah disusun | SK Camat',
        '2 | Agar memakai | 2024 | Dalam proses |',
      ]),
      [],
    );
  });
  it('done without evidence', () => {
    assert.deepEqual(
      listSingkat(REKOMENDASI_BUKTI, [
        'No | Rekomendasi | Waktu | Status | Eviden',
        '1 | Agar menyusun | 2024 | Sudah disusun | ',
        '2 | Agar memakai | 2024 | Selesai | -',
      ]),
      ['galat 2: status “Sudah disusun”, bukti kosong', 'galat 3: status “Selesai”, bukti kosong'],
    );
  });
});
