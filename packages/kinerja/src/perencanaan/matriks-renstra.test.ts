import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { zIndikator, zRenstra } from '../tahun/tahun-kinerja.ts';
import { arbTahunKinerja } from '../uji/arb-tahun-kinerja.ts';
import {
  applyMatriks,
  findKekuranganMatriks,
  getNilaiTahun,
  listBarisMatriks,
  listTahunMatriks,
  nextIdMatriks,
  parseBarisMatriks,
} from './matriks-renstra.ts';

const kartu = (id: string, lain: object = {}) =>
  zIndikator.parse({ id, nama: `Indikator ${id}`, satuan: '%', sifat: 'persentase', ...lain });

const renstra = zRenstra.parse({
  judul: 'Renstra',
  mulai: 2021,
  selesai: 2023,
  tujuan: [
    {
      id: 'T1',
      uraian: 'Tujuan',
      indikator: ['IT1'],
      sasaran: [
        { id: 'S1', uraian: 'Satu', indikator: ['IKU1', 'IKU2'], strategi: [{ uraian: 'Cara' }] },
        { id: 'S2', uraian: 'Dua', indikator: ['IKU3'] },
      ],
    },
  ],
});
const BARIS = ['t/T1', 'i/IT1', 's/S1', 'i/IKU1', 'i/IKU2', 's/S2', 'i/IKU3'];
const indikator = [
  kartu('IKU1', {
    kondisiAwal: [{ tahun: 2020, nilai: '80' }],
    target: [{ tahun: 2021, renstra: '81', murni: '80.5' }],
  }),
];

describe('the rows of a Renstra', () => {
  it('stand below one another, with keys that say what they are', () => {
    assert.deepEqual(listBarisMatriks(renstra), BARIS);
    assert.deepEqual(parseBarisMatriks('i/IKU-1.a/b'), { tingkat: 'indikator', id: 'IKU-1.a/b' });
    for (const kunci of ['', 'x/1', 't/', 'T1', 'i']) assert.equal(parseBarisMatriks(kunci), undefined);
  });

  it('have the years of the period, and those with a value', () => {
    assert.deepEqual(listTahunMatriks(renstra, []), { awal: [2020], target: [2021, 2022, 2023] });
    const lain = kartu('X', { kondisiAwal: [{ tahun: 2019, nilai: '1' }], target: [{ tahun: 2024, renstra: null }] });
    const milik = { ...renstra, tahunAwal: [2020, 2021] };
    assert.deepEqual(listTahunMatriks(milik, [lain]), { awal: [2019, 2020, 2021], target: [2022, 2023, 2024] });
    assert.deepEqual(listTahunMatriks({ ...renstra, mulai: 2024 }, []), { awal: [2023], target: [] });
  });
});

describe('changes in the matrix', () => {
  const ubah = (baris: readonly string[], sel: Record<string, Record<string, never>> = {}) =>
    applyMatriks({ renstra, indikator }, { baris, sel: new Map(Object.entries(sel)) });

  it('that are none change nothing', () => {
    assert.deepEqual(ubah(BARIS), { renstra, indikator: [] });
    fc.assert(
      fc.property(arbTahunKinerja(), (tahun) => {
        const isi = { renstra: tahun.perencanaan.renstra, indikator: tahun.indikator };
        const hasil = applyMatriks(isi, { baris: listBarisMatriks(isi.renstra), sel: new Map() });
        assert.deepEqual(hasil, { renstra: isi.renstra, indikator: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('set, change and empty figures of a year, and leave the others', () => {
    const { indikator: hasil } = ubah(BARIS, {
      'i/IKU1': { renstra2021: undefined, renstra2022: '82', awal2020: null, nama: 'Nama' } as never,
    });
    assert.deepEqual(hasil, [
      {
        ...indikator[0],
        nama: 'Nama',
        kondisiAwal: [],
        target: [
          { tahun: 2021, murni: '80.5' },
          { tahun: 2022, renstra: '82' },
        ],
      },
    ]);
    const kosong = ubah(BARIS, { 'i/IKU1': { renstra2021: undefined, murni2021: undefined } as never });
    assert.deepEqual(kosong.indikator[0]?.target, []);
  });

  it('add and take away rows; strategies go with their sasaran', () => {
    const hasil = ubah(['t/T1', 's/S2', 'i/IKU3', 't/T2', 's/S1', 'i/IKU9'], {
      't/T2': { uraian: 'Baru', mendukung: 'R-T1' } as never,
      'i/IKU9': { nama: 'Baru', satuan: 'Dokumen', sifat: 'jumlah', renstra2021: '4' } as never,
    });
    assert.deepEqual(listBarisMatriks(hasil.renstra), ['t/T1', 's/S2', 'i/IKU3', 't/T2', 's/S1', 'i/IKU9']);
    assert.deepEqual(hasil.renstra.tujuan[1]?.mendukung, 'R-T1');
    assert.equal(hasil.renstra.tujuan[1]?.sasaran[0]?.strategi.length, 1);
    assert.deepEqual(
      zIndikator.parse(hasil.indikator[0]),
      kartu('IKU9', { nama: 'Baru', satuan: 'Dokumen', sifat: 'jumlah', target: [{ tahun: 2021, renstra: '4' }] }),
    );
    assert.deepEqual(ubah(['i/IKU1', 's/S1']).renstra.tujuan, []);
  });

  it('give back every figure that was set, and a valid card', () => {
    const arbRuas = fc.tuple(
      fc.constantFrom('awal', 'renstra', 'murni', 'perubahan'),
      fc.integer({ min: 2018, max: 2030 }),
    );
    const arbNilai = fc.option(fc.integer({ min: 0, max: 999 }).map(String), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(arbRuas, arbNilai), { maxLength: 30 }), (semua) => {
        const milik = Object.fromEntries(semua.map(([[macam, th], nilai]) => [`${macam}${th}`, nilai]));
        const hasil = ubah(BARIS, { 'i/IKU1': milik as never }).indikator[0] ?? indikator[0];
        const jadi = zIndikator.parse(hasil);
        for (const [ruas, nilai] of Object.entries(milik)) assert.equal(getNilaiTahun(jadi, ruas), nilai);
        for (const daftar of [jadi.target, jadi.kondisiAwal]) {
          const tahun = daftar.map((satu) => satu.tahun);
          assert.deepEqual(
            tahun,
            [...new Set(tahun)].sort((a, b) => a - b),
          );
        }
      }),
    );
  });
});

describe('what rows lack', () => {
  it('is told row by row', () => {
    const penuh = {
      definisi: 'D',
      formula: 'F',
      sumberData: 'S',
      penanggungJawab: 'camat',
      kondisiAwal: [{ tahun: 2020, nilai: '1' }],
      target: [2021, 2022, 2023].map((tahun) => ({ tahun, renstra: '1' })),
    };
    const tahun = {
      perencanaan: {
        renstra: {
          ...renstra,
          tujuan: [
            {
              ...renstra.tujuan[0],
              mendukung: 'RT1',
              sasaran: [
                { ...renstra.tujuan[0]?.sasaran[0], mendukung: 'tidak-ada' },
                { ...renstra.tujuan[0]?.sasaran[1], indikator: [] },
              ],
            },
          ],
        },
        rpjmd: { tujuan: [{ id: 'RT1', sasaran: [] }] },
      },
      indikator: [kartu('IKU1', penuh), kartu('IKU2', { ...penuh, target: [], definisi: null, formula: null })],
    };
    assert.deepEqual(
      [...findKekuranganMatriks(tahun as never)],
      [
        ['i/IT1', ['kartu indikator belum ada']],
        ['s/S1', ['belum terhubung ke RPJMD']],
        ['i/IKU2', ['target 2021, 2022, 2023 kosong', 'kartu tanpa definisi, formula']],
        ['s/S2', ['belum terhubung ke RPJMD', 'belum ada indikator']],
      ],
    );
  });
});

describe('the next free id', () => {
  const KASUS: readonly [readonly string[], string, string][] = [
    [[], 'IKU', 'IKU1'],
    [['IKU1', 'IKU2'], 'X', 'IKU3'],
    [['T1', 'SS.2'], 'S', 'SS.3'],
    [['T1', 'bebas'], 'S', 'T2'],
    [['2021'], 'T', 'T1'],
    [['A9', 'A10'], 'T', 'A11'],
  ];
  for (const [ada, baku, harap] of KASUS)
    it(`${ada.join(' ')} → ${harap}`, () => assert.equal(nextIdMatriks(ada, baku), harap));
});
