import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SEMUA_BAB } from '../../uji/periksa.ts';
import { NOMOR_JUDUL } from './nomor-judul.ts';

describe('numbers of chapters and sections', () => {
  it('in order: nothing', () => {
    assert.deepEqual(listSingkat(NOMOR_JUDUL, ...SEMUA_BAB), []);
  });
  it('a chapter left out is reported at its first section', () => {
    assert.deepEqual(
      listSingkat(
        NOMOR_JUDUL,
        '# BAB I PENDAHULUAN',
        '## 1.1 Latar Belakang',
        'Isi.',
        '## 2.1 Renstra',
        'Isi.',
        '# BAB III AKUNTABILITAS KINERJA',
        '## A. Capaian Kinerja Organisasi',
        'Isi.',
        '## B. Realisasi Anggaran',
        'Isi.',
        '# BAB IV PENUTUP',
        'Isi.',
      ),
      ['galat 4: tidak ada judul BAB II sebelum BAB III'],
    );
  });
  it('a number twice, a number skipped', () => {
    assert.deepEqual(listSingkat(NOMOR_JUDUL, '# BAB I PENDAHULUAN', '## 1.1 Latar', '## 1.1 Maksud', '## 1.4 Isu'), [
      'galat 3: 1.1',
      'galat 4: 1.4',
    ]);
  });
  it('a chapter twice', () => {
    assert.deepEqual(listSingkat(NOMOR_JUDUL, '# BAB I PENDAHULUAN', 'Isi.', '# BAB I PERENCANAAN'), [
      'galat 3: BAB I',
    ]);
  });
});
