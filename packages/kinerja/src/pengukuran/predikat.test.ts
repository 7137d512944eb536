import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureKinerja } from '../measure-kinerja.ts';
import { createTahun, createUmum } from '../uji/tahun-ringkas.ts';
import { type ModeSkala, rate } from './predikat.ts';
import { SKALA, type Skala } from './skala.ts';

const getSkala = (kunci: string): Skala => SKALA[kunci] ?? assert.fail(kunci);

/** [scale, mode, value, band, in a gap]. */
const TABEL: [string, ModeSkala, string, string, boolean][] = [
  ['permendagri-86-2017', 'kontinu', '100', 'ST', false],
  ['permendagri-86-2017', 'kontinu', '250', 'ST', false],
  ['permendagri-86-2017', 'kontinu', '91', 'ST', false],
  ['permendagri-86-2017', 'kontinu', '90.99', 'T', true],
  ['permendagri-86-2017', 'kontinu', '90.995', 'ST', false], // printed as 91,00
  ['permendagri-86-2017', 'kontinu', '90.01', 'T', true],
  ['permendagri-86-2017', 'kontinu', '90', 'T', false],
  ['permendagri-86-2017', 'kontinu', '76', 'T', false],
  ['permendagri-86-2017', 'kontinu', '75.5', 'S', true],
  ['permendagri-86-2017', 'kontinu', '75', 'S', false],
  ['permendagri-86-2017', 'kontinu', '66', 'S', false],
  ['permendagri-86-2017', 'kontinu', '65.3', 'R', true],
  ['permendagri-86-2017', 'kontinu', '51', 'R', false],
  ['permendagri-86-2017', 'kontinu', '50.7', 'SR', true],
  ['permendagri-86-2017', 'kontinu', '50', 'SR', false],
  ['permendagri-86-2017', 'kontinu', '-20', 'SR', false],
  ['permendagri-86-2017', 'dibulatkan', '90.5', 'ST', true],
  ['permendagri-86-2017', 'dibulatkan', '90.49', 'T', true],
  ['permendagri-86-2017', 'dibulatkan', '75.5', 'T', true],
  ['permendagri-86-2017', 'dibulatkan', '75.49', 'S', true],
  ['permendagri-86-2017', 'dibulatkan', '65.5', 'S', true],
  ['permendagri-86-2017', 'dibulatkan', '50.5', 'R', true],
  ['permendagri-86-2017', 'dibulatkan', '50.49', 'SR', true],
  ['permendagri-86-2017', 'dibulatkan', '95.43', 'ST', false],
  ['ordinal-85-70-55', 'kontinu', '103.3', 'SB', false],
  ['ordinal-85-70-55', 'kontinu', '85', 'SB', false],
  ['ordinal-85-70-55', 'kontinu', '84.99', 'B', false],
  ['ordinal-85-70-55', 'dibulatkan', '84.99', 'B', false], // no whole-number bands, so nothing to round to
  ['ordinal-85-70-55', 'kontinu', '70', 'B', false],
  ['ordinal-85-70-55', 'kontinu', '69.99', 'CB', false],
  ['ordinal-85-70-55', 'kontinu', '55', 'CB', false],
  ['ordinal-85-70-55', 'kontinu', '54.99', 'TB', false],
  ['lke', 'kontinu', '100', 'AA', false],
  ['lke', 'kontinu', '90.01', 'AA', false],
  ['lke', 'kontinu', '90', 'A', false],
  ['lke', 'kontinu', '80.01', 'A', false],
  ['lke', 'kontinu', '80', 'BB', false],
  ['lke', 'kontinu', '80.004', 'BB', false], // printed as 80,00
  ['lke', 'kontinu', '70', 'B', false],
  ['lke', 'kontinu', '60', 'CC', false],
  ['lke', 'kontinu', '50', 'C', false],
  ['lke', 'kontinu', '30', 'D', false],
  ['lke', 'kontinu', '30.01', 'C', false],
  ['lke', 'kontinu', '0', 'D', false],
  ['skm-mutu', 'kontinu', '25', 'D', false],
  ['skm-mutu', 'kontinu', '64.99', 'D', false],
  ['skm-mutu', 'kontinu', '64.995', 'C', false],
  ['skm-mutu', 'kontinu', '65', 'C', false],
  ['skm-mutu', 'kontinu', '76.60', 'C', false],
  ['skm-mutu', 'kontinu', '76.604', 'C', false],
  ['skm-mutu', 'kontinu', '76.605', 'B', false],
  ['skm-mutu', 'kontinu', '76.61', 'B', false],
  ['skm-mutu', 'kontinu', '88.30', 'B', false],
  ['skm-mutu', 'kontinu', '88.31', 'A', false],
  ['skm-mutu', 'kontinu', '100', 'A', false],
];

describe('predicates', () => {
  for (const [kunci, mode, nilai, kode, diCelah] of TABEL) {
    it(`${kunci}, ${mode}: ${nilai} → ${kode}${diCelah ? ', in a gap' : ''}`, () => {
      const predikat = rate(getSkala(kunci), nilai, mode);
      assert.equal(predikat.kode, kode);
      assert.equal(predikat.diCelah, diCelah);
      assert.equal(getSkala(kunci).pita[predikat.peringkat - 1]?.kode, kode);
    });
  }

  it('never get better as the value falls', () => {
    const arbNilai = fc.integer({ min: -1000, max: 13_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(SKALA)),
        fc.constantFrom<ModeSkala>('kontinu', 'dibulatkan'),
        arbNilai,
        arbNilai,
        (skala, mode, a, b) => {
          const [kecil, besar] = [Math.min(a, b), Math.max(a, b)].map(
            (n) => rate(skala, String(n / 100), mode).peringkat,
          );
          assert.ok((kecil as number) >= (besar as number));
        },
      ),
    );
  });

  it('follow the settings of the dataset, with a flag in a gap', () => {
    const measure = (modeSkala: ModeSkala) =>
      measureKinerja(
        createTahun(
          {
            umum: createUmum({ modeSkala, skalaAtribut: 'ordinal-85-70-55' }),
            pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: '75.5' }],
          },
          { target: [{ tahun: 2024, renstra: '100' }] },
        ),
      );
    assert.equal(measure('kontinu').indikator['I1']?.kini.predikat?.label, 'Sedang');
    assert.equal(measure('dibulatkan').indikator['I1']?.kini.predikat?.label, 'Tinggi');
    assert.equal(measure('kontinu').indikator['I1']?.kini.atribut?.label, 'Berhasil');
    for (const mode of ['kontinu', 'dibulatkan'] as const) {
      assert.deepEqual(
        measure(mode)
          .tanda.filter(({ kode }) => kode === 'T.celah-predikat')
          .map(({ angka }) => angka),
        ['iku/I1/2024/capaian'],
      );
    }
  });
});
