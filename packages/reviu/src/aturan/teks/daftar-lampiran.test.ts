import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { DAFTAR_LAMPIRAN } from './daftar-lampiran.ts';

describe('list of appendices', () => {
  it('appendices that stand behind the last chapter, and one that does not', () => {
    assert.deepEqual(
      listSingkat(
        DAFTAR_LAMPIRAN,
        '# DAFTAR LAMPIRAN',
        '1. Matrik Rencana Strategis 2021-2026',
        '2. Realisasi Belanja Tahun 2024',
        '# BAB I PENDAHULUAN',
        'Isi.',
        '# BAB IV PENUTUP',
        'Isi.',
        'MATRIKS RENCANA STRATEGIS TAHUN 2021 – 2026',
      ),
      ['peringatan 3: Realisasi Belanja Tahun 2024'],
    );
  });
});
