import { describeAturan } from '../../uji/aturan.ts';
import { KALIMAT_SKM } from './skm-005-kalimat.ts';

describeAturan(KALIMAT_SKM, [
  {
    nama: 'index and its conversion; highest and lowest',
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
      'Survei menghasilkan nilai indeks 3,429 atau IKM 85,72.',
      'Survei menghasilkan nilai indeks 3,429 atau IKM 87,72.',
      'Nilai unsur tertinggi diperoleh Waktu (U3) sebesar 3,48, terendah Persyaratan (U1) sebesar 3,33.',
      'Nilai unsur tertinggi diperoleh Waktu (U3) sebesar 3,84.',
    ],
    temuan: [
      [9, '3,429 dan 87,72', '85,73'],
      [11, '3,84', '3,48'],
    ],
  },
]);
