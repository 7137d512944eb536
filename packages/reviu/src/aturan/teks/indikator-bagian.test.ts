import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { INDIKATOR_BAGIAN } from './indikator-bagian.ts';

describe('the indicator of a part', () => {
  it('the follow-up of another indicator below a heading', () => {
    assert.deepEqual(
      listSingkat(
        INDIKATOR_BAGIAN,
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Persentase Pelaksanaan Tugas Pemerintahan Umum | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Indeks Kepuasan Masyarakat | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Indeks Kepuasan Masyarakat | 1',
        ],
        [
          'Sasaran Strategis | Indikator Kinerja | Target',
          'Meningkatnya kualitas pelayanan kecamatan | Indeks Kepuasan Masyarakat | 1',
        ],
        '### Indikator Indeks Kepuasan Masyarakat',
        'Faktor penghambat capaian indikator Indeks Kepuasan Masyarakat adalah:',
        'Tindak lanjut capaian indikator Pelaksanaan Tugas Pemerintahan Umum adalah:',
      ),
      ['galat 15: indikator Persentase Pelaksanaan Tugas Pemerintahan Umum'],
    );
  });
});
