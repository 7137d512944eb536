import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { RUMUSAN_INDIKATOR, RUMUSAN_SASARAN } from './rumusan.ts';

describe('wording of an indicator', () => {
  it('a misspelling, words missing, words more', () => {
    assert.deepEqual(
      listSingkat(
        RUMUSAN_INDIKATOR,
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum (%) | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | 2. Persentase Pelaksanaan Tuga Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum Wilayah Kecamatan | 1',
        ],
      ),
      [
        'galat 8: Persentase Pelaksanaan Tuga Pemerintahan Umum',
        'galat 10: Persentase Pelaksanaan Tugas',
        'peringatan 12: Persentase Pelaksanaan Tugas Pemerintahan Umum Wilayah Kecamatan',
      ],
    );
  });
});

describe('sasaran of an indicator', () => {
  it('another sasaran in one of the tables', () => {
    assert.deepEqual(
      listSingkat(
        RUMUSAN_SASARAN,
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kepuasan masyarakat | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
      ),
      ['galat 8: Meningkatnya kepuasan masyarakat'],
    );
  });

  it('one name under two sasaran of the same table is two indicators', () => {
    const baris = (...sasaran: readonly string[]) => [
      'Sasaran Strategis | Indikator Kinerja | Target',
      ...sasaran.map((satu) => `${satu} | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1`),
    ];
    const [a, b] = ['Meningkatnya kualitas pelayanan kecamatan', 'Meningkatnya kepuasan masyarakat'];
    assert.deepEqual(listSingkat(RUMUSAN_SASARAN, baris(a, b), baris(a, b), baris(a, b), baris(b)), []);
  });
});
