import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { TAHUN_JUDUL } from './tahun-judul.ts';

describe('years in titles', () => {
  it('plans, evaluations and comparisons have years of their own: nothing', () => {
    assert.deepEqual(
      listSingkat(
        TAHUN_JUDUL,
        ...SAMPUL,
        '# Renstra 2021-2026',
        '# Tindak Lanjut Evaluasi Tahun 2023',
        '# Perbandingan Realisasi dengan Tahun 2023',
        'Laporan Kinerja Kecamatan Muara Jaya Tahun 2024 disusun.',
      ),
      [],
    );
  });
  it('a title, a caption, a sentence of another year', () => {
    assert.deepEqual(
      listSingkat(
        TAHUN_JUDUL,
        ...SAMPUL,
        '# AKUNTABILITAS KINERJA TAHUN 2023',
        'Tabel 3.1 Capaian Kinerja Tahun 2025',
        'Laporan Kinerja Kecamatan Muara Jaya Tahun 2023 disusun.',
        'RENCANA KINERJA TAHUN 2022',
      ),
      ['galat 5: 2023', 'galat 6: 2025', 'galat 8: 2022', 'galat 7: 2023'],
    );
  });
});
