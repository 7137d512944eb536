import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import type { Angka } from '../hasil/hasil-kinerja.ts';
import { measureKinerja } from '../measure-kinerja.ts';
import type { zAnggaran, zProgram } from '../tahun/tahun-kinerja.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { formatDesimal } from '../umum/format.ts';

type Uang = z.input<typeof zAnggaran>;

const cetak = (angka: Angka | undefined): string | undefined =>
  angka && (angka.nilai === null ? angka.keadaan : formatDesimal(angka.nilai, angka.satuan === 'rupiah' ? 0 : 2));

const measure = (program: z.input<typeof zProgram>[], lain: { unit?: Uang; utama?: Uang } = {}) =>
  measureKinerja(createTahun({ anggaran: { program, ...lain } }));

const daun = (anggaran: Uang) => measure([{ kode: 'P', nama: 'Program', anggaran }]).anggaran.program[0]?.uang;

const pohon = (sub: Uang[], kegiatan: Uang = {}, program: Uang = {}) =>
  measure([
    {
      kode: 'P',
      nama: 'Program',
      anggaran: program,
      kegiatan: [
        {
          kode: 'P.K',
          nama: 'Kegiatan',
          anggaran: kegiatan,
          subKegiatan: sub.map((anggaran, i) => ({ kode: `P.K.${i + 1}`, nama: `Sub ${i + 1}`, anggaran })),
        },
      ],
    },
  ]);

describe('the ceiling in force', () => {
  const geser = [
    { ke: 2, nilai: 30 },
    { ke: 1, nilai: 20 },
  ];
  const TABEL: [string, Uang, string][] = [
    ['perubahan', { murni: 10, pergeseran: geser, perubahan: 40 }, '40'],
    ['a perubahan of 0 is a ceiling, too', { murni: 10, perubahan: 0 }, '0'],
    ['else the last shift, by its number', { murni: 10, pergeseran: geser }, '30'],
    ['else murni', { murni: 10 }, '10'],
    ['else blank', {}, 'kosong'],
  ];
  for (const [nama, anggaran, pagu] of TABEL) it(nama, () => assert.equal(cetak(daun(anggaran)?.pagu), pagu));
});

describe('penyerapan and what is left', () => {
  /** [case, money, penyerapan, sisa, sisa after tunda bayar] */
  const TABEL: [string, Uang, string, string, string][] = [
    ['part', { murni: 200, realisasi: 50, tundaBayar: 100 }, '25,00', '150', '50'],
    ['nothing', { murni: 200, realisasi: 0 }, '0,00', '200', 'kosong'],
    ['all', { murni: 200, realisasi: 200, tundaBayar: 0 }, '100,00', '0', '0'],
    ['more than all', { murni: 200, realisasi: 250 }, '125,00', '-50', 'kosong'],
    ['of nothing', { murni: 0, realisasi: 0 }, 'takTerhitung', '0', 'kosong'],
    ['unknown spending', { murni: 200 }, 'kosong', 'kosong', 'kosong'],
    ['quarters', { murni: 200, realisasiTriwulan: [10, 20, 30, '0.5'] }, '30,25', '140', 'kosong'],
    ['a quarter missing', { murni: 200, realisasiTriwulan: [10, 20, 30, null] }, 'kosong', 'kosong', 'kosong'],
  ];
  for (const [nama, anggaran, penyerapan, sisa, sesudah] of TABEL) {
    it(nama, () => {
      const uang = daun(anggaran);
      assert.deepEqual(
        [cetak(uang?.penyerapan), cetak(uang?.sisa), cetak(uang?.sisaSetelahTunda)],
        [penyerapan, sisa, sesudah],
      );
    });
  }

  it('flags spending above the ceiling', () => {
    const { tanda } = measure([{ kode: 'P', nama: 'Program', anggaran: { murni: 1, realisasi: 2 } }]);
    assert.deepEqual(
      tanda.map(({ kode, angka }) => [kode, angka]),
      ['P', 'unit', 'utama'].map((kunci) => ['T.lampau-pagu', `anggaran/${kunci}/sisa`]),
    );
  });
});

describe('roll-up sub-kegiatan → kegiatan → program → unit', () => {
  it('adds on every level, and takes penyerapan of the sums, not the mean of penyerapan', () => {
    const { anggaran } = pohon([
      { murni: 100, realisasi: 0 },
      { murni: 50, realisasi: 50 },
    ]);
    const [program] = anggaran.program;
    for (const uang of [program?.anak[0]?.uang, program?.uang, anggaran.unit, anggaran.utama]) {
      assert.deepEqual([cetak(uang?.pagu), cetak(uang?.realisasi), cetak(uang?.penyerapan)], ['150', '50', '33,33']);
    }
    assert.equal(anggaran.penunjang.pagu.keadaan, 'tidakBerlaku');
  });

  it('loses no sen', () => {
    const { anggaran } = pohon([{ murni: '0.1' }, { murni: '0.2' }, { murni: '99999999999999999.99' }]);
    assert.equal(anggaran.unit.murni.nilai, '100000000000000000.29');
  });

  it('never passes a partial sum for a total; says what is missing', () => {
    const { anggaran } = pohon([{ murni: 100 }, {}]);
    const murni = anggaran.program[0]?.uang.murni;
    assert.equal(murni?.keadaan, 'kosong');
    assert.equal(anggaran.program[0]?.anak[0]?.uang.murni.alasan, 'belum diisi pada P.K.2');
  });

  it('takes the own entry of a node while what is below it is incomplete', () => {
    const { anggaran } = pohon([{ murni: 100 }, {}], { murni: 130 });
    assert.equal(cetak(anggaran.unit.murni), '130');
  });

  it('takes the sum over an own entry that contradicts it, and flags it', () => {
    const { anggaran, tanda } = pohon([{ murni: 100 }, { murni: 50 }], { murni: 130 });
    assert.equal(cetak(anggaran.unit.murni), '150');
    assert.ok(tanda.some(({ kode, angka }) => kode === 'T.beda-jumlah' && angka === 'anggaran/P.K/murni'));
    assert.deepEqual(pohon([{ murni: 100 }, { murni: 50 }], { murni: 150 }).tanda, []);
  });

  it('keeps a murni known only for the programme beside a perubahan known below it', () => {
    const { anggaran, tanda } = pohon([{ perubahan: 100 }, { perubahan: 50 }], {}, { murni: 120 });
    const uang = anggaran.program[0]?.uang;
    assert.deepEqual([cetak(uang?.murni), cetak(uang?.pagu), cetak(uang?.selisihPagu)], ['120', '150', '30']);
    assert.deepEqual(tanda, []);
  });

  it('knows programmes with the highest and the lowest penyerapan, all of them when tied', () => {
    const program = (kode: string, realisasi: number | null) => ({
      kode,
      nama: kode,
      anggaran: { murni: 10, realisasi },
    });
    const { serapan } = measure([program('A', 5), program('B', 5), program('C', 1), program('D', null)]).anggaran;
    assert.deepEqual(serapan, { tertinggi: ['A', 'B'], terendah: ['C'] });
  });
});

describe('one code carried out by several kelurahan', () => {
  it('is told apart by its unit, and summed per unit', () => {
    const sub = (unit: string, murni: number) => ({ kode: 'P.K.1', unit, nama: 'Sub', anggaran: { murni } });
    const { anggaran, angka } = measure([
      { kode: 'P', nama: 'P', kegiatan: [{ kode: 'P.K', nama: 'K', subKegiatan: [sub('A', 1), sub('B', 2)] }] },
    ]);
    assert.equal(angka['anggaran/P.K.1@B/murni']?.nilai, '2');
    assert.deepEqual(
      anggaran.perUnit.map(({ unit, uang }) => [unit, uang.murni.nilai]),
      [
        ['A', '1'],
        ['B', '2'],
      ],
    );
  });
});

describe('money behind an indicator', () => {
  it('is that of the programmes that support it', () => {
    const program = (kode: string, mendukung: string[], pagu: number, realisasi: number) => ({
      kode,
      nama: kode,
      mendukung,
      anggaran: { perubahan: pagu, realisasi },
    });
    const indikator = measure([
      program('A', ['I1'], 100_000_000, 0),
      program('B', ['I1'], 51_437_203, 51_437_203),
      program('C', [], 7, 7),
    ]).indikator['I1'];
    assert.deepEqual(indikator?.program, ['A', 'B']);
    assert.equal(cetak(indikator?.pagu), '151.437.203');
    assert.equal(cetak(indikator?.penyerapan), '33,97');
  });
});
