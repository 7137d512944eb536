import { describeAturan } from '../../uji/aturan.ts';
import { TARGET_RENSTRA } from './pk-002-renstra.ts';

describeAturan(TARGET_RENSTRA, [
  {
    nama: "the year's target, and the target of the last year",
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Matriks Rencana Strategis',
      [
        'Indikator | Target 2022 | Target 2023 | Target 2024 | Target 2026',
        'Indeks Kepuasan Masyarakat | 87,00 | 88,00 | 89,00 | 90',
      ],
      'Tabel 2 Perjanjian Kinerja Tahun 2024',
      ['Indikator | Target', 'Indeks Kepuasan Masyarakat | 89,50'],
      'Tabel 3',
      [
        'Indikator | Target Akhir Renstra | Realisasi | Tingkat Kemajuan',
        'Indeks Kepuasan Masyarakat | 89,87 | 85,00 | 94,58',
      ],
    ],
    temuan: [
      [7, '89,50', '89,00', 'peringatan'],
      [10, '89,87', '90'],
    ],
  },
]);
