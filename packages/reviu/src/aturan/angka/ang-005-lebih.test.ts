import { describeAturan } from '../../uji/aturan.ts';
import { MELEBIHI_PAGU } from './ang-005-lebih.ts';

describeAturan(MELEBIHI_PAGU, [
  {
    nama: 'more spent than there was',
    naskah: ['Tabel 1', ['Program | Pagu | Realisasi', 'Program A | 100 | 100', 'Program B | 100 | 102']],
    temuan: [[4, '102', undefined, 'peringatan']],
  },
]);
