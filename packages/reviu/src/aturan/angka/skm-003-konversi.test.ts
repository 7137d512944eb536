import { describeAturan } from '../../uji/aturan.ts';
import { KONVERSI_SKALA } from './skm-003-konversi.ts';

describeAturan(KONVERSI_SKALA, [
  {
    nama: 'a conversion to another scale',
    naskah: [
      'Sebesar 85,76 (setara dengan 4,37 pada skala Likert 1-5).',
      'Sebesar 85,76 (setara dengan 4,29 pada skala Likert 1-5).',
    ],
    temuan: [[1, '4,37', '4,288']],
  },
  {
    nama: 'an index beside a value of another scale',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Realisasi 2024 | Realisasi Nasional',
        'Indeks Kepuasan Masyarakat | 85,76 | 3,12 (Skala Likert 1-5)',
      ],
    ],
    temuan: [[3, '3,12 (Skala Likert 1-5)', undefined, 'peringatan']],
  },
]);
