import { describeAturan } from '../../uji/aturan.ts';
import { NOMOR_JENJANG } from './ang-008-nomor.ts';

describeAturan(NOMOR_JENJANG, [
  {
    nama: 'a sub-kegiatan numbered as a kegiatan',
    naskah: [
      'Tabel 1',
      [
        'No | Program Kegiatan Sub Kegiatan | Anggaran',
        'I. | PROGRAM A | 60',
        '1. | Kegiatan X | 60',
        '1.1 | Sub Kegiatan Y | 40',
        '2. | Evaluasi Wilayah | 5',
        '2.1 | Sub Kegiatan Z | 15',
      ],
    ],
    temuan: [[6, '2. Evaluasi Wilayah', 'nomor sub-kegiatan', 'peringatan']],
  },
]);
