import { describeAturan } from '../../uji/aturan.ts';
import { RATA_RATA } from './cap-003-rata-rata.ts';

describeAturan(RATA_RATA, [
  {
    nama: 'the mean of the rows above, as they are or capped',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Capaian (%)',
        'Indeks A | 80,00',
        'Indeks B | 120,00',
        'Rata-rata | 100,00',
        'Indeks C | 80,00',
        'Indeks D | 150,00',
        'Rata-rata | 90,00',
        'Indeks E | 50,00',
        'Rata-rata | 60,00',
      ],
    ],
    temuan: [[10, '60,00', '50,00', 'peringatan']],
  },
]);
