import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readZip, writeZip } from './zip.ts';

const ISI = new Map([
  ['b.xml', Buffer.from('<b/>')],
  ['a/huruf.odttf', Buffer.from([0, 255, 1])],
]);

describe('zip', () => {
  it('keeps the files and their order', () => {
    assert.deepEqual([...readZip(writeZip(ISI, '2025-01-06'))], [...ISI]);
  });

  it('carries the date it is given, and midnight', () => {
    const arsip = Buffer.from(writeZip(ISI, '2025-01-06'));
    assert.equal(arsip.readUInt16LE(12), (45 << 9) | (1 << 5) | 6);
    assert.equal(arsip.readUInt16LE(10), 0);
  });
});
