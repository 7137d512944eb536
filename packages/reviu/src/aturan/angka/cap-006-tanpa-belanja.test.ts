import { describeAturan } from '../../uji/aturan.ts';
import { TANPA_BELANJA } from './cap-006-tanpa-belanja.ts';

describeAturan(TANPA_BELANJA, [
  {
    nama: 'a target reached and nothing spent',
    naskah: [
      'Tabel 1',
      [
        'Program | Indikator | Target | Realisasi | Capaian | Anggaran | Realisasi Anggaran',
        'Program A | Persentase layanan | 100 | 100 | 100 | 5.000 | 0',
        'Program B | Persentase tertib | 100 | 0 | 0 | 5.000 | 0',
      ],
    ],
    temuan: [[3, '0', undefined, 'peringatan']],
  },
]);
