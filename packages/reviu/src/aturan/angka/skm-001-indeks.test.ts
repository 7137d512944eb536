import { describeAturan } from '../../uji/aturan.ts';
import { INDEKS_SKM } from './skm-001-indeks.ts';

describeAturan(INDEKS_SKM, [
  {
    nama: 'weights of one ninth and 0,111',
    naskah: [
      'Tabel 1 Nilai per Unsur',
      [
        'Uraian | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9',
        'Nilai per unsur | 3,33 | 3,33 | 3,48 | 3,43 | 3,43 | 3,52 | 3,57 | 3,29 | 3,48',
        'Kategori | B | B | B | B | B | B | A | B | B',
        'IKM Unit Layanan | 85,72 | | | | | | | |',
      ],
    ],
    temuan: [],
  },
  {
    nama: 'with the weight 0,111',
    naskah: [
      'Tabel 1 Nilai per Unsur',
      [
        'Uraian | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9',
        'Nilai per unsur | 3,33 | 3,33 | 3,48 | 3,43 | 3,43 | 3,52 | 3,57 | 3,29 | 3,48',
        'Kategori | B | B | B | B | B | B | A | B | B',
        'IKM Unit Layanan | 85,64 | | | | | | | |',
      ],
    ],
    temuan: [],
  },
  {
    nama: 'rounding of the means may still explain it',
    naskah: [
      'Tabel 1 Nilai per Unsur',
      [
        'Uraian | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9',
        'Nilai per unsur | 3,33 | 3,33 | 3,48 | 3,43 | 3,43 | 3,52 | 3,57 | 3,29 | 3,48',
        'Kategori | B | B | B | B | B | B | A | B | B',
        'IKM Unit Layanan | 85,76 | | | | | | | |',
      ],
    ],
    temuan: [[5, '85,76', '85,72', 'peringatan']],
  },
  {
    nama: 'nothing explains it',
    naskah: [
      'Tabel 1 Nilai per Unsur',
      [
        'Uraian | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9',
        'Nilai per unsur | 3,33 | 3,33 | 3,48 | 3,43 | 3,43 | 3,52 | 3,57 | 3,29 | 3,48',
        'Kategori | B | B | B | B | B | B | A | B | B',
        'IKM Unit Layanan | 88,76 | | | | | | | |',
      ],
    ],
    temuan: [[5, '88,76', '85,72']],
  },
]);
