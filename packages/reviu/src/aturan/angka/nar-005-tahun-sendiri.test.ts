import { describeAturan } from '../../uji/aturan.ts';
import { TAHUN_SENDIRI } from './nar-005-tahun-sendiri.ts';

describeAturan(TAHUN_SENDIRI, [
  {
    nama: 'a year beside itself',
    naskah: [
      'Bila dibandingkan dengan realisasi tahun 2024 sebesar 100, maka capaian tahun 2024 meningkat.',
      'Bila dibandingkan dengan realisasi tahun 2023 sebesar 100, maka capaian tahun 2024 meningkat.',
    ],
    temuan: [[1, 'tahun 2024', 'tahun 2023']],
  },
]);
