import { describeAturan } from '../../uji/aturan.ts';
import { DIBAGI } from './efi-003-kalimat.ts';

describeAturan(DIBAGI, [
  {
    nama: 'a quotient written out',
    naskah: [
      'Efisiensinya adalah 110% berasal dari capaian (86,11%) dibagi dengan penyerapan (69%).',
      'Efisiensinya adalah 124,8% berasal dari capaian (86,11%) dibagi dengan penyerapan (69%).',
    ],
    temuan: [[1, '110%', '124,80%']],
  },
]);
