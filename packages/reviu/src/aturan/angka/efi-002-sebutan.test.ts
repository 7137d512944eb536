import { describeAturan } from '../../uji/aturan.ts';
import { SEBUTAN_EFISIEN } from './efi-002-sebutan.ts';

describeAturan(SEBUTAN_EFISIEN, [
  {
    nama: 'efficient though the target was missed or nothing spent',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Capaian (%) | Penyerapan (%) | Keterangan',
        'Indeks A | 95,43 | 74,00 | EFISIEN',
        'Indeks B | 100,00 | 74,00 | EFISIEN',
        'Indeks C | 100,00 | 0 | Efisien',
      ],
    ],
    temuan: [
      [3, 'EFISIEN', 'perlu penjelasan', 'peringatan'],
      [5, 'Efisien', 'perlu penjelasan', 'peringatan'],
    ],
  },
]);
