import { describeAturan } from '../../uji/aturan.ts';
import { JUMLAH } from './ang-001-jumlah.ts';

describeAturan(JUMLAH, [
  {
    nama: 'a total that its rows do not add up to, with the slip named',
    naskah: [
      'Tabel 1 Anggaran',
      ['Program | Anggaran', 'Program A | 1.000.000', 'Program B | 2.000.000', 'Jumlah | 3.100.000'],
    ],
    temuan: [[5, '3.100.000', '3.000.000']],
  },
  {
    nama: 'programme, kegiatan and sub-kegiatan, each level on its own',
    naskah: [
      'Tabel 1',
      [
        'No | Program Kegiatan Sub Kegiatan | Anggaran',
        'I. | PROGRAM A | 500',
        '1. | Kegiatan X | 400',
        '1.1 | Sub Kegiatan Y | 400',
        '2. | Kegiatan Z | 50',
        '2.1 | Sub Kegiatan W | 50',
      ],
    ],
    temuan: [[3, '500', '450']],
  },
  {
    nama: 'one wrong row is one finding: the level above comes out once it is mended',
    naskah: [
      'Tabel 1',
      [
        'No | Program Kegiatan Sub Kegiatan | Anggaran',
        'I. | PROGRAM A | 450',
        '1. | Kegiatan X | 450',
        '1.1 | Sub Kegiatan Y | 300',
        '1.2 | Sub Kegiatan V | 100',
        '2. | Kegiatan Z | 50',
        '2.1 | Sub Kegiatan W | 50',
      ],
    ],
    temuan: [[4, '450', '400']],
  },
  {
    nama: 'an empty row makes its sum unknown',
    naskah: ['Tabel 1', ['Program | Anggaran', 'Program A | 1.000', 'Program B | -', 'Jumlah | 3.000']],
    temuan: [],
  },
  {
    nama: 'subtotals and a grand total over them',
    naskah: [
      'Tabel 1',
      [
        'Program | Pagu',
        'Program A | 10',
        'Program B | 20',
        'Jumlah program utama | 30',
        'Program Penunjang Urusan | 5',
        'Jumlah seluruh program | 35',
      ],
    ],
    temuan: [],
  },
  {
    nama: 'a sum that uses the basis of another label is not judged',
    naskah: ['Tabel 1', ['Program | Pagu', 'Program A | 10', 'Program B | 20', 'Jumlah program prioritas | 10']],
    temuan: [],
  },
]);
