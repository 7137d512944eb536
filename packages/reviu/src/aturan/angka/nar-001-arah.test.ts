import { describeAturan } from '../../uji/aturan.ts';
import { ARAH } from './nar-001-arah.ts';

describeAturan(ARAH, [
  {
    nama: 'from A to B',
    naskah: ['Nilainya meningkat dari 86,33 menjadi 85,76.', 'Nilainya menurun dari 86,33 menjadi 85,76.'],
    temuan: [[1, 'meningkat', 'turun']],
  },
  {
    nama: 'against the values of both years in the table',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1',
      [
        'Indikator | Realisasi 2023 | Realisasi 2024 | Capaian 2023 | Capaian 2024',
        'Indeks Kepuasan Masyarakat | 86,33 | 85,76 | 96,06 | 95,43',
        'Persentase Tertib Administrasi Desa | 100 | 100 | 100 | 100',
      ],
      'Indeks Kepuasan Masyarakat menunjukkan capaian yang meningkat.',
      'Persentase Tertib Administrasi Desa sebesar 100%, maka capaian tahun 2024 meningkat.',
      'Indeks Kepuasan Masyarakat menunjukkan capaian yang menurun.',
    ],
    temuan: [
      [6, 'meningkat', 'turun'],
      [7, 'meningkat', 'tetap'],
    ],
  },
]);
