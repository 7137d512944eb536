import { describeAturan } from '../../uji/aturan.ts';
import { PENYERAPAN } from './ang-003-penyerapan.ts';

describeAturan(PENYERAPAN, [
  {
    nama: 'recomputed at the printed precision',
    naskah: [
      'Tabel 1',
      [
        'Program | Anggaran | Realisasi | %',
        'Program A | 300.000 | 100.000 | 33,33',
        'Program B | 300.000 | 100.000 | 33',
        'Program C | 300.000 | 100.000 | 34',
      ],
    ],
    temuan: [[5, '34', '33']],
  },
  {
    nama: 'cut instead of rounded is a peringatan',
    naskah: ['Tabel 1', ['Program | Anggaran | Realisasi | %', 'Program A | 135.592.352 | 100.972.400 | 74,4%']],
    temuan: [[3, '74,4%', '74,5%', 'peringatan']],
  },
  {
    nama: 'nothing is divided by zero',
    naskah: ['Tabel 1', ['Program | Anggaran | Realisasi | %', 'Program A | 0 | 0 | 0']],
    temuan: [],
  },
]);
