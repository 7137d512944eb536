import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PANGKAT_BEDA } from './pangkat.ts';

/** Put together here, so that no file holds a number that could be somebody's. */
const nip = (lahir: string, angkat: string, lain = '1 001'): string => `NIP. ${lahir} ${angkat} ${lain}`;
const N = nip('19800215', '200501');

describe('ranks', () => {
  it('cut, other, other form', () => {
    assert.deepEqual(
      listSingkat(
        PANGKAT_BEDA,
        `BUDI SANTOSA, SE\nPembina IV/a\n${N}`,
        `BUDI SANTOSA, SE\nPembina IV/a\n${N}`,
        `BUDI SANTOSA, SE\nPembina IV\n${N}`,
        `BUDI SANTOSA, SE\nPenata III/d\n${N}`,
        `BUDI SANTOSA, SE\nPembina IV a\n${N}`,
      ),
      ['galat 3: Pembina IV', 'peringatan 4: Penata III/d', 'saran 5: Pembina IV a'],
    );
  });
});
