import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Baris, Sel, Tabel } from '../model/dokumen.ts';
import { buildSusunanTabel, type SelTempat } from './kepala-tabel.ts';

/** A cell from its words and what is said of it: "Target|lebar 3", "Jumlah|latar jumlah". */
function sel(sandi: string): Sel {
  const [kata = '', ...sifat] = sandi.split('|');
  const lain = sifat.map((s) => {
    const [nama = '', nilai = ''] = s.split(' ');
    return [nama, /^\d+$/.test(nilai) ? Number(nilai) : nilai];
  });
  return { isi: kata === '' ? [] : [{ jenis: 'teks', teks: kata }], ...Object.fromEntries(lain) };
}

const baris = (...sandi: string[]): Baris => sandi.map(sel);

function susun(banyakKolom: number, kepala: readonly Baris[], badan: readonly Baris[]) {
  const kolom = Array.from({ length: banyakKolom }, () => ({ lebar: 1 }));
  const tabel: Tabel = { jenis: 'tabel', id: 't', keterangan: null, kolom, kepala, badan };
  return buildSusunanTabel(tabel, 't');
}

const sebut = ({ sel: { isi }, scope, id, headers }: SelTempat): string => {
  const kata = isi.map((x) => ('teks' in x ? x.teks : '')).join('');
  return [kata, scope, id && `#${id}`, headers && `<${headers.join(' ')}>`].filter((x) => x !== undefined).join(' ');
};

type Tempat = ReturnType<typeof susun>;
const sebutKepala = ({ kepala }: Tempat) => kepala.map((satu) => satu.map(sebut));
const sebutBadan = ({ badan }: Tempat) => badan.map((grup) => grup.map((satu) => satu.map(sebut)));

const KEPALA = [baris('No', 'Uraian', 'Nilai')];

describe('regular tables: scope', () => {
  it('of columns and rows', () => {
    const hasil = susun(3, KEPALA, [baris('1', 'Indeks|kepala baris', '95')]);
    assert.deepEqual(sebutKepala(hasil), [['No col', 'Uraian col', 'Nilai col']]);
    assert.deepEqual(sebutBadan(hasil), [[['1', 'Indeks row', '95']]]);
    assert.deepEqual(hasil.kelompokKolom, [1, 1, 1]);
  });

  it('of groups of columns, each with its colgroup', () => {
    const kepala = [baris('No|tinggi 2', 'Tahun|lebar 2'), baris('Target', 'Realisasi')];
    const hasil = susun(3, kepala, [baris('1', '2', '3')]);
    assert.deepEqual(sebutKepala(hasil), [
      ['No col', 'Tahun colgroup'],
      ['Target col', 'Realisasi col'],
    ]);
    assert.deepEqual(hasil.kelompokKolom, [1, 2]);
  });

  const BADAN: [string, Baris[], string[][][]][] = [
    ['an empty table', [], []],
    [
      'titles begin groups, and two in a row stand together',
      [
        baris('A|lebar 3|latar kelompok'),
        baris('A1|lebar 3|latar kelompok'),
        baris('1', 'a', '9'),
        baris('B|lebar 3|latar kelompok'),
        baris('2', 'b', '8'),
        baris('3', 'c', '7'),
      ],
      [
        [['A rowgroup'], ['A1 rowgroup'], ['1', 'a', '9']],
        [['B rowgroup'], ['2', 'b', '8'], ['3', 'c', '7']],
      ],
    ],
    [
      'a sum names itself and does not belong to the title above',
      [
        baris('A|lebar 3|latar kelompok'),
        baris('1', 'a', '9'),
        baris('Jumlah|lebar 2|latar jumlah', '9|latar jumlah'),
        baris('Seluruhnya|lebar 2|latar jumlah', '9|latar jumlah'),
      ],
      [
        [['A rowgroup'], ['1', 'a', '9']],
        [
          ['Jumlah row', '9'],
          ['Seluruhnya row', '9'],
        ],
      ],
    ],
    [
      'rows merged by a cell stand together, with the sum below them',
      [
        baris('0', 'z', '1'),
        baris('1|tinggi 2', 'a|kepala baris|tinggi 2', '2'),
        baris('3'),
        baris('Rata-rata|lebar 2|latar jumlah', '4|latar jumlah'),
        baris('2', 'b', '5'),
        baris('3', 'c', '6'),
      ],
      [
        [['0', 'z', '1']],
        [['1', 'a row', '2'], ['3'], ['Rata-rata row', '4']],
        [
          ['2', 'b', '5'],
          ['3', 'c', '6'],
        ],
      ],
    ],
    [
      'no group ends inside a merged cell',
      [baris('1|tinggi 3', 'a', '2'), baris('b|tinggi 2', '3'), baris('4')],
      [[['1', 'a', '2'], ['b', '3'], ['4']]],
    ],
    [
      'a shaded row is no title unless one cell fills it, and the only column has none',
      [baris('A|latar kelompok', 'B|latar kelompok|lebar 2')],
      [[['A', 'B']]],
    ],
  ];
  for (const [nama, badan, harapan] of BADAN) {
    it(nama, () => assert.deepEqual(sebutBadan(susun(3, KEPALA, badan)), harapan));
  }

  it('cells that would head nothing are data cells: without words, or counting the columns', () => {
    const kepala = [baris('', '\u200b ', 'C'), baris('(1)', '(2)', '(3)')];
    assert.deepEqual(sebutKepala(susun(3, kepala, [])), [
      ['', '\u200b ', 'C col'],
      ['(1)', '(2)', '(3)'],
    ]);
    const isian: Sel = { isi: [{ jenis: 'barisBaru' }, { jenis: 'teks', teks: '\u00a0' }], kepala: 'baris' };
    assert.equal(susun(2, [], [[isian, sel('x')]]).badan[0]?.[0]?.[0]?.scope, undefined);
  });

  it('a first row of years stays a row of headers', () => {
    assert.deepEqual(sebutKepala(susun(2, [baris('2023', '2024')], [])), [['2023 col', '2024 col']]);
  });
});

describe('irregular tables: headers and ids', () => {
  it('when headers that span columns overlap', () => {
    const kepala = [
      baris('Sasaran|lebar 4'),
      baris('Uraian|tinggi 2', 'Target|lebar 3'),
      baris('2022', '2023', '2024'),
      baris('1', '2', '3', '4'),
    ];
    const hasil = susun(4, kepala, [baris('a|kepala baris', '7', '8', '9')]);
    assert.deepEqual(hasil.kelompokKolom, [1, 1, 1, 1]);
    assert.deepEqual(sebutKepala(hasil), [
      ['Sasaran col #t-k0-0'],
      ['Uraian col #t-k1-0 <t-k0-0>', 'Target col #t-k1-1 <t-k0-0>'],
      [1, 2, 3].map((k) => `${2021 + k} col #t-k2-${k} <t-k0-0 t-k1-1>`),
      ['1 <t-k0-0 t-k1-0>', ...[1, 2, 3].map((k) => `${k + 1} <t-k0-0 t-k1-1 t-k2-${k}>`)],
    ]);
    assert.deepEqual(sebutBadan(hasil), [
      [['a row #t-b0-0 <t-k0-0 t-k1-0>', ...[1, 2, 3].map((k) => `${6 + k} <t-k0-0 t-k1-1 t-k2-${k} t-b0-0>`)]],
    ]);
  });

  it('when headers stand in the middle of the body; titles and merged row headers are named too', () => {
    const badan = [
      baris('A|lebar 2|latar kelompok'),
      baris('a|kepala baris|tinggi 2', '1'),
      baris('2'),
      baris('B|lebar 2|latar kelompok'),
      baris('x|kepala kolom', 'y|kepala kolom'),
      baris('b', '3'),
    ];
    assert.deepEqual(sebutBadan(susun(2, [baris('P', 'Q')], badan)), [
      [['A row #t-b0-0'], ['a row #t-b1-0 <t-k0-0 t-b0-0>', '1 <t-k0-1 t-b0-0 t-b1-0>'], ['2 <t-k0-1 t-b0-0 t-b1-0>']],
      [
        ['B row #t-b3-0'],
        ['x col #t-b4-0 <t-k0-0 t-b3-0>', 'y col #t-b4-1 <t-k0-1 t-b3-0>'],
        ['b <t-k0-0 t-b4-0 t-b3-0>', '3 <t-k0-1 t-b4-1 t-b3-0>'],
      ],
    ]);
  });
});
