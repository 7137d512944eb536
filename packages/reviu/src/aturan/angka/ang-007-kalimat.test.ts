import { describeAturan } from '../../uji/aturan.ts';
import { KALIMAT_ANGGARAN } from './ang-007-kalimat.ts';

describeAturan(KALIMAT_ANGGARAN, [
  {
    nama: 'share and rest of the budget of the sentence',
    naskah: [
      'Dari pagu program sebesar Rp200.000, terserap Rp150.000 atau 75,00%, sehingga tersisa Rp50.000.',
      'Dari pagu program sebesar Rp200.000, terserap Rp150.000 atau 85,00%, sehingga tersisa Rp60.000.',
    ],
    temuan: [
      [2, '85,00%', '75,00%'],
      [2, 'Rp60.000', 'Rp50.000'],
    ],
  },
]);
