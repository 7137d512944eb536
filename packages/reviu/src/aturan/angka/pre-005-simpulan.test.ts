import { describeAturan } from '../../uji/aturan.ts';
import { SIMPULAN_PREDIKAT } from './pre-005-simpulan.ts';

describeAturan(SIMPULAN_PREDIKAT, [
  {
    nama: 'the predicate of all indicators together',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1',
      [
        'No | Interval | Predikat',
        '1 | 85% s.d 100% | Sangat Berhasil',
        '2 | 70% s.d < 85% | Berhasil',
        '3 | 55% s.d < 70% | Cukup Berhasil',
        '4 | < 55% | Tidak Berhasil',
      ],
      'Tabel 2 Tahun 2024',
      [
        'Indikator | Target | Realisasi | Capaian',
        'Indeks Kepuasan Masyarakat | 100,00 | 96,00 | 96,00',
        'Persentase Tertib Administrasi Desa | 100,00 | 98,00 | 98,00',
      ],
      'Capaian Indeks Kepuasan Masyarakat tahun 2024 96,00%.',
      'Capaian Persentase Tertib Administrasi Desa tahun 2024 98,00%.',
      'Tabel 3 Tahun 2024',
      ['Indikator | Capaian', 'Indeks Kepuasan Masyarakat | 96,00', 'Persentase Tertib Administrasi Desa | 98,00'],
      'Pelaksanaan kinerja tahun ini termasuk kategori Berhasil.',
      'Pelaksanaan kinerja tahun ini termasuk kategori Sangat Berhasil.',
    ],
    temuan: [[18, 'Berhasil', 'sangat berhasil']],
  },
]);
