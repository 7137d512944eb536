import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { breakKata, chooseKolom, fitKolom, measureKebutuhan } from './atur-kolom.ts';

describe('fitKolom', () => {
  it('keeps the wished shares when they are wide enough', () => {
    assert.deepEqual(fitKolom([1, 3], [10, 10], 100), [25, 75]);
  });
  it('widens what is too narrow at the cost of the others, in their proportion', () => {
    assert.deepEqual(fitKolom([1, 1, 2], [40, 0, 0], 100), [40, 20, 40]);
  });
  it('says when the minima do not fit', () => {
    assert.equal(fitKolom([1, 1], [60, 60], 100), undefined);
  });
  it('fills the width and undercuts no minimum', () => {
    const kolom = fc.array(
      fc.tuple(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true })),
      {
        minLength: 1,
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(kolom, (k) => {
        const minimum = k.map(([, m]) => m);
        const lebar = fitKolom(
          k.map(([b]) => b),
          minimum,
          500,
        );
        if (lebar === undefined) return minimum.reduce((a, b) => a + b, 0) > 500;
        const jumlah = lebar.reduce((a, b) => a + b, 0);
        return Math.abs(jumlah - 500) < 1e-6 && lebar.every((l, i) => l >= (minimum[i] as number) - 1e-9);
      }),
    );
  });
});

describe('chooseKolom', () => {
  it('gives a narrow column the width of its words when the others can spare it', () => {
    const butuh = [
      { keras: 10, lunak: 40, kata: 1 },
      { keras: 10, lunak: 30, kata: 1 },
    ];
    assert.deepEqual(chooseKolom([1, 9], butuh, 200), [40, 160]);
  });
  it('breaks words rather than squeeze a column of text by more than a quarter', () => {
    const butuh = [
      { keras: 10, lunak: 90, kata: 1 },
      { keras: 10, lunak: 100, kata: 1 },
    ];
    assert.deepEqual(chooseKolom([1, 3], butuh, 120), [30, 90]);
  });
  it('keeps many words whole rather than one', () => {
    const judul = { keras: 10, lunak: 60, kata: 1 };
    assert.deepEqual(chooseKolom([1, 1], [judul, { ...judul, kata: 20 }], 100), [40, 60]);
  });
  it('never cuts a figure', () => {
    const angka = { keras: 80, lunak: 80, kata: 1 };
    assert.deepEqual(chooseKolom([1, 9], [angka, { keras: 5, lunak: 60, kata: 1 }], 100), [80, 20]);
    assert.equal(chooseKolom([1, 9], [angka, angka], 100), undefined);
  });
});

describe('breakKata', () => {
  it('leaves alone what fits', () => {
    assert.equal(breakKata('penyelenggaraan urusan', 20, false), 'penyelenggaraan urusan');
  });
  it('puts soft hyphens only into the word that does not fit', () => {
    assert.equal(breakKata('urusan penyelenggaraan', 5, false), 'urusan pe\u00adnye\u00adleng\u00adga\u00adra\u00adan');
  });
  it('breaks a figure that cannot fit without a hyphen, into few pieces', () => {
    assert.equal(breakKata('1.234', 1, false), '1.\u200b2\u200b3\u200b4');
    assert.equal(breakKata('123456', 3.1, false), '12345\u200b6');
  });
  it('keeps the digits of an address or a code apart from its letters', () => {
    assert.equal(breakKata('laporan2024', 5, false), 'la\u00adpo\u00adran\u200b2024');
  });
  it('changes nothing but places to break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (teks, lebar) => {
        const bersih = teks.replace(/[\u00ad\u200b]/g, '');
        return breakKata(bersih, lebar, true).replace(/[\u00ad\u200b]/g, '') === bersih;
      }),
    );
  });
});

describe('measureKebutuhan', () => {
  it('asks for the whole figure, and for a word at least its widest syllable', () => {
    const angka = measureKebutuhan('12.345', false);
    assert.equal(angka.keras, angka.lunak);
    const kata = measureKebutuhan('penyelenggaraan', false);
    assert.ok(kata.keras < kata.lunak / 3);
  });
});
