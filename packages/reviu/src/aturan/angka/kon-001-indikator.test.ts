import { describeAturan } from '../../uji/aturan.ts';
import { NILAI_INDIKATOR } from './kon-001-indikator.ts';

describeAturan(NILAI_INDIKATOR, [
  {
    nama: 'the value that its own row proves wins',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1 Tahun 2024',
      ['Indikator | Target | Realisasi | Capaian', 'Indeks Kepuasan Masyarakat | 89,87 | 85,76 | 95,43'],
      'Tabel 2 Tahun 2024',
      ['Indikator | Capaian | Penyerapan', 'Indeks Kepuasan Masyarakat | 85,76 | 74,00'],
      'Capaian Indeks Kepuasan Masyarakat tahun 2024 sebesar 95,4%.',
    ],
    temuan: [[7, '85,76', '95,43']],
  },
  {
    nama: 'years apart, a name with its place added, a slip of the hand in it',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1',
      ['Indikator | Realisasi 2023 | Realisasi 2024', 'Indeks Kepuasan Masyarakat | 86,33 | 85,76'],
      'Tabel 2',
      ['Indikator | Realisasi 2023 | Realisasi 2024', 'Indeks Kepuasan Masyarakat Kecamatan Maju | 89,87 | 85,76'],
      'Tabel 3',
      ['Indikator | Realisasi 2023', 'Indeks Kepuasan Masyarakt | 86,33'],
    ],
    temuan: [[7, '89,87', '86,33']],
  },
  {
    nama: 'a target changed with the agreement is no contradiction',
    naskah: [
      'Tabel 1 Perjanjian Kinerja Murni Tahun 2024',
      ['Indikator | Target', 'Indeks Kepuasan Masyarakat | 80,00'],
      'Tabel 2 Perubahan Perjanjian Kinerja Tahun 2024',
      ['Indikator | Target', 'Indeks Kepuasan Masyarakat | 85,00'],
    ],
    temuan: [],
  },
]);
