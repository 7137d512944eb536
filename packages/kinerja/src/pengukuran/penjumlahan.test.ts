import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureKinerja } from '../measure-kinerja.ts';
import { checkTahunKinerja } from '../tahun/check-tahun-kinerja.ts';
import type { Isian } from '../tahun/skalar.ts';
import type { Indikator } from '../tahun/tahun-kinerja.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';

const TB = { tidakBerlaku: 'belum mulai' };

/** [card, quarters, value or state of the year], worked by hand. */
const TABEL: [Indikator['sifat'], Indikator['penjumlahan'], Isian[], string | null, string][] = [
  ['jumlah', 'jumlah', ['1', '2', '3', '4'], '10', 'terisi'],
  ['jumlah', 'jumlah', ['0.1', '0.2', '0', '0'], '0.3', 'terisi'],
  ['jumlah', 'jumlah', ['1', '2', '3', null], null, 'kosong'],
  ['jumlah', 'jumlah', [TB, '2', '3', '4'], '9', 'terisi'],
  ['jumlah', 'jumlah', [TB, TB, TB, TB], null, 'tidakBerlaku'],
  ['jumlah', 'jumlah', ['1', 'x', '3', '4'], null, 'takTerhitung'],
  ['jumlah', 'nilaiAkhir', ['1', '2', '3', '4'], '4', 'terisi'],
  ['persentase', 'nilaiAkhir', ['25', '50', '75', '100'], '100', 'terisi'],
  ['persentase', 'nilaiAkhir', ['25', null, null, '100'], '100', 'terisi'],
  ['persentase', 'nilaiAkhir', ['25', '50', '75', null], null, 'kosong'],
  ['persentase', 'nilaiAkhir', ['25', '50', '75', TB], '75', 'terisi'],
  ['persentase', 'rataRata', ['90', '80', '70', '60'], '75', 'terisi'],
  ['persentase', 'rataRata', ['90', TB, TB, '60'], '75', 'terisi'],
  ['indeks', 'rataRata', ['85', '86', '87', null], null, 'kosong'],
  ['indeks', 'rataRata', ['1', '1', '0', '0'], '0.5', 'terisi'],
  ['persentase', 'jumlah', ['50', '50', '50', '50'], null, 'takTerhitung'],
  ['indeks', 'jumlah', ['85', '86', '87', '88'], null, 'takTerhitung'],
  ['rasio', 'jumlah', ['1', '2', '3', '4'], null, 'takTerhitung'],
];

const createTriwulanan = (sifat: Indikator['sifat'], penjumlahan: Indikator['penjumlahan'], triwulan: Isian[]) =>
  createTahun({ pengukuran: [{ indikator: 'I1', tahun: 2024, triwulan }] }, { sifat, penjumlahan });

describe('quarters to a year', () => {
  for (const [sifat, penjumlahan, triwulan, nilai, keadaan] of TABEL) {
    const isi = triwulan.map((satu) => (typeof satu === 'object' ? (satu === null ? '–' : 'n/a') : satu)).join(' ');
    it(`${sifat}, ${penjumlahan}: ${isi} → ${nilai ?? keadaan}`, () => {
      const realisasi = measureKinerja(createTriwulanan(sifat, penjumlahan, triwulan)).indikator['I1']?.kini.realisasi;
      assert.equal(realisasi?.nilai, nilai);
      assert.equal(realisasi?.keadaan, keadaan);
    });
  }

  it('refuses to sum a percentage, in the figure and in the check of the data', () => {
    const tahun = createTriwulanan('persentase', 'jumlah', ['50', '50', '50', '50']);
    assert.match(
      measureKinerja(tahun).indikator['I1']?.kini.realisasi.alasan ?? '',
      /persentase tidak boleh dijumlahkan antartriwulan/,
    );
    assert.ok(checkTahunKinerja(tahun).some(({ kode }) => kode === 'K.jumlah-persen'));
  });

  it('averages no grades', () => {
    const tahun = createTahun(
      { pengukuran: [{ indikator: 'I1', tahun: 2024, triwulan: ['A', 'B', 'A', 'B'] }] },
      {
        arah: 'ordinal',
        penjumlahan: 'rataRata',
        peringkat: [
          { label: 'A', nilai: 2 },
          { label: 'B', nilai: 1 },
        ],
      },
    );
    assert.equal(measureKinerja(tahun).indikator['I1']?.kini.realisasi.keadaan, 'takTerhitung');
  });

  it('measures each quarter against its own plan', () => {
    const hasil = measureKinerja(
      createTahun(
        {
          pengukuran: [{ indikator: 'I1', tahun: 2024, triwulan: ['1', '0', null, TB] }],
          rencanaAksi: [{ indikator: 'I1', triwulan: [{ target: 2 }, { target: 4 }, { target: 5 }, { target: 6 }] }],
        },
        { penjumlahan: 'jumlah' },
      ),
    ).indikator['I1']?.triwulan;
    assert.deepEqual(
      hasil?.map(({ capaian }) => capaian.nilai ?? capaian.keadaan),
      ['50', '0', 'kosong', 'tidakBerlaku'],
    );
  });
});
