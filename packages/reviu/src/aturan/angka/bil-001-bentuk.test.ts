import { describeAturan } from '../../uji/aturan.ts';
import { BENTUK_BILANGAN } from './bil-001-bentuk.ts';

describeAturan(BENTUK_BILANGAN, [
  {
    nama: 'separators in cells',
    naskah: [
      'Tabel 1',
      [
        'Program | Anggaran',
        'Program A | 1.234.567,00',
        'Program B | 1.234.567 00',
        'Program C | 1.234.567,00,-',
        'Program D | Rp. 1.234.567,-',
      ],
    ],
    temuan: [
      [4, '1.234.567 00', '1.234.567'],
      [5, '1.234.567,00,-', '1.234.567,00'],
    ],
  },
  {
    nama: 'a dot before decimals is readable',
    naskah: ['Tabel 1', ['Indikator | Target', 'Indeks A | 95.43']],
    temuan: [[3, '95.43', '95,43', 'peringatan']],
  },
  {
    nama: 'two commas are no number; numbers of laws are none either',
    naskah: ['Realisasi mencapai 85,7,6 menurut Nomor 700/1323.1/INSP.'],
    temuan: [[1, '85,7,6']],
  },
]);
