import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Angka } from '../hasil/hasil-kinerja.ts';
import { formatAngka, formatDesimal, formatRupiah, formatSel } from './format.ts';
import { formatTanggal, NAMA_BULAN } from './tanggal.ts';

describe('formatDesimal', () => {
  const TABEL: [string, number, string][] = [
    ['0', 0, '0'],
    ['0', 2, '0,00'],
    ['1234567.891', 2, '1.234.567,89'],
    ['999', 0, '999'],
    ['1000', 0, '1.000'],
    ['100000', 0, '100.000'],
    ['1000000', 0, '1.000.000'],
    ['0.5', 0, '1'],
    ['0.499', 0, '0'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['-0.001', 2, '0,00'],
    ['-1234.5', 1, '-1.234,5'],
    ['999.995', 2, '1.000,00'],
    ['95.426727495', 2, '95,43'],
    ['1.005', 2, '1,01'], // binary floating point would say 1,00
    ['12345678901234567890.12', 2, '12.345.678.901.234.567.890,12'],
  ];
  for (const [nilai, desimal, teks] of TABEL) {
    it(`${nilai}, ${desimal} → ${teks}`, () => assert.equal(formatDesimal(nilai, desimal), teks));
  }

  it('writes what CLDR id-ID writes, for numbers that binary floating point holds', () => {
    const intl = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (sen) => {
        const besar = Math.abs(sen);
        const nilai = `${sen < 0 ? '-' : ''}${Math.floor(besar / 100)}.${String(besar % 100).padStart(2, '0')}`;
        assert.equal(formatDesimal(nilai, 2), sen === 0 ? '0,00' : intl.format(sen / 100));
      }),
    );
  });
});

describe('formatRupiah', () => {
  const TABEL: [string, string][] = [
    ['5492095355', 'Rp5.492.095.355'],
    ['0', 'Rp0'],
    ['1000.5', 'Rp1.000,50'],
    ['-1000', '-Rp1.000'],
  ];
  for (const [nilai, teks] of TABEL) it(`${nilai} → ${teks}`, () => assert.equal(formatRupiah(nilai), teks));
});

describe('a figure', () => {
  const angka = (ubah: Partial<Angka>): Angka => ({
    id: 'x',
    label: 'X',
    nilai: '68.334',
    teks: null,
    keadaan: 'terisi',
    alasan: null,
    satuan: 'persen',
    satuanTeks: null,
    desimal: 2,
    rumus: 'entri',
    masukan: [],
    ...ubah,
  });
  const tanpa = (keadaan: Angka['keadaan']) => angka({ nilai: null, keadaan, alasan: 'sebab' });

  /** [figure, in running text, in a cell whose column names the unit] */
  const TABEL: [string, Angka, string, string][] = [
    ['percent', angka({}), '68,33%', '68,33'],
    ['percentage points', angka({ satuan: 'poinPersen', nilai: '-0.63' }), '-0,63 poin persen', '-0,63'],
    ['money', angka({ satuan: 'rupiah', nilai: '3752991317', desimal: 0 }), 'Rp3.752.991.317', '3.752.991.317'],
    ['index', angka({ satuan: 'indeks', nilai: '85.76' }), '85,76', '85,76'],
    ['own unit', angka({ satuan: 'satuanLain', satuanTeks: 'Dokumen', nilai: '12', desimal: 0 }), '12 Dokumen', '12'],
    ['grade', angka({ satuan: 'satuanLain', satuanTeks: 'Opini', teks: 'WTP', nilai: '4' }), 'WTP', 'WTP'],
    ['zero', angka({ nilai: '0' }), '0,00%', '0,00'],
    ['blank', tanpa('kosong'), 'belum diisi', '–'],
    ['does not apply', tanpa('tidakBerlaku'), 'tidak berlaku', 'n/a'],
    ['not computable', tanpa('takTerhitung'), 'tidak dapat dihitung', 't.t.'],
  ];
  for (const [nama, satu, teks, sel] of TABEL) {
    it(`${nama}: “${teks}”, cell “${sel}”`, () => {
      assert.equal(formatAngka(satu), teks);
      assert.equal(formatSel(satu), sel);
    });
  }
});

describe('formatTanggal', () => {
  it('writes days and months as Indonesian does', () => {
    assert.equal(formatTanggal('2024-09-02'), '2 September 2024');
    assert.equal(formatTanggal('2025-12-31'), '31 Desember 2025');
    const intl = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' });
    assert.deepEqual(
      NAMA_BULAN,
      NAMA_BULAN.map((_, bulan) => intl.format(new Date(Date.UTC(2024, bulan, 1)))),
    );
  });

  it('refuses what is no date', () => {
    for (const salah of ['', '2024-13-01', '2024-00-01', '02-09-2024', '2 September 2024']) {
      assert.throws(() => formatTanggal(salah), RangeError);
    }
  });
});
