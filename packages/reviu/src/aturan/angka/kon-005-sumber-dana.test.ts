import { describeAturan } from '../../uji/aturan.ts';
import { SUMBER_DANA } from './kon-005-sumber-dana.ts';

describeAturan(SUMBER_DANA, [
  {
    nama: 'the same programme, two sources',
    naskah: [
      'Tabel 1 Perubahan Perjanjian Kinerja',
      ['Program | Anggaran | Sumber Dana', 'Program A Satu | 10 | Dana Bagi Hasil'],
      'Tabel 2 Perubahan Perjanjian Kinerja',
      ['Program | Anggaran | Sumber Dana', 'Program A Satu | 10 | Bantuan Keuangan'],
    ],
    temuan: [[6, 'Bantuan Keuangan', undefined, 'peringatan']],
  },
]);
