import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ATURAN } from './daftar.ts';
import { formatDaftarAturan } from './dokumen.ts';

describe('the rules', () => {
  it('have each their own code of the form ABC-001', () => {
    const kode = ATURAN.map((aturan) => aturan.kode);
    assert.deepEqual(kode, [...new Set(kode)]);
    for (const satu of kode) assert.match(satu, /^[A-Z]{2,3}-\d{3}$/);
  });

  it('stand in docs/reviu.md (node scripts/tulis-reviu.mjs writes it)', () => {
    assert.equal(readFileSync(new URL('../../../../docs/reviu.md', import.meta.url), 'utf8'), formatDaftarAturan());
  });
});
