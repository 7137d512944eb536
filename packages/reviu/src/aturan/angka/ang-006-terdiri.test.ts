import { describeAturan } from '../../uji/aturan.ts';
import { TERDIRI } from './ang-006-terdiri.ts';

describeAturan(TERDIRI, [
  {
    nama: 'parts in one sentence',
    naskah: [
      'Anggaran sebesar Rp1.000.000 terdiri atas belanja operasi Rp700.000 dan belanja modal Rp300.000.',
      'Anggaran sebesar Rp1.000.000 terdiri atas belanja operasi Rp700.000 dan belanja modal Rp400.000.',
    ],
    temuan: [[2, 'Rp700.000 + Rp400.000', 'Rp1.000.000']],
  },
  {
    nama: 'an increase with both its ends',
    naskah: ['Pagu bertambah Rp500.000, dari Rp1.000.000 pada anggaran murni menjadi Rp1.600.000 pada perubahan.'],
    temuan: [[1, 'bertambah Rp500.000', 'bertambah Rp600.000']],
  },
]);
