import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { zBulat, zCacah, zDesimal, zIsian, zKunci, zNip, zTahun, zTanggal, zTeks, zUang } from './skalar.ts';

const TOLAK = Symbol('refused');
const read = (skema: z.ZodType, nilai: unknown): unknown => {
  const hasil = skema.safeParse(nilai);
  return hasil.success ? hasil.data : TOLAK;
};

/** [schema, entered, as kept] */
const TABEL: [string, z.ZodType, unknown, unknown][] = [
  ['desimal', zDesimal, '89.87', '89.87'],
  ['desimal', zDesimal, 89.87, '89.87'],
  ['desimal', zDesimal, '089.870', '89.87'],
  ['desimal', zDesimal, '-0.50', '-0.5'],
  ['desimal', zDesimal, '-0', '0'],
  ['desimal', zDesimal, ' 5 ', '5'],
  ['desimal', zDesimal, '9'.repeat(40), '9'.repeat(40)],
  ['desimal', zDesimal, '9'.repeat(41), TOLAK],
  ['desimal', zDesimal, '89,87', TOLAK],
  ['desimal', zDesimal, '1.234.567', TOLAK],
  ['desimal', zDesimal, '1_000', TOLAK],
  ['desimal', zDesimal, '1e5', TOLAK],
  ['desimal', zDesimal, 1e21, TOLAK],
  ['desimal', zDesimal, Number.NaN, TOLAK],
  ['desimal', zDesimal, Number.POSITIVE_INFINITY, TOLAK],
  ['desimal', zDesimal, '', TOLAK],
  ['desimal', zDesimal, '.5', TOLAK],
  ['desimal', zDesimal, null, TOLAK],
  ['uang', zUang, '5492095355', '5492095355'],
  ['uang', zUang, '0.25', '0.25'],
  ['uang', zUang, '0.255', TOLAK],
  ['uang', zUang, '-1', TOLAK],
  ['uang', zUang, 'Rp5000', TOLAK],
  ['bulat', zBulat, '2024', 2024],
  ['bulat', zBulat, -3, -3],
  ['bulat', zBulat, '1.5', TOLAK],
  ['bulat', zBulat, '9007199254740991', 9007199254740991],
  ['bulat', zBulat, '9007199254740992', TOLAK],
  ['cacah', zCacah, '0', 0],
  ['cacah', zCacah, '-1', TOLAK],
  ['tahun', zTahun, '2024', 2024],
  ['tahun', zTahun, '24', TOLAK],
  ['tahun', zTahun, '20244', TOLAK],
  ['nip', zNip, '999999999999999001', '999999999999999001'],
  ['nip', zNip, '99999999 999999 9 001', TOLAK],
  ['nip', zNip, '99999999999999900', TOLAK],
  ['tanggal', zTanggal, '2024-02-29', '2024-02-29'],
  ['tanggal', zTanggal, '2023-02-29', TOLAK],
  ['tanggal', zTanggal, '2024-9-2', TOLAK],
  ['tanggal', zTanggal, '02-09-2024', TOLAK],
  ['tanggal', zTanggal, '2 September 2024', TOLAK],
  ['teks', zTeks, '  dua kata ', 'dua kata'],
  ['teks', zTeks, '   ', TOLAK],
  ['kunci', zKunci, '7.01.02', '7.01.02'],
  ['kunci', zKunci, 'bebas/teks-1', 'bebas/teks-1'],
  ['kunci', zKunci, 'dua kata', TOLAK],
  ['kunci', zKunci, '', TOLAK],
  ['isian', zIsian, '089.870', '89.87'],
  ['isian', zIsian, 0, '0'],
  ['isian', zIsian, null, null],
  ['isian', zIsian, 'WTP', 'WTP'],
  ['isian', zIsian, '', TOLAK],
  ['isian', zIsian, undefined, TOLAK],
];

describe('scalars keep what was meant and refuse the rest', () => {
  for (const [nama, skema, tertulis, harap] of TABEL) {
    const hasil = harap === TOLAK ? 'refused' : JSON.stringify(harap);
    it(`${nama}: ${typeof tertulis === 'number' ? tertulis : JSON.stringify(tertulis)} → ${hasil}`, () =>
      assert.deepEqual(read(skema, tertulis), harap));
  }

  it('isian: "does not apply" needs its reason', () => {
    assert.deepEqual(read(zIsian, { tidakBerlaku: 'baru mulai 2025' }), { tidakBerlaku: 'baru mulai 2025' });
    assert.equal(read(zIsian, { tidakBerlaku: '' }), TOLAK);
    assert.equal(read(zIsian, {}), TOLAK);
  });
});
