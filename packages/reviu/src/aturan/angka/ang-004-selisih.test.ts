import { describeAturan } from '../../uji/aturan.ts';
import { SELISIH } from './ang-004-selisih.ts';

describeAturan(SELISIH, [
  {
    nama: 'what is left of the budget',
    naskah: [
      'Tabel 1',
      ['Program | Pagu | Realisasi | Sisa', 'Program A | 100 | 40 | 60', 'Program B | 100 | 40 | 50'],
    ],
    temuan: [[4, '50', '60']],
  },
  {
    nama: 'increase from the original to the changed budget, with its sign',
    naskah: [
      'Tabel 1',
      [
        'Program | Pagu murni | Pagu perubahan | Bertambah/berkurang',
        'Program A | 100 | 40 | -60',
        'Program B | 100 | 40 | 60',
      ],
    ],
    temuan: [[4, '60', '-60']],
  },
  {
    nama: 'capaian less absorption in points',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Program | Capaian (%) | Pagu (Rp) | Realisasi (Rp) | Penyerapan (%) | Selisih (poin persen)',
        'Indeks A | Program A | 95,00 | 100 | 50 | 50,00 | 45,00',
      ],
    ],
    temuan: [],
  },
]);
