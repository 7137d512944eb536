import { describeAturan } from '../../uji/aturan.ts';
import { BESAR_PERUBAHAN } from './nar-002-besar.ts';

describeAturan(BESAR_PERUBAHAN, [
  {
    nama: 'a difference, or a share of the first figure',
    naskah: [
      'Realisasi turun dari 86,33 pada tahun 2023 menjadi 85,76, yaitu sebesar 0,57 poin, atau 0,66% dari tahun 2023.',
      'Realisasi turun dari 86,33 pada tahun 2023 menjadi 85,76, yaitu sebesar 0,75 poin.',
    ],
    temuan: [[2, '0,75', '0,57']],
  },
  {
    nama: 'against the table',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1',
      [
        'Indikator | Realisasi 2023 | Realisasi 2024 | Capaian 2023 | Capaian 2024',
        'Indeks Kepuasan Masyarakat | 86,33 | 85,76 | 96,06 | 95,43',
        'Persentase Tertib Administrasi Desa | 100 | 100 | 100 | 100',
      ],
      'Indeks Kepuasan Masyarakat: maka capaian tahun 2024 menurun sebesar 95,43%.',
      'Indeks Kepuasan Masyarakat: maka capaian tahun 2024 menurun sebesar 0,63%.',
    ],
    temuan: [[6, 'menurun 95,43%', '0,63']],
  },
  {
    nama: 'by D to B',
    naskah: [
      'Dengan realisasi 80,00, realisasinya naik 5,00 poin menjadi 85,00.',
      'Dengan realisasi 80,00, realisasinya naik 6,00 poin menjadi 85,00.',
    ],
    temuan: [[2, 'naik 6,00', 'naik 5']],
  },
]);
