import { describeAturan } from '../../uji/aturan.ts';
import { SKALA_CAMPUR } from './pre-004-campur.ts';

describeAturan(SKALA_CAMPUR, [
  {
    nama: 'two scales printed, one in the table, the other in a sentence',
    naskah: [
      'Tabel 1',
      [
        'No | Interval | Predikat',
        '1 | 85% s.d 100% | Sangat Berhasil',
        '2 | 70% s.d < 85% | Berhasil',
        '3 | 55% s.d < 70% | Cukup Berhasil',
        '4 | < 55% | Tidak Berhasil',
      ],
      'Tabel 1',
      [
        'No | Interval | Kriteria',
        '1 | ≥ 90 | Sangat Tinggi',
        '2 | 76 ≤ 89 | Tinggi',
        '3 | 66 ≤ 75 | Sedang',
        '4 | 51 ≤ 65 | Rendah',
        '5 | ≤ 50 | Sangat Rendah',
      ],
      'Tabel 3',
      ['Indikator | Capaian | Predikat', 'Indeks A | 95,43 | Sangat Berhasil'],
      'Capaiannya 95,43 atau bernilai kinerja sangat tinggi.',
    ],
    temuan: [[17, 'sangat tinggi', undefined, 'peringatan']],
  },
]);
