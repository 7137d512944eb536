import { describeAturan } from '../../uji/aturan.ts';
import { SKALA_TIDAK_BAKU } from './pre-003-baku.ts';

describeAturan(SKALA_TIDAK_BAKU, [
  {
    nama: 'another lower bound than the regulation',
    naskah: [
      'Tabel 1',
      [
        'No | Interval | Kriteria',
        '1 | ≥ 90 | Sangat Tinggi',
        '2 | 76 ≤ 89 | Tinggi',
        '3 | 66 ≤ 75 | Sedang',
        '4 | 51 ≤ 65 | Rendah',
        '5 | ≤ 50 | Sangat Rendah',
      ],
    ],
    temuan: [[3, '≥ 90', 'mulai 91', 'peringatan']],
  },
]);
