import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isId, newId } from './id.ts';
import { canonicalJson, formatJson } from './json.ts';
import { PENGURAI } from './pengurai.ts';

describe('ids', () => {
  it('are UUID v7, all different, in the order they were made', () => {
    const sebelum = Date.now();
    const id = Array.from({ length: 20_000 }, newId);
    assert.equal(new Set(id).size, id.length);
    assert.deepEqual(id, [...id].sort());
    for (const satu of id) assert.match(satu, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const waktu = Number.parseInt((id[0] ?? '').replace('-', '').slice(0, 12), 16);
    assert.ok(waktu >= sebelum && waktu <= Date.now() + 10);
    assert.ok(id.every(isId));
  });
});

describe('canonical JSON', () => {
  it('is the same however an object was built, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (nilai) => {
        const teks = canonicalJson(nilai);
        assert.deepEqual(JSON.parse(teks), JSON.parse(JSON.stringify(nilai)));
        const terbalik = JSON.parse(JSON.stringify(nilai), (_, isi) =>
          isi !== null && typeof isi === 'object' && !Array.isArray(isi)
            ? Object.fromEntries(Object.entries(isi).reverse())
            : isi,
        );
        assert.equal(canonicalJson(terbalik), teks);
      }),
    );
  });

  it('sorts keys, leaves out undefined, keeps what __proto__ says', () => {
    assert.equal(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: null }] }), '{"a":[null,{"c":null}],"b":1}');
    assert.equal(canonicalJson(JSON.parse('{"__proto__":{"x":1},"a":2}')), '{"__proto__":{"x":1},"a":2}');
    assert.equal(canonicalJson(undefined), 'null');
    assert.equal(canonicalJson(new Date(0)), '"1970-01-01T00:00:00.000Z"');
    assert.equal(formatJson('teks'), '"teks"');
  });
});

describe('values from the database', () => {
  const parse = (oid: number, teks: string) => PENGURAI[oid]?.(teks);

  it('int8 is a number, or refused when a number would round it', () => {
    assert.equal(parse(20, '9007199254740991'), 9007199254740991);
    assert.throws(() => parse(20, '9007199254740993'), /terlalu besar/);
  });

  it('money stays text, days stay days', () => {
    assert.equal(parse(1700, '0.10'), '0.10');
    assert.equal(parse(1082, '2026-02-29'), '2026-02-29');
    assert.throws(() => parse(1082, 'infinity'), /tanggal/);
    assert.throws(() => parse(1082, '0044-03-15 BC'), /tanggal/);
  });

  it('a time is ISO in UTC, whatever the zone of the session', () => {
    assert.equal(parse(1184, '2026-01-02 03:04:05.678+00'), '2026-01-02T03:04:05.678Z');
    assert.equal(parse(1184, '2026-01-02 03:04:05+07'), '2026-01-01T20:04:05.000Z');
    assert.equal(parse(1184, '2026-01-02 03:04:05.5-03:30'), '2026-01-02T06:34:05.500Z');
    assert.throws(() => parse(1184, 'infinity'), /waktu/);
  });
});
