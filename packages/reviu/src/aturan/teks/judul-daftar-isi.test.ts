import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { JUDUL_DAFTAR_ISI } from './judul-daftar-isi.ts';

describe('titles in the contents', () => {
  it('case and punctuation make no difference', () => {
    assert.deepEqual(
      listSingkat(
        JUDUL_DAFTAR_ISI,
        '# DAFTAR ISI',
        'BAB I PENDAHULUAN ..... 1',
        '1.1 Latar Belakang ..... 1',
        '1.2 Isu Strategis ..... 3',
        'BAB II PERENCANAAN KINERJA ..... 5',
        '2.1 Rencana Strategis Tahun 2024 ..... 5',
        '# BAB I Pendahuluan',
        '## 1.1 LATAR BELAKANG',
        '## 1.2 Isu Strategis',
        '# BAB II Perencanaan Kinerja',
        '## 2.1 Rencana Strategis Tahun 2024',
      ),
      [],
    );
  });
  it('another year, other words, another spelling', () => {
    assert.deepEqual(
      listSingkat(
        JUDUL_DAFTAR_ISI,
        '# DAFTAR ISI',
        'BAB I PENDAHULUAN ..... 1',
        '1.1 Latar Belakang ..... 1',
        '1.2 Isu Strategis ..... 3',
        'BAB II PERENCANAAN KINERJA ..... 5',
        '2.1 Rencana Strategis Tahun 2024 ..... 5',
        '# BAB I PENDAHULUAN',
        '## 1.1 Latar Belakang',
        '## 1.2 Isu-isu Strategis',
        '# BAB II PENGUKURAN PERANGKAT',
        '## 2.1 Rencana Strategis Tahun 2023',
      ),
      [
        'peringatan 4: 1.2 Isu Strategis',
        'galat 5: BAB II PERENCANAAN KINERJA',
        'galat 6: 2.1 Rencana Strategis Tahun 2024',
      ],
    );
  });
});
