import { describeAturan } from '../../uji/aturan.ts';
import { CAPAIAN_LAIN } from './cap-002-capaian-lain.ts';

describeAturan(CAPAIAN_LAIN, [
  {
    nama: 'a sentence and a table without target',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1 Pengukuran Tahun 2024',
      ['Indikator | Target | Realisasi | Capaian', 'Indeks Kepuasan Masyarakat | 90,00 | 81,00 | 90,00'],
      'Capaian Indeks Kepuasan Masyarakat tahun 2024 sebesar 91,00%.',
      'Capaian Indeks Kepuasan Masyarakat tahun 2024 sebesar 90,00%.',
    ],
    temuan: [[5, '91,00%', '90,00%']],
  },
]);
