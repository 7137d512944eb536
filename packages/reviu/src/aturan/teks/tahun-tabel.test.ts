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
  it('a later year in the last column: a warning, it may be the end of the plan; beyond any plan: wrong', () => {
    assert.deepEqual(
      listSingkat(
        TAHUN_TABEL,
        ['Indikator | 2023 | 2024 | 2026', 'A | 1 | 2 | 3'],
        ['Indikator | 2023 | 2024 | 2052', 'A | 1 | 2 | 3'],
      ),
      ['peringatan 1: 2026', 'galat 3: 2052'],
    );
  });
  it('a year above several columns, with a year in between that has no column: nothing', () => {
    const letak = { baris: 1 };
    const tahun = ['2016', '2018'].flatMap((teks) => [
      { teks, utama: true, letak },
      { teks, utama: false, letak },
    ]);
    const isi = ['A', '1', '2', '3', '4'].map((teks) => ({ teks, utama: true, letak }));
    assert.deepEqual(
      listSingkat(TAHUN_TABEL, {
        jenis: 'tabel',
        urutan: 1,
        barisKepala: 1,
        baris: [[{ teks: 'Indikator', utama: true, letak }, ...tahun], isi],
        letak,
      }),
      [],
    );
  });
  it('columns out of order', () => {
    assert.deepEqual(listSingkat(TAHUN_TABEL, ['Indikator | 2022 | 2032 | 2024', 'A | 1 | 2 | 3']), ['galat 1: 2032']);
  });
});
