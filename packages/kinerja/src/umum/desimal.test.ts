import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { canonicalDesimal } from '../tahun/skalar.ts';
import {
  add,
  compare,
  countDesimal,
  multiply,
  parseDesimal,
  quotient,
  roundHalfUp,
  subtract,
  subtractDesimal,
  sumDesimal,
  writeDesimal,
} from './desimal.ts';

/** The oracle: a general decimal library, precise enough never to round by itself here. */
const Eksak = Decimal.clone({ precision: 400, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -400, toExpPos: 400 });
const DuaPuluh = Decimal.clone({ precision: 20, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -400, toExpPos: 400 });

const arbDesimal = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: 0, max: 20 }))
  .map(([mantisa, skala]) => writeDesimal({ mantisa, skala }));

describe('decimal arithmetic agrees with decimal.js', () => {
  it('on text and back', () => {
    fc.assert(
      fc.property(arbDesimal, (a) => {
        assert.equal(writeDesimal(parseDesimal(a)), a);
        assert.equal(canonicalDesimal(a), a);
        assert.equal(new Eksak(a).toFixed(), a);
        assert.equal(countDesimal(a), new Eksak(a).decimalPlaces());
      }),
    );
  });

  it('on sum, difference, product and order', () => {
    fc.assert(
      fc.property(arbDesimal, arbDesimal, (a, b) => {
        const [x, y] = [parseDesimal(a), parseDesimal(b)];
        assert.equal(writeDesimal(add(x, y)), new Eksak(a).plus(b).toFixed());
        assert.equal(writeDesimal(subtract(x, y)), new Eksak(a).minus(b).toFixed().replace(/^-0$/, '0'));
        assert.equal(writeDesimal(multiply(x, y)), new Eksak(a).times(b).toFixed().replace(/^-0$/, '0'));
        assert.equal(compare(x, y), new Eksak(a).comparedTo(b));
      }),
    );
  });

  it('on sums and differences of texts, on both sides of what plain numbers hold', () => {
    const arbBulat = fc.bigInt(-(10n ** 16n), 10n ** 16n).map(String);
    const arbTepi = fc.constantFrom('0', '999999999999999', '-99999999999999', '9007199254740991', '9007199254740993');
    const arbTeks = fc.oneof(arbBulat, arbTepi, arbDesimal);
    const jumlah = (daftar: readonly string[]) =>
      daftar
        .reduce((total, teks) => total.plus(teks), new Eksak(0))
        .toFixed()
        .replace(/^-0$/, '0');
    fc.assert(
      fc.property(fc.array(arbTeks, { maxLength: 30 }), (daftar) => assert.equal(sumDesimal(daftar), jumlah(daftar))),
    );
    fc.assert(
      fc.property(arbTeks, arbTeks, (a, b) =>
        assert.equal(subtractDesimal(a, b), new Eksak(a).minus(b).toFixed().replace(/^-0$/, '0')),
      ),
    );
    // Between the first and the last step lies a number that no plain number holds.
    const besar = Array<string>(11).fill('999999999999999');
    const kecil = Array<string>(11).fill('-99999999999999');
    assert.equal(sumDesimal([...besar, ...kecil]), jumlah([...besar, ...kecil]));
  });

  it('on quotients, to 20 significant digits, rounded once and half up', () => {
    fc.assert(
      fc.property(arbDesimal, arbDesimal, fc.constantFrom(1n, 100n), (a, b, faktor) => {
        fc.pre(b !== '0');
        const pembilang = new Eksak(a).times(String(faktor));
        const harap = DuaPuluh.div(pembilang, b);
        assert.equal(
          writeDesimal(quotient(parseDesimal(a), parseDesimal(b), faktor)),
          harap.toFixed().replace(/^-0$/, '0'),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('on rounding', () => {
    fc.assert(
      fc.property(arbDesimal, fc.integer({ min: 0, max: 8 }), (a, desimal) => {
        const harap = new Eksak(a).toDecimalPlaces(desimal).toFixed().replace(/^-0$/, '0');
        assert.equal(writeDesimal(roundHalfUp(parseDesimal(a), desimal)), harap);
      }),
    );
  });

  it('and a division by zero is an error, never a number', () => {
    assert.throws(() => quotient(parseDesimal('1'), parseDesimal('0')), RangeError);
  });
});

describe('money', () => {
  it('adds up to the last sen, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 10n ** 18n), { maxLength: 40 }), (sen) => {
        const tulis = (n: bigint) => writeDesimal({ mantisa: n, skala: 2 });
        const jumlah = (daftar: readonly bigint[]) =>
          writeDesimal(daftar.reduce((total, n) => add(total, parseDesimal(tulis(n))), parseDesimal('0')));
        const harap = tulis(sen.reduce((total, n) => total + n, 0n));
        assert.equal(jumlah(sen), harap);
        assert.equal(jumlah([...sen].reverse()), harap);
      }),
    );
  });
});
