import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { KATA_GANDA } from './kata-ganda.ts';

describe('words twice', () => {
  it('reduplication with a hyphen, figures, a list: nothing', () => {
    assert.deepEqual(
      listSingkat(KATA_GANDA, 'Undang-undang tentang hal-hal lain, 100 100 persen.', 'Pagu, pagu dan realisasi.'),
      [],
    );
  });
  it('a word and a phrase twice', () => {
    assert.deepEqual(
      listSingkat(
        KATA_GANDA,
        'Melaksanakan urusan urusan umum.',
        'Pembentukan Kecamatan Satu dan Dua Pembentukan Kecamatan Satu dan Dua.',
      ),
      ['galat 1: urusan urusan', 'galat 2: Pembentukan Kecamatan Satu dan Dua Pembentukan Kecamatan Satu dan Dua'],
    );
  });
  it('the name of the unit directly before that of the government: nothing; otherwise it is twice', () => {
    assert.deepEqual(
      listSingkat(
        KATA_GANDA,
        'PEMERINTAH KOTA MAJU',
        'Kecamatan Maju Kota',
        'Laporan Kinerja',
        'Tahun 2024',
        'Kecamatan Maju Kota Kota Maju melayani warga.',
        'Kecamatan Maju Kota Kota Tahun 2024.',
      ),
      ['galat 6: Kota Kota'],
    );
  });
});
