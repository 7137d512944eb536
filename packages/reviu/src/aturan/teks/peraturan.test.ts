import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PERATURAN_BEDA, PERATURAN_DICABUT } from './peraturan.ts';

describe('regulations cited in two ways', () => {
  it('official titles, also shortened: nothing', () => {
    assert.deepEqual(
      listSingkat(
        PERATURAN_BEDA,
        'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;',
        'Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja.',
      ),
      [],
    );
  });
  it('another title than the official one', () => {
    assert.deepEqual(
      listSingkat(
        PERATURAN_BEDA,
        'Perpres Nomor 29 Tahun 2014 tentang Akuntabilitas Kinerja Instansi Pemerintah.',
        'Peraturan Menteri PAN dan RB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
      ),
      [
        'galat 1: Perpres Nomor 29 Tahun 2014 tentang Akuntabilitas Kinerja Instansi Pemerintah',
        'galat 2: Peraturan Menteri PAN dan RB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
      ],
    );
  });
  it('the same regulation of another kind', () => {
    assert.deepEqual(
      listSingkat(
        PERATURAN_BEDA,
        'Peraturan Daerah Kota Baru Nomor 6 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Kota Baru;',
        'Peraturan Wali Kota Baru Nomor 6 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Kota Baru.',
      ),
      [
        'galat 2: Peraturan Wali Kota Baru Nomor 6 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Kota Baru',
      ],
    );
  });
  it('another number for the same title', () => {
    assert.deepEqual(
      listSingkat(
        PERATURAN_BEDA,
        'Peraturan Daerah Nomor 6 Tahun 2021 tentang Susunan Perangkat Daerah Kota Baru;',
        'Peraturan Daerah Nomor 6 Tahun 2021 tentang Susunan Perangkat Daerah Kota Baru;',
        'Peraturan Daerah Nomor 9 Tahun 2021 tentang Susunan Perangkat Daerah Kota Baru;',
      ),
      ['galat 3: Peraturan Daerah Nomor 9 Tahun 2021 tentang Susunan Perangkat Daerah Kota Baru'],
    );
  });
});

describe('regulations that were replaced', () => {
  it('one in force, one replaced', () => {
    assert.deepEqual(
      listSingkat(PERATURAN_DICABUT, 'PermenPANRB Nomor 53 Tahun 2014 dan', 'Permendagri Nomor 54 Tahun 2010'),
      ['peringatan 2: Permendagri Nomor 54 Tahun 2010'],
    );
  });
});
