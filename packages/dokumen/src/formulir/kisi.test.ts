import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { checkTabel } from '../uji/check-tabel.ts';
import { jajar, type Kisi, petak, toBaris, tumpuk } from './kisi.ts';

const cell = (nama: string, lebar = 1) => petak({ isi: [{ jenis: 'teks', teks: nama }], lebar });
const baca = (kisi: Kisi) =>
  toBaris(kisi).map((baris) =>
    baris.map(({ isi, lebar, tinggi }) => [(isi[0] as { teks: string }).teks, lebar ?? 1, tinggi ?? 1]),
  );

it('stretches what is lower down to the foot of its neighbours', () => {
  const isi = jajar(
    cell('a'),
    tumpuk([cell('b'), cell('c')]),
    tumpuk([cell('d', 2), jajar(cell('e'), cell('f')), cell('g', 2)]),
  );
  assert.deepEqual(baca(isi), [
    [
      ['a', 1, 3],
      ['b', 1, 1],
      ['d', 2, 1],
    ],
    [
      ['c', 1, 2],
      ['e', 1, 1],
      ['f', 1, 1],
    ],
    [['g', 2, 1]],
  ]);
});

it('refuses to stack nothing, or pieces of different width', () => {
  assert.throws(() => tumpuk([]), RangeError);
  assert.throws(() => tumpuk([cell('a'), cell('b', 2)]), RangeError);
});

/** Pieces of a given width, made in every way of putting pieces together. */
const arbKisi = (lebar: number, dalam: number): fc.Arbitrary<Kisi> => {
  const satu = fc.constant(cell('x', lebar));
  if (dalam === 0) return satu;
  const sisi =
    lebar === 1
      ? satu
      : fc
          .integer({ min: 1, max: lebar - 1 })
          .chain((kiri) => fc.tuple(arbKisi(kiri, dalam - 1), arbKisi(lebar - kiri, dalam - 1)))
          .map(([a, b]) => jajar(a, b));
  const susun = fc.array(arbKisi(lebar, dalam - 1), { minLength: 1, maxLength: 3 }).map(tumpuk);
  return fc.oneof(satu, sisi, susun);
};

it('always makes a whole grid, with a cell that starts in every row', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((lebar) => arbKisi(lebar, 4)),
      (kisi) => {
        const badan = toBaris(kisi);
        const kolom = Array.from({ length: kisi.lebar }, () => ({ lebar: 1 }));
        assert.deepEqual(checkTabel({ jenis: 'tabel', id: 't', keterangan: null, kolom, kepala: [], badan }), []);
        assert.ok(badan.every((baris) => baris.length > 0));
        assert.equal(badan.flat().length, kisi.sel.length);
      },
    ),
  );
});
