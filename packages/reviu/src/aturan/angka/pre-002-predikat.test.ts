import { describeAturan } from '../../uji/aturan.ts';
import { PREDIKAT } from './pre-002-predikat.ts';

describeAturan(PREDIKAT, [
  {
    nama: 'a column of predicates, also above the highest band',
    naskah: [
      'Tabel 1',
      [
        'No | Interval | Predikat',
        '1 | 85% s.d 100% | Sangat Berhasil',
        '2 | 70% s.d < 85% | Berhasil',
        '3 | 55% s.d < 70% | Cukup Berhasil',
        '4 | < 55% | Tidak Berhasil',
      ],
      'Tabel 2',
      [
        'Indikator | Capaian | Predikat Capaian',
        'Indeks A | 95,43 | Sangat Berhasil',
        'Indeks B | 80,00 | Sangat Berhasil',
        'Indeks C | 120,00 | Sangat Berhasil',
      ],
    ],
    temuan: [[10, 'Sangat Berhasil', 'berhasil']],
  },
  {
    nama: 'a mark below the name of a predicate',
    naskah: [
      'Tabel 1',
      [
        'No | Interval | Predikat',
        '1 | 85% s.d 100% | Sangat Berhasil',
        '2 | 70% s.d < 85% | Berhasil',
        '3 | 55% s.d < 70% | Cukup Berhasil',
        '4 | < 55% | Tidak Berhasil',
      ],
      'Tabel 2',
      [
        'Indikator | Capaian | Sangat Berhasil | Berhasil | Cukup Berhasil | Tidak Berhasil',
        'Indeks A | 95,43 | | √ | |',
      ],
    ],
    temuan: [[9, 'tanda pada “berhasil”', 'sangat berhasil']],
  },
  {
    nama: 'in a sentence, by the scale of the regulation',
    naskah: ['Capaiannya 100% atau bernilai tinggi.', 'Capaiannya 95,43% atau bernilai kinerja sangat tinggi.'],
    temuan: [[1, 'tinggi', 'sangat tinggi']],
  },
]);
