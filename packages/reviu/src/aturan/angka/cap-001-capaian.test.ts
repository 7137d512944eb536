import { describeAturan } from '../../uji/aturan.ts';
import { CAPAIAN } from './cap-001-capaian.ts';

describeAturan(CAPAIAN, [
  {
    nama: 'realisasi by target; rounding is no error',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Target | Realisasi | Capaian',
        'Indeks A | 89,87 | 85,76 | 95,43',
        'Indeks B | 89,87 | 85,76 | 95,4',
        'Indeks C | 89,87 | 85,76 | 85,76',
      ],
    ],
    temuan: [[5, '85,76', '95,43']],
  },
  {
    nama: 'lower is better, both forms, and a cap',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Target | Realisasi | Capaian',
        'Angka A | 10 | 8 | 120',
        'Angka B | 10 | 8 | 125',
        'Angka C | 10 | 15 | 120',
      ],
    ],
    temuan: [],
  },
  {
    nama: 'each year with its own columns',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Target 2023 | Target 2024 | Realisasi 2023 | Realisasi 2024 | Capaian 2023 | Capaian 2024',
        'Indeks A | 80,00 | 90,00 | 80,00 | 81,00 | 100,00 | 101,25',
      ],
    ],
    temuan: [[3, '101,25', '90,00']],
  },
  {
    nama: 'an indicator of ranges is counted otherwise',
    naskah: [
      'Tabel 1',
      ['Ukuran | Rumus | Dipakai untuk', 'Capaian terhadap rentang | di luar batas atas | Indeks Suhu Ruang'],
      'Tabel 2',
      ['Indikator | Target | Realisasi | Capaian', 'Indeks Suhu Ruang | 100 | 50 | 71,43'],
    ],
    temuan: [],
  },
]);
