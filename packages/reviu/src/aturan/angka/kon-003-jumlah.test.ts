import { describeAturan } from '../../uji/aturan.ts';
import { JUMLAH_ANTARTABEL } from './kon-003-jumlah.ts';

describeAturan(JUMLAH_ANTARTABEL, [
  {
    nama: 'a total that agrees with its own table but not with the others',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1 Perubahan Perjanjian Kinerja',
      ['Program | Anggaran', 'Program A Satu | 532', 'Program B Dua | 100', 'Jumlah | 632'],
      'Tabel 2 Realisasi',
      ['Program | Anggaran | Realisasi', 'Program A Satu | 352 | 10', 'Program B Dua | 100 | 10', 'Jumlah | 452 | 20'],
      'Tabel 3 Realisasi',
      ['Program | Anggaran | Realisasi', 'Program A Satu | 352 | 10', 'Program B Dua | 100 | 10', 'Jumlah | 452 | 20'],
    ],
    temuan: [[6, '632', '452']],
  },
]);
