import { describeAturan } from '../../uji/aturan.ts';
import { PK_BAWAHAN } from './pk-001-bawahan.ts';

describeAturan(PK_BAWAHAN, [
  {
    nama: 'shares of the subordinates over the whole',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1 Perubahan Perjanjian Kinerja',
      ['Program | Anggaran', 'Program A Satu | 100'],
      'Dalam rangka … kami yang bertanda tangan di bawah ini:',
      'Jabatan : KASI PEMERINTAHAN',
      'Lampiran Perubahan Perjanjian Kinerja',
      ['Program | Anggaran', 'Program A Satu | 70'],
      'Dalam rangka … kami yang bertanda tangan di bawah ini:',
      'Jabatan : KASI EKONOMI',
      'Lampiran Perubahan Perjanjian Kinerja',
      ['Program | Anggaran', 'Program A Satu | 60'],
    ],
    temuan: [[9, '70', undefined, 'peringatan']],
  },
  {
    nama: 'shares that fit',
    naskah: [
      'Laporan Kinerja Tahun 2024',
      'Tabel 1 Perubahan Perjanjian Kinerja',
      ['Program | Anggaran', 'Program A Satu | 100'],
      'Dalam rangka … kami yang bertanda tangan di bawah ini:',
      'Jabatan : KASI PEMERINTAHAN',
      'Lampiran Perubahan Perjanjian Kinerja',
      ['Program | Anggaran', 'Program A Satu | 70'],
    ],
    temuan: [],
  },
]);
