import { describeAturan } from '../../uji/aturan.ts';
import { SATUAN_INDIKATOR } from './cap-005-satuan.ts';

describeAturan(SATUAN_INDIKATOR, [
  {
    nama: 'counts in percent, percentages in things, indices with a sign',
    naskah: [
      'Tabel 1',
      [
        'Indikator | Target',
        'Jumlah dokumen perencanaan | 100%',
        'Persentase layanan selesai | 12 dokumen',
        'Jumlah Laporan kegiatan pembinaan | 12 kegiatan',
        'Jumlah dokumen rencana | 3 dokumen',
      ],
    ],
    temuan: [
      [3, '100%', undefined, 'peringatan'],
      [4, '12 dokumen', undefined, 'peringatan'],
      [5, '12 kegiatan', undefined, 'peringatan'],
    ],
  },
  {
    nama: 'an index is without a sign elsewhere',
    naskah: [
      'Tabel 1',
      ['Indikator | Target', 'Indeks Kepuasan Masyarakat | 89,87'],
      'Tabel 2',
      ['Indikator | Target', 'Indeks Kepuasan Masyarakat | 89,87%'],
    ],
    temuan: [[6, '89,87%', '89,87', 'peringatan']],
  },
]);
