import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BUAH, claimAwalan, createBuku, record, terisi } from './buku.ts';
import { createHasil } from './hasil.ts';
import type { HasilKinerja } from './hasil-kinerja.ts';

type Klaim = [ruang: string, kunci: string, ekor: string];

/** Ids of figures written one after the other, each after claiming its beginning. */
function listId(klaim: readonly Klaim[]): string[] {
  const buku = createBuku();
  return klaim.map(([ruang, kunci, ekor]) => {
    const awalan = claimAwalan(buku, ruang, kunci);
    return record(buku, `${awalan}/${ekor}`, 'x', terisi('1'), BUAH, 'cacah', []).id;
  });
}

const TABEL: [string, Klaim[], string[]][] = [
  [
    'two keys',
    [
      ['r', 'a', 'x'],
      ['r', 'b', 'x'],
    ],
    ['r/a/x', 'r/b/x'],
  ],
  [
    'the same key twice',
    [
      ['r', 'a', 'x'],
      ['r', 'a', 'x'],
      ['r', 'a', 'x'],
    ],
    ['r/a/x', 'r/a/x~2', 'r/a/x~3'],
  ],
  [
    'the same key twice, other figures',
    [
      ['r', 'a', 'x'],
      ['r', 'a', 'y'],
    ],
    ['r/a/x', 'r/a/y'],
  ],
  [
    'a key with a slash after',
    [
      ['r', 'a', 'b/x'],
      ['r', 'a/b', 'x'],
    ],
    ['r/a/b/x', 'r/a/b/x~2'],
  ],
  [
    'a key with a slash before',
    [
      ['r', 'a/b', 'x'],
      ['r', 'a', 'b/x'],
    ],
    ['r/a/b/x', 'r/a/b/x~2'],
  ],
];

describe('ids of figures', () => {
  for (const [nama, klaim, id] of TABEL) it(nama, () => assert.deepEqual(listId(klaim), id));
});

describe('the index of figures', () => {
  const buku = createBuku();
  const angka = record(buku, 'constructor', 'x', terisi('1'), BUAH, 'cacah', []);
  const isi = { tahun: 2024, unit: 'KEC', tanda: [] } as unknown as Omit<HasilKinerja, 'angka'>;
  const hasil = createHasil(buku.angka, isi);

  it('is made once, holds every figure and nothing inherited', () => {
    assert.equal(hasil.angka, hasil.angka);
    assert.equal(hasil.angka['constructor'], angka);
    assert.equal(hasil.angka['toString'], undefined);
  });

  it('is there for whoever spreads, clones, freezes or prints the result, in its place', () => {
    const urutan = ['tahun', 'unit', 'angka', 'tanda'];
    assert.deepEqual(Object.keys(hasil), urutan);
    assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(hasil))), urutan);
    assert.deepEqual({ ...hasil }.angka, hasil.angka);
    assert.deepEqual({ ...structuredClone(hasil).angka }, { ...hasil.angka });
    assert.equal(Object.freeze(createHasil(buku.angka, isi)).angka['constructor'], angka);
  });
});
