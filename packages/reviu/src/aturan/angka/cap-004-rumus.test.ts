import { describeAturan } from '../../uji/aturan.ts';
import { RUMUS_SALAH } from './cap-004-rumus.ts';

describeAturan(RUMUS_SALAH, [
  {
    nama: 'lower is better without the outer brackets',
    naskah: [
      'Capaian = target − (realisasi − target) / target × 100%',
      'Capaian = [target − (realisasi − target)] / target × 100%',
      'Capaian = realisasi / target × 100%',
    ],
    temuan: [
      [1, 'Capaian = target − (realisasi − target) / target × 100%', '[target − (realisasi − target)] ÷ target × 100%'],
    ],
  },
]);
