import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { MISI } from './misi.ts';

describe('wording of a misi', () => {
  it('as in the list, in capitals: nothing; other words', () => {
    assert.deepEqual(
      listSingkat(
        MISI,
        'Ditetapkan dua misi, yaitu:',
        '1. Mewujudkan kota yang maju dan sejahtera',
        '2. Meningkatkan tata kelola pemerintahan daerah yang baik',
        'Misi ke 2 : MENINGKATKAN TATA KELOLA PEMERINTAHAN DAERAH YANG BAIK',
        'Misi 2: Mewujudkan pemerintahan yang bersih dan efektif',
      ),
      ['galat 5: Mewujudkan pemerintahan yang bersih dan efektif'],
    );
  });
  it('a list in a table, and a misi without its number', () => {
    assert.deepEqual(
      listSingkat(
        MISI,
        [
          'Misi | Uraian',
          '1 | Mewujudkan kota yang maju dan sejahtera',
          '2 | Meningkatkan tata kelola pemerintahan yang baik',
        ],
        'Misi : Meningkatkan tata kelola yang baik',
      ),
      ['peringatan 4: Meningkatkan tata kelola yang baik'],
    );
  });
});
