import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SEMUA_BAB } from '../../uji/periksa.ts';
import { BAGIAN_WAJIB } from './bagian-wajib.ts';

describe('required parts', () => {
  it('a report with all parts and an agreement has no finding', () => {
    assert.deepEqual(listSingkat(BAGIAN_WAJIB, ...SEMUA_BAB, 'selanjutnya disebut Pihak Kedua'), []);
  });
  it('a missing chapter and a missing agreement are named', () => {
    assert.deepEqual(
      listSingkat(
        BAGIAN_WAJIB,
        '# BAB I PENDAHULUAN',
        '## 1.1 Latar Belakang',
        'Isi.',
        '# BAB III AKUNTABILITAS KINERJA',
        '## A. Capaian Kinerja Organisasi',
        'Isi.',
        '## B. Realisasi Anggaran',
        'Isi.',
        '# BAB IV PENUTUP',
        'Isi.',
      ),
      ['peringatan -: tidak ada judul Bab Perencanaan Kinerja', 'peringatan -: tidak ada naskah Perjanjian Kinerja'],
    );
  });
});
