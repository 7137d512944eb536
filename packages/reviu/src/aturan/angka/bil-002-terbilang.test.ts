import { describeAturan } from '../../uji/aturan.ts';
import { TERBILANG } from './bil-002-terbilang.ts';

describeAturan(TERBILANG, [
  {
    nama: 'money in words',
    naskah: [
      'Anggaran Rp1.250.000 (Satu Juta Dua Ratus Lima Puluh Ribu Rupiah).',
      'Anggaran Rp1.250.000 (Satu Juta Dua Ratus Lima Belas Ribu Rupiah).',
    ],
    temuan: [
      [
        2,
        'Rp1.250.000 (Satu Juta Dua Ratus Lima Belas Ribu Rupiah)',
        'satu juta dua ratus lima puluh ribu untuk 1.250.000',
      ],
    ],
  },
  {
    nama: 'small counts, spelling and stray marks; brackets that are no number',
    naskah: [
      'Ada 4( Empat ) program, 3 (tiga) indikator, 2 (dua puluh) seksi, dan 5 (lihat lampiran) hal.',
      'Sebesar Rp 2.102.000 (Dua Milyar).',
      'Sebesar 14.000 (\\Empat Belas Ribu Rupiah).',
    ],
    temuan: [
      [1, '2 (dua puluh)', 'dua untuk 2'],
      [2, 'Rp 2.102.000 (Dua Milyar)', 'dua juta seratus dua ribu untuk 2.102.000'],
    ],
  },
]);
