import { describeAturan } from '../../uji/aturan.ts';
import { ANGGARAN_DAN_TABELNYA } from './kon-004-kalimat.ts';

describeAturan(ANGGARAN_DAN_TABELNYA, [
  {
    nama: 'a sentence and the table it leads to',
    naskah: [
      'Didukung anggaran sebesar Rp1.767.714 untuk melaksanakan program antara lain:',
      'Tabel 1',
      ['Program | Anggaran', 'Program A | 1.000.000', 'Program B | 2.000.000', 'Jumlah | 3.000.000'],
    ],
    temuan: [[1, 'Rp1.767.714', '3.000.000']],
  },
  {
    nama: 'the same amount',
    naskah: [
      'Didukung anggaran sebesar Rp3.000.000 untuk melaksanakan program antara lain:',
      'Tabel 1',
      ['Program | Anggaran', 'Program A | 1.000.000', 'Program B | 2.000.000', 'Jumlah | 3.000.000'],
    ],
    temuan: [],
  },
]);
