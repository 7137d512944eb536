import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { TINDAK_LANJUT_WAKTU } from './tindak-lanjut.ts';

describe('times of follow-ups', () => {
  it('done in the year, or still under way: nothing', () => {
    assert.deepEqual(
      listSingkat(TINDAK_LANJUT_WAKTU, ...SAMPUL, 'Surat hasil evaluasi Nomor 1/A tanggal 8 Desember 2023.', [
        'No | Rekomendasi | Waktu | Status | Eviden',
        '1 | Agar menyusun | Januari - Juni 2024 | Sudah disusun | ada',
        '2 | Agar memakai | Januari 2025 | Dalam proses |',
      ]),
      [],
    );
  });
  it('done before it begins, done before the evaluation', () => {
    assert.deepEqual(
      listSingkat(
        TINDAK_LANJUT_WAKTU,
        ...SAMPUL,
        'Muara, 9 Januari 2025',
        'Surat hasil evaluasi Nomor 1/A tanggal 8 Desember 2023.',
        [
          'No | Rekomendasi | Waktu | Status | Eviden',
          '1 | Agar menyusun | Maret - Juni 2025 | Sudah disusun | ada',
          '2 | Agar memakai | 2022 | Selesai | ada',
          '3 | Agar memuat | Januari - Desember 2025 | Sudah dimuat | ada',
        ],
      ),
      ['galat 8: Maret - Juni 2025', 'galat 9: 2022', 'peringatan 10: Januari - Desember 2025'],
    );
  });
});
