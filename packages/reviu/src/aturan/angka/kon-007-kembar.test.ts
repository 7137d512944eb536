import { describeAturan } from '../../uji/aturan.ts';
import { BARIS_KEMBAR } from './kon-007-kembar.ts';

describeAturan(BARIS_KEMBAR, [
  {
    nama: 'one kegiatan twice with two amounts',
    naskah: [
      'Tabel 1',
      ['Program | Anggaran', 'Program A Satu | 30', 'Kegiatan Rapat Koordinasi | 10', 'Kegiatan Rapat Koordinasi | 20'],
    ],
    temuan: [[5, 'Kegiatan Rapat Koordinasi: 20', undefined, 'peringatan']],
  },
]);
