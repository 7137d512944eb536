import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { NOMENKLATUR_INDUK, NOMENKLATUR_KODE, NOMENKLATUR_NAMA } from './nomenklatur.ts';

describe('names of the nomenclature', () => {
  it('official names in any case, with a kelurahan behind: nothing', () => {
    assert.deepEqual(
      listSingkat(NOMENKLATUR_NAMA, ...SAMPUL, [
        'Program | Pagu',
        'PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM | 1',
        'Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum | 1',
        'Pembangunan Sarana dan Prasarana Kelurahan Hulu | 2',
      ]),
      [],
    );
  });
  it('a word missing: a warning, and certain where the report has it right elsewhere', () => {
    assert.deepEqual(
      listSingkat(NOMENKLATUR_NAMA, ...SAMPUL, [
        'Program | Pagu',
        'Koordinasi Penyelenggaraan Ketentraman dan Ketertiban Umum | 1',
        'Program Pnyelenggaraan Urusan Pemerintahan Umum | 1',
        'Program Penyelenggaraan Urusan Pemerintahan Umum | 1',
      ]),
      [
        'peringatan 6: Koordinasi Penyelenggaraan Ketentraman dan Ketertiban Umum',
        'galat 7: Program Pnyelenggaraan Urusan Pemerintahan Umum',
      ],
    );
  });
  it('other agencies have other lists: nothing', () => {
    assert.deepEqual(
      listSingkat(NOMENKLATUR_NAMA, 'PEMERINTAH KOTA BARU', 'Dinas Sosial', 'Laporan Kinerja', 'Tahun 2024', [
        'Program | Pagu',
        'Program Pnyelenggaraan Urusan Pemerintahan Umum | 1',
      ]),
      [],
    );
  });
});

describe('codes', () => {
  it('the code of another name', () => {
    assert.deepEqual(
      listSingkat(NOMENKLATUR_KODE, [
        'Kode | Nama',
        '7.01.02 | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik',
        '7.01.04 | Program Penyelenggaraan Urusan Pemerintahan Umum',
        '7.01.02.2.01.02 | Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan',
      ]),
      ['galat 3: 7.01.04'],
    );
  });
});

describe('parents', () => {
  it('a kegiatan below another programme', () => {
    assert.deepEqual(
      listSingkat(NOMENKLATUR_INDUK, ...SAMPUL, [
        'Program | Pagu',
        'Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | 1',
        'Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan | 1',
        'Kegiatan Pemberdayaan Kelurahan | 1',
      ]),
      ['galat 8: “Kegiatan Pemberdayaan Kelurahan” di bawah Program Penyelenggaraan Pemerintahan dan Pelayanan Publik'],
    );
  });
});
