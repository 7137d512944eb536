import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Angka } from '../hasil/hasil-kinerja.ts';
import { measureKinerja } from '../measure-kinerja.ts';
import { arbTahunKinerja } from '../uji/index.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { compare, parseDesimal } from '../umum/desimal.ts';
import { formatDesimal } from '../umum/format.ts';

interface UangProgram {
  readonly pagu: number | string | null;
  readonly realisasi: number | string | null;
}

/** Efficiency of I1 (target 100) with these programmes behind it. */
function measure(realisasi: string, program: readonly UangProgram[]) {
  const hasil = measureKinerja(
    createTahun(
      {
        pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: realisasi }],
        anggaran: {
          program: program.map(({ pagu, realisasi: belanja }, i) => ({
            kode: `P${i + 1}`,
            nama: `Program ${i + 1}`,
            mendukung: ['I1'],
            anggaran: { perubahan: pagu, realisasi: belanja },
          })),
        },
      },
      { target: [{ tahun: 2024, renstra: 100 }] },
    ),
  );
  const { indikator, tanda } = hasil;
  return { ...(indikator['I1'] ?? assert.fail()), tanda: tanda.map(({ kode }) => kode) };
}

const cetak = ({ nilai, keadaan }: Angka): string => (nilai === null ? keadaan : formatDesimal(nilai, 2));

/** [case, realisasi of 100, programmes, rasio, selisih, hemat, simpulan], worked by hand. */
const TABEL: [string, string, UangProgram[], string, string, string, string][] = [
  ['half the money, whole result', '100', [{ pagu: 100, realisasi: 50 }], '200,00', '50,00', '50,00', 'efisien'],
  ['all the money, whole result', '100', [{ pagu: 100, realisasi: 100 }], '100,00', '0,00', '0,00', 'perluPenjelasan'],
  ['more result than money', '120', [{ pagu: 100, realisasi: 100 }], '120,00', '20,00', '0,00', 'efisien'],
  // 95.43 ÷ 74 × 100 = 128.959…: above 100, and still the target was missed.
  ['target missed', '95.43', [{ pagu: 100, realisasi: 74 }], '128,96', '21,43', 'tidakBerlaku', 'perluPenjelasan'],
  [
    'just below the target',
    '99.99',
    [{ pagu: 100, realisasi: 1 }],
    '9.999,00',
    '98,99',
    'tidakBerlaku',
    'perluPenjelasan',
  ],
  ['over the ceiling', '100', [{ pagu: 100, realisasi: 125 }], '80,00', '-25,00', '-25,00', 'perluPenjelasan'],
  ['nothing absorbed', '100', [{ pagu: 100, realisasi: 0 }], 'takTerhitung', '100,00', '100,00', 'takTerhitung'],
  [
    'nothing done, nothing absorbed',
    '0',
    [{ pagu: 100, realisasi: 0 }],
    'takTerhitung',
    '0,00',
    'tidakBerlaku',
    'takTerhitung',
  ],
  ['no ceiling', '100', [{ pagu: 0, realisasi: 0 }], 'takTerhitung', 'takTerhitung', 'takTerhitung', 'takTerhitung'],
  ['spending unknown', '100', [{ pagu: 100, realisasi: null }], 'kosong', 'kosong', 'kosong', 'takTerhitung'],
  ['no programme', '100', [], 'tidakBerlaku', 'tidakBerlaku', 'tidakBerlaku', 'takTerhitung'],
  // 51,437,203 of 151,437,203 is 33.97 %, not the mean of 0 and 100; 100 ÷ 33.966… × 100 = 294.41
  [
    'one of two programmes absorbed nothing',
    '100',
    [
      { pagu: 100_000_000, realisasi: 0 },
      { pagu: 51_437_203, realisasi: 51_437_203 },
    ],
    '294,41',
    '66,03',
    '66,03',
    'perluPenjelasan',
  ],
];

describe('efficiency', () => {
  for (const [nama, realisasi, program, rasio, selisih, hemat, simpulan] of TABEL) {
    it(nama, () => {
      const { efisiensi } = measure(realisasi, program);
      assert.deepEqual(
        [cetak(efisiensi.rasio), cetak(efisiensi.selisih), cetak(efisiensi.hemat), efisiensi.simpulan],
        [rasio, selisih, hemat, simpulan],
      );
    });
  }

  it('flags a supporting programme that absorbed nothing, whatever the ratio', () => {
    const nol = { pagu: 100, realisasi: 0 };
    for (const lain of [
      { pagu: 10, realisasi: 10 },
      { pagu: 10_000, realisasi: 9_999 },
    ]) {
      const { efisiensi, tanda } = measure('300', [nol, lain]);
      assert.deepEqual(efisiensi.programTanpaSerapan, ['P1']);
      assert.ok(tanda.includes('T.serapan-nol'));
      assert.notEqual(efisiensi.simpulan, 'efisien');
    }
    assert.deepEqual(measure('100', [{ pagu: 0, realisasi: 0 }]).efisiensi.programTanpaSerapan, []);
  });

  it('says when a programme stands behind more than one indicator', () => {
    const bersama = measureKinerja(
      createTahun({
        anggaran: { program: [{ kode: 'P1', nama: 'Program', mendukung: ['I1', 'I2'] }] },
      }),
    );
    assert.ok(bersama.tanda.some(({ kode }) => kode === 'T.program-bersama'));
    assert.ok(!measure('100', [{ pagu: 1, realisasi: 1 }]).tanda.includes('T.program-bersama'));
  });

  it('is called efisien only from capaian 100 on, with every programme at work', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (data) => {
        for (const { kini, efisiensi } of Object.values(measureKinerja(data).indikator)) {
          if (efisiensi.simpulan !== 'efisien') continue;
          assert.ok(compare(parseDesimal(kini.capaian.nilai as string), parseDesimal('100')) >= 0);
          assert.deepEqual(efisiensi.programTanpaSerapan, []);
        }
      }),
      { numRuns: 100 },
    );
  });
});
