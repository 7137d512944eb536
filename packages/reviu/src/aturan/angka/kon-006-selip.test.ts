import { describeAturan } from '../../uji/aturan.ts';
import { UANG_SELIP } from './kon-006-selip.ts';

describeAturan(UANG_SELIP, [
  {
    nama: 'three lost digits are a galat, one other digit in a sentence a peringatan',
    naskah: [
      'Tabel 1',
      ['Uraian | Jumlah', 'Program A | 5.492.095.355', 'Program B | 3.752.991.317'],
      'Pagu Rp5.492.095 dan realisasi Rp3.752.991.318 tahun ini.',
    ],
    temuan: [
      [5, 'Rp5.492.095', '5.492.095.355'],
      [5, 'Rp3.752.991.318', '3.752.991.317', 'peringatan'],
    ],
  },
  {
    nama: 'few digits that mean something say nothing',
    naskah: ['Tabel 1', ['Uraian | Jumlah', 'Program A | 900.000.000'], 'Sebesar Rp600.000.000.'],
    temuan: [],
  },
]);
