import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, SAMPUL } from '../../uji/periksa.ts';
import { INSTANSI_LAIN } from './instansi-lain.ts';

describe('names of other agencies', () => {
  it('partners, supervisors, neighbours and titles of regulations: nothing', () => {
    assert.deepEqual(
      listSingkat(
        INSTANSI_LAIN,
        ...SAMPUL,
        'Kecamatan Muara Jaya Kota Baru berbatasan dengan Kecamatan Bukit Indah.',
        'Koordinasi dengan Dinas Kesehatan dan Inspektorat Daerah.',
        'Peraturan Daerah Kota Baru Nomor 8 Tahun 2009 tentang Pembentukan Kecamatan Bukit Indah.',
        'Perjalanan dinas dan pakaian dinas.',
        'Kelurahan Muara dan Kelurahan Hulu.',
      ),
      [],
    );
  });
  it('in a header of a table, in a heading, after what belongs to the unit', () => {
    assert.deepEqual(
      listSingkat(
        INSTANSI_LAIN,
        ...SAMPUL,
        ['IKU DINAS PERHUBUNGAN | Target', 'A | 1'],
        '# Capaian Kinerja Kecamatan Bukit Indah',
        'Laporan Kinerja Dinas Sosial disusun tepat waktu.',
      ),
      ['galat 5: DINAS PERHUBUNGAN', 'galat 7: Kecamatan Bukit Indah', 'galat 8: Dinas Sosial'],
    );
  });
  it('in a sentence, where the own name belongs', () => {
    assert.deepEqual(
      listSingkat(
        INSTANSI_LAIN,
        ...SAMPUL,
        'Kecamatan Bukit Indah melaksanakan tugas pelayanan.',
        'Kecamatan Muara Jaya melaksanakan tugas.',
      ),
      ['galat 5: Kecamatan Bukit Indah'],
    );
  });
  it('another government, another kind of agency, another post', () => {
    assert.deepEqual(
      listSingkat(
        INSTANSI_LAIN,
        ...SAMPUL,
        'Visi Pemerintah Kota Lama adalah maju.',
        'Laporan capaian kinerja dinas disusun.',
        'CAMAT BUKIT INDAH',
      ),
      ['galat 5: Pemerintah Kota Lama', 'galat 6: kinerja dinas', 'galat 7: CAMAT BUKIT INDAH'],
    );
  });
});
