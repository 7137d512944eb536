import { describeAturan } from '../../uji/aturan.ts';
import { RASIO_EFISIENSI } from './efi-001-rasio.ts';

describeAturan(RASIO_EFISIENSI, [
  {
    nama: 'ratio, difference and saving are all known',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Capaian (%) | Penyerapan (%) | Efisiensi',
        'Indeks A | 95,43 | 74,00 | 128,96',
        'Indeks B | 95,43 | 74,00 | 21,43',
        'Indeks C | 95,43 | 74,00 | 26,00',
        'Indeks D | 95,43 | 74,00 | 110,00',
        'Indeks E | 95,43 | 0 | 0',
      ],
    ],
    temuan: [[6, '110,00', '128,96']],
  },
]);
