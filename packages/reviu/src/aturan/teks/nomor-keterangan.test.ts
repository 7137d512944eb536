import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { NOMOR_KETERANGAN } from './nomor-keterangan.ts';

describe('numbers of captions', () => {
  it('in order, and a table continued under its own title: nothing', () => {
    assert.deepEqual(
      listSingkat(
        NOMOR_KETERANGAN,
        'Tabel 1.1 Pagu',
        'Tabel 1.2 Realisasi',
        'Tabel 1.2 Realisasi (lanjutan)',
        'Tabel 2.1 Target',
        'Gambar 1.1 Bagan',
      ),
      [],
    );
  });
  it('a number for two tables', () => {
    assert.deepEqual(
      listSingkat(NOMOR_KETERANGAN, 'Tabel 3.1 Perbandingan nasional', 'Isi.', 'Tabel 3.1 Analisis program'),
      ['galat 3: Tabel 3.1'],
    );
  });
  it('skipped and backwards', () => {
    assert.deepEqual(listSingkat(NOMOR_KETERANGAN, 'Tabel 2.1 A besar', 'Tabel 2.3 B besar', 'Tabel 2.2 C besar'), [
      'peringatan 2: Tabel 2.3',
      'galat 3: Tabel 2.2',
    ]);
  });
  it('a number without its dot; the next one counts on', () => {
    assert.deepEqual(listSingkat(NOMOR_KETERANGAN, 'Gambar 1 1 Struktur', 'Gambar 1.2 Pohon'), [
      'peringatan 1: Gambar 1 1',
    ]);
  });
  it('a sentence that begins like a caption is none', () => {
    assert.deepEqual(listSingkat(NOMOR_KETERANGAN, 'Tabel 3.1 Pagu', 'Tabel 3.1 menunjukkan bahwa pagu naik.'), []);
  });
});
