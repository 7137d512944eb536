import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { BARIS_BERULANG } from './baris-berulang.ts';

describe('rows twice', () => {
  it('rows that differ in a figure of their own name: nothing', () => {
    assert.deepEqual(
      listSingkat(BARIS_BERULANG, ['No | Program | Pagu', '1 | Pemberdayaan A | 5', '2 | Pemberdayaan B | 5']),
      [],
    );
  });
  it('the same words under another group, whose cell is merged or left empty: nothing; under the same group it is twice', () => {
    assert.deepEqual(
      listSingkat(BARIS_BERULANG, [
        'No | Indikator | Program | Pagu',
        '1 | Persentase layanan | Pemberdayaan | 5',
        ' | | Koordinasi | 6',
        '2 | Indeks kepuasan | Pemberdayaan | 5',
        ' | | Koordinasi | 6',
        ' | | Koordinasi | 6',
      ]),
      ['galat 6: baris yang sama dua kali'],
    );
  });
  it('the same row with another number', () => {
    assert.deepEqual(
      listSingkat(BARIS_BERULANG, [
        'No | Program | Pagu',
        '1 | Pemberdayaan | 5',
        '2 | Koordinasi | 6',
        '3 | Pemberdayaan | 5',
      ]),
      ['galat 4: baris yang sama dua kali'],
    );
  });
});
