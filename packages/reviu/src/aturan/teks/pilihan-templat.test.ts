import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PILIHAN_TEMPLAT } from './pilihan-templat.ts';

describe('choices that were not made', () => {
  it('titles with both words: nothing', () => {
    assert.deepEqual(
      listSingkat(PILIHAN_TEMPLAT, 'Analisis keberhasilan/kegagalan dan peningkatan/penurunan kinerja.'),
      [],
    );
  });
  it('both of two that exclude each other', () => {
    assert.deepEqual(
      listSingkat(
        PILIHAN_TEMPLAT,
        'Kinerja dapat dikatakan (SANGAT) BERHASIL.',
        'Capaian yang meningkat tetap.',
        'Target tercapai/tidak tercapai.',
        'Capaian naik/turun 2%.',
      ),
      [
        'galat 1: (SANGAT) BERHASIL',
        'galat 2: meningkat tetap',
        'peringatan 3: tercapai/tidak tercapai',
        'peringatan 4: naik/turun',
      ],
    );
  });
});
