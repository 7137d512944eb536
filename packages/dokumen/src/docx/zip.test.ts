import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readZip, writeZip } from './zip.ts';

describe('zip', () => {
  it('reads what it writes, in its order', () => {
    const berkas = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.uint8Array()), {
      selector: ([nama]) => Buffer.from(nama).toString('utf8'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(berkas, (isi) => {
        const sama = isi.filter(([nama]) => Buffer.from(nama).toString('utf8') === nama);
        const hasil = readZip(writeZip(new Map(sama), '2025-01-06'));
        assert.deepEqual(
          [...hasil].map(([nama, data]) => [nama, [...data]]),
          sama.map(([nama, data]) => [nama, [...data]]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('carries the date it is given', () => {
    const arsip = Buffer.from(writeZip(new Map([['a', Buffer.from('b')]]), '2025-01-06'));
    assert.equal(arsip.readUInt16LE(12), (45 << 9) | (1 << 5) | 6);
    assert.equal(arsip.readUInt16LE(10), 0);
  });

  it('refuses what is no archive', () => {
    assert.throws(() => readZip(Buffer.from('bukan arsip')), /bukan arsip ZIP/);
    assert.throws(() => readZip(Buffer.alloc(40)), /bukan arsip ZIP/);
  });
});
