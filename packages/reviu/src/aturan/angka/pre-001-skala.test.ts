import { describeAturan } from '../../uji/aturan.ts';
import { SKALA_BERCELAH } from './pre-001-skala.ts';

describeAturan(SKALA_BERCELAH, [
  {
    nama: 'overlap and gaps',
    naskah: [
      'Tabel 1',
      [
        'No | Interval | Predikat',
        '1 | ≥ 90 | Sangat Tinggi',
        '2 | 76 ≤ 90 | Tinggi',
        '3 | 66 ≤ 75 | Sedang',
        '4 | ≤ 65 | Rendah',
      ],
    ],
    temuan: [
      [4, '76 ≤ 90'],
      [5, '66 ≤ 75', undefined, 'peringatan'],
      [6, '≤ 65', undefined, 'peringatan'],
    ],
  },
  {
    nama: 'a scale without fault',
    naskah: [
      'Tabel 1',
      [
        'No | Interval | Atribut',
        '1 | 85% s.d 100% | Sangat Berhasil',
        '2 | 70% s.d < 85% | Berhasil',
        '3 | 55% s.d < 70% | Cukup Berhasil',
        '4 | < 55% | Tidak Berhasil',
      ],
    ],
    temuan: [],
  },
]);
