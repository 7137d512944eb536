import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { TAHUN_TABEL } from './tahun-tabel.ts';

describe('years of a table', () => {
  it('title, introduction and columns agree: nothing', () => {
    assert.deepEqual(
      listSingkat(
        TAHUN_TABEL,
        'Perbandingan tahun 2022 sampai dengan tahun 2024 adalah:',
        'Tabel 3.4 Realisasi Tahun 2022, 2023 dan 2024',
        ['Indikator | 2022 | 2023 | 2024', 'A | 1 | 2 | 3'],
      ),
      [],
    );
  });
  it('an introduction that stops early, a title with another year', () => {
    assert.deepEqual(
      listSingkat(
        TAHUN_TABEL,
        'Perbandingan tahun 2022 sampai dengan tahun 2023 adalah:',
        'Tabel 3.4 Realisasi Tahun 2021 dan 2024',
        ['Indikator | 2022 | 2023 | 2024', 'A | 1 | 2 | 3'],
      ),
      ['galat 2: tahun 2021', 'galat 1: tahun 2022 sampai dengan tahun 2023'],
    );
  });
  it('columns out of order', () => {
    assert.deepEqual(listSingkat(TAHUN_TABEL, ['Indikator | 2022 | 2032 | 2024', 'A | 1 | 2 | 3']), ['galat 1: 2032']);
  });
});
