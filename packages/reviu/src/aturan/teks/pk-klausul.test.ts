import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PK_KLAUSUL } from './pk-klausul.ts';

describe('the pledge', () => {
  it('whole: nothing; without "jawab"', () => {
    assert.deepEqual(
      listSingkat(PK_KLAUSUL, 'Kegagalan menjadi tanggung jawab kami.', 'Kegagalan menjadi tanggung kami.'),
      ['galat 2: menjadi tanggung kami'],
    );
  });
});
