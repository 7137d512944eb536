import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { GELAR_ORANG } from './gelar.ts';

/** Put together here, so that no file holds a number that could be somebody's. */
const nip = (lahir: string, angkat: string, lain = '1 001'): string => `NIP. ${lahir} ${angkat} ${lain}`;
const N = nip('19800215', '200501');

describe('titles of persons', () => {
  it('another title, a title missing, another form', () => {
    assert.deepEqual(
      listSingkat(
        GELAR_ORANG,
        `BUDI SANTOSA, S.IP, M.Si\n${N}`,
        `BUDI SANTOSA, S.IP, M.Si\n${N}`,
        `BUDI SANTOSA, S.Pd, M.Si\n${N}`,
        `BUDI SANTOSA, S.IP\n${N}`,
        `BUDI SANTOSA, S.I.P, M.Si\n${N}`,
      ),
      ['galat 3: S.Pd, M.Si', 'peringatan 4: S.IP', 'saran 5: S.I.P, M.Si'],
    );
  });
});
