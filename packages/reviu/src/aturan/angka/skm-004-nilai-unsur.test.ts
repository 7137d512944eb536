import { describeAturan } from '../../uji/aturan.ts';
import { NILAI_UNSUR } from './skm-004-nilai-unsur.ts';

describeAturan(NILAI_UNSUR, [
  {
    nama: 'converted by 25, weighted by their number',
    naskah: [
      'Tabel 1',
      [
        'Kode | Unsur pelayanan | NRR | NRR tertimbang | Nilai konversi',
        'U1 | Persyaratan | 3,33 | 0,666 | 83,25',
        'U2 | Prosedur | 3,33 | 0,666 | 83,25',
        'U3 | Waktu | 3,48 | 0,696 | 87,00',
        'U4 | Biaya | 3,43 | 0,686 | 85,75',
        'U5 | Produk | 3,43 | 0,686 | 85,75',
      ],
    ],
    temuan: [],
  },
  {
    nama: 'a digit changed',
    naskah: [
      'Tabel 1',
      [
        'Kode | Unsur pelayanan | NRR | NRR tertimbang | Nilai konversi',
        'U1 | Persyaratan | 3,33 | 0,666 | 86,25',
        'U2 | Prosedur | 3,33 | 0,666 | 83,25',
        'U3 | Waktu | 3,48 | 0,696 | 87,00',
        'U4 | Biaya | 3,43 | 0,686 | 85,75',
        'U5 | Produk | 3,43 | 0,686 | 85,75',
      ],
    ],
    temuan: [[3, '86,25', '83,25']],
  },
]);
