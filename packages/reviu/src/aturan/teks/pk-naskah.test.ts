import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PK_NASKAH } from './pk-naskah.ts';

describe('statement and appendix', () => {
  it('same title and date: nothing', () => {
    assert.deepEqual(
      listSingkat(
        PK_NASKAH,
        'PERJANJIAN KINERJA TAHUN 2024',
        'kami yang bertanda tangan di bawah ini:',
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : KASI PEMERINTAHAN',
        'Selanjutnya disebut pihak pertama',
        'Nama : SITI AMINAH, S.Sos',
        'Jabatan : CAMAT',
        'selanjutnya disebut pihak kedua',
        'Muara, 2 September 2024',
        'Lampiran Perjanjian Kinerja',
        'PERJANJIAN KINERJA TAHUN 2024',
        'Muara, 02 September 2024',
      ),
      [],
    );
  });
  it('an appendix of a change without its statement; another date', () => {
    assert.deepEqual(
      listSingkat(
        PK_NASKAH,
        'PERJANJIAN KINERJA TAHUN 2024',
        'kami yang bertanda tangan di bawah ini:',
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : KASI PEMERINTAHAN',
        'Selanjutnya disebut pihak pertama',
        'Nama : SITI AMINAH, S.Sos',
        'Jabatan : CAMAT',
        'selanjutnya disebut pihak kedua',
        'Muara, 2 September 2024',
        'Muara, 3 September 2024',
        'Lampiran Perubahan Perjanjian Kinerja',
        'Muara, 9 Oktober 2024',
      ),
      ['peringatan 11: Lampiran Perubahan Perjanjian Kinerja', 'galat 10: Muara, 3 September 2024'],
    );
  });
});
