import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { NAMA_SENDIRI_RUSAK } from './nama-sendiri-rusak.ts';

describe('the own name, damaged', () => {
  it('whole, with and without the government: nothing', () => {
    assert.deepEqual(
      listSingkat(NAMA_SENDIRI_RUSAK, ...SAMPUL, 'Kecamatan Muara Jaya dan Kecamatan Muara Jaya Kota Baru.'),
      [],
    );
  });
  it('without "Kota", without the name, stuck together, in small letters', () => {
    assert.deepEqual(
      listSingkat(
        NAMA_SENDIRI_RUSAK,
        ...SAMPUL,
        'Kecamatan Muara Jaya Baru.',
        'Kecamatan Muara Jaya Kota Tahun 2024.',
        'Pemerintah KotaBaru.',
        'kecamatan muara jaya',
      ),
      [
        'peringatan 5: Kecamatan Muara Jaya Baru',
        'peringatan 6: Kecamatan Muara Jaya Kota Tahun',
        'peringatan 7: KotaBaru',
        'saran 8: kecamatan muara jaya',
      ],
    );
  });
});
