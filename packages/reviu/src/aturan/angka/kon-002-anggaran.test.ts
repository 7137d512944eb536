import { describeAturan } from '../../uji/aturan.ts';
import { NILAI_ANGGARAN } from './kon-002-anggaran.ts';

describeAturan(NILAI_ANGGARAN, [
  {
    nama: 'one programme in three tables; original and changed budget apart',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1 Perjanjian Kinerja Murni',
      ['Program | Anggaran', 'Program Pelayanan Publik Desa | 276.253.680'],
      'Tabel 2 Perubahan Perjanjian Kinerja',
      ['Program | Anggaran', 'Program Pelayanan Publik Desa | 135.592.532'],
      'Tabel 3 Realisasi',
      ['Program | Anggaran | Realisasi', 'Program Pelayanan Publik Desa | 135.592.352 | 10'],
      'Tabel 4 Realisasi',
      ['Program | Anggaran | Realisasi', 'PROGRAM PELAYANAN PUBLIK DESA | 135.592.352 | 10'],
    ],
    temuan: [[7, '135.592.532', '135.592.352']],
  },
]);
