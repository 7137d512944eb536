import { describeAturan } from '../../uji/aturan.ts';
import { ARAH_BERTENTANGAN } from './nar-003-bertentangan.ts';

describeAturan(ARAH_BERTENTANGAN, [
  {
    nama: 'two directions in one paragraph',
    naskah: [
      'Ini menunjukkan capaian yang tetap. Targetnya 100, maka capaian tahun 2024 meningkat.',
      'Ini menunjukkan capaian yang meningkat tetap.',
      'Ini menunjukkan capaian yang menurun. Targetnya 100, maka capaian tahun 2024 menurun.',
    ],
    temuan: [
      [1, 'meningkat'],
      [2, 'meningkat tetap'],
    ],
  },
]);
