import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { TUJUH_ANALISIS } from './tujuh-analisis.ts';

describe('the seven analyses', () => {
  it('what no heading speaks of is named', () => {
    assert.deepEqual(
      listSingkat(
        TUJUH_ANALISIS,
        '# BAB III AKUNTABILITAS KINERJA',
        '## 3.1 Perbandingan target dan realisasi tahun 2024',
        '## 3.2 Perbandingan dengan tahun lalu',
        '## 3.3 Perbandingan dengan target Renstra',
        '## 3.4 Penyebab keberhasilan dan kegagalan',
        '## 3.5 Program yang menunjang keberhasilan',
      ),
      [
        'saran 1: tidak ada bagian tentang realisasi dengan standar nasional',
        'peringatan 1: tidak ada bagian tentang efisiensi penggunaan sumber daya',
      ],
    );
  });
});
