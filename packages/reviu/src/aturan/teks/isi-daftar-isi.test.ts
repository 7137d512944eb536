import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { ISI_DAFTAR_ISI } from './isi-daftar-isi.ts';

describe('contents against the body', () => {
  it('the same parts: nothing', () => {
    assert.deepEqual(
      listSingkat(
        ISI_DAFTAR_ISI,
        '# DAFTAR ISI',
        'BAB I PENDAHULUAN ..... 1',
        '1.1 Latar Belakang ..... 1',
        '1.2 Isu Strategis ..... 3',
        'BAB II PERENCANAAN KINERJA ..... 5',
        '2.1 Rencana Strategis Tahun 2024 ..... 5',
        '# BAB I PENDAHULUAN',
        '## 1.1 Latar Belakang',
        '## 1.2 Isu Strategis',
        '# BAB II PERENCANAAN KINERJA',
        '## 2.1 Rencana Strategis Tahun 2024',
      ),
      [],
    );
  });
  it('one is missing in the body, one in the list', () => {
    assert.deepEqual(
      listSingkat(
        ISI_DAFTAR_ISI,
        '# DAFTAR ISI',
        'BAB I PENDAHULUAN ..... 1',
        '1.1 Latar Belakang ..... 1',
        '1.2 Isu Strategis ..... 3',
        'BAB II PERENCANAAN KINERJA ..... 5',
        '2.1 Rencana Strategis Tahun 2024 ..... 5',
        '# BAB I PENDAHULUAN',
        '## 1.1 Latar Belakang',
        '# BAB II PERENCANAAN KINERJA',
        '## 2.1 Rencana Strategis Tahun 2024',
        '## 2.2 Perjanjian Kinerja',
      ),
      ['galat 4: 1.2 Isu Strategis', 'galat 11: 2.2 Perjanjian Kinerja tidak ada dalam daftar isi'],
    );
  });
  it('a list without pages, as items', () => {
    assert.deepEqual(
      listSingkat(
        ISI_DAFTAR_ISI,
        '# Daftar Isi',
        '- Daftar Tabel',
        '- BAB I Pendahuluan',
        '- 1.1 Latar Belakang',
        '- 1.2 Isu Strategis',
        '- 1.3 Tugas',
        '# BAB I Pendahuluan',
        '## 1.1 Latar Belakang',
        '## 1.3 Tugas',
      ),
      ['galat 5: 1.2 Isu Strategis'],
    );
  });
});
