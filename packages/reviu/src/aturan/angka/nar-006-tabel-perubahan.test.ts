import { describeAturan } from '../../uji/aturan.ts';
import { TABEL_PERUBAHAN } from './nar-006-tabel-perubahan.ts';

describeAturan(TABEL_PERUBAHAN, [
  {
    nama: 'a direction and its sign',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Selisih realisasi | Arah realisasi',
        'Indeks A | -0,57 | turun',
        'Indeks B | -0,57 | naik',
        'Indeks C | 0 | tetap',
      ],
    ],
    temuan: [[4, 'naik', 'turun']],
  },
  {
    nama: 'differences by the values of both years',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1',
      [
        'Indikator | Realisasi 2023 | Realisasi 2024 | Capaian 2023 | Capaian 2024',
        'Indeks Kepuasan Masyarakat | 86,33 | 85,76 | 96,06 | 95,43',
        'Persentase Tertib Administrasi Desa | 100 | 100 | 100 | 100',
      ],
      'Tabel 2',
      [
        'Indikator | Terhadap tahun | Selisih realisasi | Selisih capaian (poin persen)',
        'Indeks Kepuasan Masyarakat | 2023 | -0,75 | -0,63',
      ],
    ],
    temuan: [[8, '-0,75', '-0,57']],
  },
]);
