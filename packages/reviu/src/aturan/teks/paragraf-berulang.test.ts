import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { PARAGRAF_BERULANG } from './paragraf-berulang.ts';

describe('paragraphs twice', () => {
  it('in another part: nothing', () => {
    assert.deepEqual(
      listSingkat(
        PARAGRAF_BERULANG,
        'Kecamatan menyelenggarakan pelayanan administrasi terpadu bagi seluruh warga.',
        '## 1.2 Lain',
        'Kecamatan menyelenggarakan pelayanan administrasi terpadu bagi seluruh warga.',
      ),
      [],
    );
  });
  it('next to each other', () => {
    assert.deepEqual(
      listSingkat(
        PARAGRAF_BERULANG,
        'Kecamatan menyelenggarakan pelayanan administrasi terpadu bagi seluruh warga.',
        'Kalimat lain.',
        'Kecamatan menyelenggarakan pelayanan administrasi terpadu bagi seluruh warga.',
      ),
      ['galat 3: paragraf yang sama dua kali'],
    );
  });
});
