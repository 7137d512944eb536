import { describeAturan } from '../../uji/aturan.ts';
import { BANYAKNYA } from './nar-004-banyaknya.ts';

describeAturan(BANYAKNYA, [
  {
    nama: 'items within the sentence',
    naskah: [
      'Terdapat 5 (lima) urusan yang dilimpahkan, terdiri dari: Urusan kesehatan, Urusan lingkungan, Urusan perpustakaan, dan Urusan perencanaan.',
    ],
    temuan: [[1, '5 (lima) urusan', '4 urusan']],
  },
  {
    nama: 'items of the list that follows',
    naskah: ['Ditetapkan 4 misi, yaitu:', '1. Ekonomi kota', '2. Sumber daya manusia', '3. Prasarana wilayah'],
    temuan: [[1, '4 misi', '3 misi']],
  },
  {
    nama: 'programmes of the table that follows',
    naskah: [
      'Anggaran ini untuk melaksanakan 3 (tiga) Program Kerja antara lain :',
      'Tabel 1',
      ['Program | Anggaran', 'Program A Satu | 1', 'Program B Dua | 2', 'Jumlah | 3'],
    ],
    temuan: [[1, '3 (tiga) Program Kerja', '2 program kerja']],
  },
  {
    nama: 'counts that come out',
    naskah: [
      'Terdapat 2 (dua) program, yaitu: Program A dan Program B.',
      'Ditetapkan 2 misi, yaitu:',
      '1. Satu',
      '2. Dua',
    ],
    temuan: [],
  },
]);
