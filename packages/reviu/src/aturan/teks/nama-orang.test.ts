import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { NAMA_ORANG } from './nama-orang.ts';

/** Put together here, so that no file holds a number that could be somebody's. */
const nip = (lahir: string, angkat: string, lain = '1 001'): string => `NIP. ${lahir} ${angkat} ${lain}`;
const N = nip('19800215', '200501');

describe('names of persons', () => {
  it('the same name in capitals and small letters: nothing', () => {
    assert.deepEqual(
      listSingkat(
        NAMA_ORANG,
        `BUDI SANTOSA, S.Sos, M.Si\n${N}`,
        'Nama : Budi Santosa, S.Sos, M.Si',
        `BUDI SANTOSA, S.Sos, M.Si\n${N}`,
      ),
      [],
    );
  });
  it('a letter off above the same NIP, and a letter off with the same titles', () => {
    assert.deepEqual(
      listSingkat(
        NAMA_ORANG,
        `BUDI SANTOSA, S.Sos, M.Si\n${N}`,
        `BUDI SANTOSA, S.Sos, M.Si\n${N}`,
        `BUDI SANTOZA, S.Sos, M.Si\n${N}`,
        'H. ARIF, SKM, MARS',
        'H. ARIF, SKM, MARS',
        'H. ERIF, SKM, MARS',
      ),
      ['galat 3: BUDI SANTOZA, S.Sos, M.Si'],
    );
  });
  it('two persons with other names: nothing', () => {
    assert.deepEqual(
      listSingkat(
        NAMA_ORANG,
        `SITI AMINAH, SE\n${N}`,
        `BUDI SANTOSA, SE\n${nip('19790101', '200601')}`,
        `SITI AMINAH, SE\n${N}`,
      ),
      [],
    );
  });
});
