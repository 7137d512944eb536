import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { SISA_TEMPLAT } from './sisa-templat.ts';

describe('leftovers of a template', () => {
  it('ordinary sentences and brackets: nothing', () => {
    assert.deepEqual(
      listSingkat(
        SISA_TEMPLAT,
        'Indeks Kepuasan Masyarakat (IKM) naik (lihat tabel).',
        'Masyarakat diisi oleh 3 (tiga) kelompok.',
      ),
      [],
    );
  });
  it('prompts in brackets, also cut by a page', () => {
    assert.deepEqual(
      listSingkat(
        SISA_TEMPLAT,
        'IKM (silakan dijelaskan sesuai keadaan) naik.',
        'Rincian (silakan',
        'Tugas [nama instansi] dan <isi tahun>.',
      ),
      [
        'galat 1: silakan dijelaskan sesuai keadaan)',
        'galat 2: (silakan',
        'galat 3: [nama instansi]',
        'galat 3: <isi tahun>',
      ],
    );
  });
  it('place holders', () => {
    assert.deepEqual(
      listSingkat(
        SISA_TEMPLAT,
        'Lorem ipsum dolor sit amet.',
        'Target tahun 20XX sebesar xxx persen.',
        'Contoh: Kecamatan Anda.',
      ),
      ['galat 1: Lorem ipsum dolor sit amet', 'galat 2: xxx', 'galat 2: 20XX', 'galat 3: Kecamatan Anda'],
    );
  });
  it('a note to the reader in brackets is only a warning', () => {
    assert.deepEqual(listSingkat(SISA_TEMPLAT, 'Capaian naik (catatan: sesuaikan dengan PK).'), [
      'peringatan 1: (catatan: sesuaikan dengan PK)',
    ]);
  });
});
