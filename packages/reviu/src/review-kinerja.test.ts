import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { KODE_DATA } from './data/kode-data.ts';
import { reviewKinerja } from './review-kinerja.ts';

describe('reviewKinerja', () => {
  it('gives each finding a code of its own, an explanation and a level; never throws', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (tahun) => {
        for (const { kode, perhitungan, keyakinan, tingkat } of reviewKinerja(tahun)) {
          assert.match(kode, /^[A-Z]{2,3}-\d{3}$/);
          assert.notEqual(kode, 'DAT-000');
          assert.notEqual(perhitungan, '');
          assert.ok(tingkat !== 'galat' || keyakinan >= 0.9);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('knows every code of the checks and flags of kinerja', () => {
    const sumber = globSync('../../kinerja/src/**/*.ts', { cwd: import.meta.dirname })
      .filter(
        (berkas) =>
          !berkas.endsWith('.test.ts') &&
          /check-|uang\.ts|efisiensi|skm\.ts|hasil-tahun|indikator\.ts|masalah-data/.test(berkas),
      )
      .map((berkas) => readFileSync(new URL(berkas, import.meta.url), 'utf8'))
      .join('\n');
    const kode = new Set([...sumber.matchAll(/'([A-Z]\.[a-z][a-z-]+)'/g)].map(([, satu]) => satu as string));
    assert.ok(kode.size > 30, `${kode.size} codes`);
    assert.deepEqual(
      [...kode].filter((satu) => !KODE_DATA.has(satu)),
      [],
    );
  });
});
