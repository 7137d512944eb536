import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { SINGKATAN } from './singkatan.ts';

describe('abbreviations', () => {
  it('one name for the report: nothing', () => {
    assert.deepEqual(listSingkat(SINGKATAN, 'LKjIP ini.', 'LKjIP itu.'), []);
  });
  it('two names for the report; one name with two abbreviations; one abbreviation for two names', () => {
    assert.deepEqual(
      listSingkat(
        SINGKATAN,
        'LKjIP ini dan LKjIP itu.',
        'Naskah LAKIP.',
        'Evaluasi Perkembangan Desa dan Kelurahan (EPDESKEL).',
        'Evaluasi Perkembangan Desa dan Kelurahan (EPDESSEL).',
        'Pengukuran Kinerja Kegiatan (PKK).',
        'Pemberdayaan Kesejahteraan Keluarga (PKK).',
      ),
      [
        'peringatan 2: LAKIP (1 kali)',
        'peringatan 4: Evaluasi Perkembangan Desa dan Kelurahan (EPDESSEL)',
        'peringatan 6: Pemberdayaan Kesejahteraan Keluarga (PKK)',
      ],
    );
  });
});
