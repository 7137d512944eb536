import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { RUJUKAN } from './rujukan.ts';

describe('references', () => {
  it('to a table that exists, to a chapter of another document: nothing', () => {
    assert.deepEqual(listSingkat(RUJUKAN, 'Tabel 3.1 Pagu', 'Lihat tabel 3.1 dan bab 2 Renja.'), []);
  });
  it('to a table that does not exist', () => {
    assert.deepEqual(listSingkat(RUJUKAN, 'Tabel 3.1 Pagu', 'Pagu tergambar dalam tabel 2.11 berikut.'), [
      'galat 2: Tabel 2.11',
    ]);
  });
  it('to a chapter beyond the last', () => {
    assert.deepEqual(
      listSingkat(
        RUJUKAN,
        '# BAB I PENDAHULUAN',
        '## 1.1 Latar Belakang',
        'Isi.',
        '# BAB II PERENCANAAN KINERJA',
        '## 2.1 Renstra',
        'Isi.',
        '# BAB III AKUNTABILITAS KINERJA',
        '## A. Capaian Kinerja Organisasi',
        'Isi.',
        '## B. Realisasi Anggaran',
        'Isi.',
        '# BAB IV PENUTUP',
        'Isi.',
        'Hal ini diuraikan dalam Bab VI.',
      ),
      ['galat 14: Bab VI'],
    );
  });
});
