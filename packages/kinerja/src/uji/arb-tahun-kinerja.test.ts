import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkTahunKinerja } from '../tahun/check-tahun-kinerja.ts';
import { arbTahunKinerja } from './index.ts';

describe('arbTahunKinerja', () => {
  it('gives datasets without errors', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (tahun) => {
        assert.deepEqual(
          checkTahunKinerja(tahun).filter(({ tingkat }) => tingkat === 'galat'),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is repeatable from its seed', () => {
    const [a, b] = [1, 2].map(() => fc.sample(arbTahunKinerja(), { numRuns: 3, seed: 42 }));
    assert.deepEqual(a, b);
  });
});
