import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Baris, Sel, Tabel } from '../model/dokumen.ts';
import { checkTabel } from './check-tabel.ts';

const sel = (lain: Partial<Sel> = {}): Sel => ({ isi: [], ...lain });
const tabel = (badan: Baris[], kepala: Baris[] = [], banyakKolom = 3): Tabel => ({
  jenis: 'tabel',
  id: 't',
  keterangan: null,
  kolom: Array.from({ length: banyakKolom }, () => ({ lebar: 1 })),
  kepala,
  badan,
});

describe('checkTabel', () => {
  it('finds nothing in a full grid with spans both ways', () => {
    const kepala = [
      [sel({ tinggi: 2 }), sel({ lebar: 2 })],
      [sel(), sel()],
    ];
    const badan = [[sel({ tinggi: 3 }), sel(), sel({ tinggi: 2 })], [sel()], [sel({ lebar: 2 })]];
    assert.deepEqual(checkTabel(tabel(badan, kepala)), []);
  });

  it('tells a hole, an overlap, a cell beyond the edge, and one that reaches out of its part', () => {
    assert.deepEqual(checkTabel(tabel([[sel(), sel()]])), ['body row 1, column 3: no cell']);
    assert.deepEqual(
      checkTabel(
        tabel([
          [sel(), sel({ tinggi: 2 }), sel()],
          [sel({ lebar: 2 }), sel()],
        ]),
      ),
      ['body row 2, column 2: two cells'],
    );
    assert.deepEqual(checkTabel(tabel([[sel(), sel(), sel(), sel()]])), ['body row 1: beyond column 3']);
    assert.deepEqual(checkTabel(tabel([[sel(), sel(), sel()]], [[sel({ lebar: 2 }), sel({ tinggi: 2 })]])), [
      'header row 1: a cell reaches below the last row',
    ]);
    assert.deepEqual(checkTabel(tabel([[sel({ lebar: 0 }), sel({ lebar: 3 })]])), ['body row 1: a cell without size']);
  });
});
