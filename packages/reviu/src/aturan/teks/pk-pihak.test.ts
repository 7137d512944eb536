import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PK_PIHAK } from './pk-pihak.ts';

describe('parties of an agreement', () => {
  it('two parties, each once: nothing', () => {
    assert.deepEqual(
      listSingkat(
        PK_PIHAK,
        'PERJANJIAN KINERJA TAHUN 2024',
        'kami yang bertanda tangan di bawah ini:',
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : KASI PEMERINTAHAN',
        'Selanjutnya disebut pihak pertama',
        'Nama : SITI AMINAH, S.Sos',
        'Jabatan : CAMAT',
        'selanjutnya disebut pihak kedua',
        'Muara, 2 September 2024',
        'Pihak Kedua,',
        'SITI AMINAH, S.Sos',
        'Pihak Pertama,',
        'BUDI SANTOSA, SE',
      ),
      [],
    );
  });
  it('the same label twice, a misspelled one, a stranger who signs', () => {
    assert.deepEqual(
      listSingkat(
        PK_PIHAK,
        'PERJANJIAN KINERJA TAHUN 2024',
        'kami yang bertanda tangan di bawah ini:',
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : KASI PEMERINTAHAN',
        'Selanjutnya disebut pihak pertama',
        'Nama : SITI AMINAH, S.Sos',
        'Jabatan : CAMAT',
        'selanjutnya disebut pihak kedua',
        'Muara, 2 September 2024',
        'Pihak Kedua,',
        'SITI AMINAH, S.Sos',
        'Pinak Kedua,',
        'RUDI HARTONO, SH',
      ),
      ['galat 12: Pinak Kedua,', 'galat 12: Pinak Kedua,', 'galat 13: RUDI HARTONO, SH'],
    );
  });
  it('both called the first party', () => {
    assert.deepEqual(
      listSingkat(
        PK_PIHAK,
        'PERJANJIAN KINERJA TAHUN 2024',
        'kami yang bertanda tangan di bawah ini:',
        'Nama : BUDI SANTOSA, SE',
        'Jabatan : KASI PEMERINTAHAN',
        'Selanjutnya disebut pihak pertama',
        'Nama : SITI AMINAH, S.Sos',
        'Jabatan : CAMAT',
        'selanjutnya disebut pihak pertama',
        'Muara, 2 September 2024',
      ),
      ['galat 8: selanjutnya disebut pihak pertama'],
    );
  });
  it('nobody is his own superior', () => {
    assert.deepEqual(
      listSingkat(
        PK_PIHAK,
        'PERJANJIAN KINERJA TAHUN 2024',
        'kami yang bertanda tangan di bawah ini:',
        'selaku atasan langsung Pihak Kedua, selanjutnya disebut Pihak Kedua.',
      ),
      ['galat 3: atasan langsung Pihak Kedua, selanjutnya disebut Pihak Kedua'],
    );
  });
});
