import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSama } from './sama.ts';

describe('isSama', () => {
  const KASUS: readonly [unknown, unknown, boolean][] = [
    [{ a: 1, b: [null] }, { b: [null], a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[], {}, false],
    [null, {}, false],
    ['0', 0, false],
    [{ toString: 1 }, {}, false],
  ];
  for (const [a, b, sama] of KASUS) {
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => assert.equal(isSama(a, b), sama));
  }

  it('is reflexive, and tells apart what JSON tells apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [x, y] = [a, b].map((satu) => JSON.parse(JSON.stringify(satu)));
        assert.ok(isSama(x, structuredClone(x)));
        if (isSama(x, y)) assert.deepEqual(x, y);
      }),
      { endOnFailure: true },
    );
  });
});
