import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { DAFTAR_KETERANGAN } from './daftar-keterangan.ts';

describe('lists of tables against captions', () => {
  it('the same: nothing', () => {
    assert.deepEqual(
      listSingkat(
        DAFTAR_KETERANGAN,
        '# DAFTAR TABEL',
        'Tabel 1.1 Pagu Program Tahun 2024 ..... 3',
        'Tabel 1.2 Realisasi Kegiatan ..... 4',
        '# Bab',
        'Tabel 1.1 Pagu program tahun 2024',
        'Tabel 1.2 Realisasi Kegiatan',
      ),
      [],
    );
  });
  it('another year in the title', () => {
    assert.deepEqual(
      listSingkat(
        DAFTAR_KETERANGAN,
        '# DAFTAR TABEL',
        'Tabel 1.1 Pagu Program Tahun 2024 ..... 3',
        'Tabel 1.2 Realisasi Kegiatan ..... 4',
        '# Bab',
        'Tabel 1.1 Pagu Program Tahun 2023',
        'Tabel 1.2 Realisasi Kegiatan',
      ),
      ['galat 2: Pagu Program Tahun 2024'],
    );
  });
  it('another number; a table that is not listed', () => {
    assert.deepEqual(
      listSingkat(
        DAFTAR_KETERANGAN,
        '# DAFTAR TABEL',
        'Tabel 1.1 Pagu Program Tahun 2024 ..... 3',
        'Tabel 1.2 Realisasi Kegiatan ..... 4',
        '# Bab',
        'Tabel 1.1 Pagu Program Tahun 2024',
        'Tabel 1.2 Survei kepuasan',
        'Tabel 1.3 Realisasi Kegiatan',
      ),
      ['galat 3: Tabel 1.2 Realisasi Kegiatan', 'galat 6: Tabel 1.2 Survei kepuasan tidak terdaftar'],
    );
  });
  it('listed and nowhere', () => {
    assert.deepEqual(
      listSingkat(
        DAFTAR_KETERANGAN,
        '# DAFTAR TABEL',
        'Tabel 1.1 Pagu Program Tahun 2024 ..... 3',
        'Tabel 1.2 Realisasi Kegiatan ..... 4',
        '# Bab',
        'Tabel 1.1 Pagu Program Tahun 2024',
      ),
      ['galat 3: Tabel 1.2 Realisasi Kegiatan'],
    );
  });
});
