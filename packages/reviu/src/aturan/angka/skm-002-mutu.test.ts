import { describeAturan } from '../../uji/aturan.ts';
import { MUTU_SKM } from './skm-002-mutu.ts';

describeAturan(MUTU_SKM, [
  {
    nama: 'categories of the unsur',
    naskah: [
      'Tabel 1 Nilai per Unsur',
      [
        'Uraian | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9',
        'Nilai per unsur | 3,33 | 3,33 | 3,48 | 3,43 | 3,43 | 3,52 | 3,57 | 3,29 | 3,48',
        'Kategori | B | B | B | B | A | B | A | B | B',
        'IKM Unit Layanan | 85,72 | | | | | | | |',
      ],
    ],
    temuan: [[4, 'A', 'B']],
  },
  {
    nama: 'of the index, in a table and in a sentence',
    naskah: [
      'Tabel 1',
      ['Indikator | Realisasi | Keterangan', 'Indeks Kepuasan Masyarakat | 85,76 | Sangat Baik'],
      'Indeks Kepuasan Masyarakat sebesar 85,76 berada pada kategori Sangat Baik.',
      'Indeks Kepuasan Masyarakat sebesar 85,76 dengan mutu pelayanan B atau Baik.',
    ],
    temuan: [
      [3, 'Sangat Baik', 'Baik (B)'],
      [4, 'Sangat Baik', 'B (Baik)'],
    ],
  },
]);
