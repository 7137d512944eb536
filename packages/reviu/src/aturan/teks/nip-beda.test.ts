import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { NIP_BEDA } from './nip-beda.ts';

/** Put together here, so that no file holds a number that could be somebody's. */
const nip = (lahir: string, angkat: string, lain = '1 001'): string => `NIP. ${lahir} ${angkat} ${lain}`;
const N = nip('19800215', '200501');

describe('equality of NIPs', () => {
  it('the same everywhere: nothing', () => {
    assert.deepEqual(listSingkat(NIP_BEDA, `BUDI SANTOSA, SE\n${N}`, `BUDI SANTOSA, SE\n${N}`), []);
  });
  it('one digit off, one number for two persons, other spaces', () => {
    assert.deepEqual(
      listSingkat(
        NIP_BEDA,
        `BUDI SANTOSA, SE\n${N}`,
        `BUDI SANTOSA, SE\n${N}`,
        `BUDI SANTOSA, SE\n${nip('19800215', '200503')}`,
        `SITI AMINAH, SH\n${N}`,
        `BUDI SANTOSA, SE\n${nip('19800215', '200501', '1001')}`,
      ),
      [
        'galat 3: NIP ••••••••••••••••01',
        'saran 5: spasi NIP lain dari penulisan lainnya',
        'galat 4: NIP yang sama untuk SITI AMINAH dan BUDI SANTOSA',
      ],
    );
  });
});
