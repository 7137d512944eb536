import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Aturan, toTemuan } from './aturan/aturan.ts';
import { buildKonteks, placeBlok, placeSel } from './aturan/konteks.ts';
import type { Tabel } from './naskah/naskah.ts';
import { reviewNaskah } from './review-naskah.ts';
import { groupTemuan, sortTemuan } from './temuan/urutkan.ts';
import { buildNaskah } from './uji/naskah.ts';

const ATURAN_UJI: Aturan = {
  kode: 'ANG-999',
  nama: 'Uji',
  tingkat: 'galat',
  arti: '',
  cara: '',
  dasar: 'Peraturan uji',
  periksa: () => [],
};
const BAHAN = { tempat: { baris: 3 }, kutipan: 'x', tertulis: 'x', perhitungan: 'x', keyakinan: 0.95 };

describe('toTemuan', () => {
  it('fills in what belongs to the rule', () => {
    const temuan = toTemuan(ATURAN_UJI, BAHAN);
    assert.deepEqual(
      [temuan.kode, temuan.aturan, temuan.tingkat, temuan.dasar],
      ['ANG-999', 'Uji', 'galat', 'Peraturan uji'],
    );
    assert.deepEqual(temuan.pembanding, []);
  });

  it('lowers a galat that is not sure enough', () => {
    assert.equal(toTemuan(ATURAN_UJI, { ...BAHAN, keyakinan: 0.89 }).tingkat, 'peringatan');
    assert.equal(toTemuan(ATURAN_UJI, { ...BAHAN, keyakinan: 0.3, tingkat: 'saran' }).tingkat, 'saran');
  });
});

describe('order and groups', () => {
  const temuan = (baris: number, lain: object = {}) => toTemuan(ATURAN_UJI, { ...BAHAN, tempat: { baris }, ...lain });

  it('worst first, then surest, then as the report is read; the same finding once', () => {
    const urut = sortTemuan([
      temuan(9, { tingkat: 'saran' }),
      temuan(8),
      temuan(2),
      temuan(2),
      temuan(5, { tingkat: 'peringatan' }),
      temuan(7, { keyakinan: 1 }),
    ]);
    assert.deepEqual(
      urut.map(({ tempat }) => tempat.baris),
      [7, 2, 8, 5, 9],
    );
  });

  it('one root, one group', () => {
    const kelompok = groupTemuan([temuan(1), temuan(2, { akar: 'a' }), temuan(3), temuan(4, { akar: 'a' })]);
    assert.deepEqual(
      kelompok.map((satu) => satu.map(({ tempat }) => tempat.baris)),
      [[1], [2, 4], [3]],
    );
  });
});

describe('places', () => {
  const naskah = buildNaskah('Sampul', '# BAB I', 'Tabel 1 Pagu', ['Program | Pagu', 'A | 10']);
  const konteks = buildKonteks(naskah);

  it('name the line, the heading above, the table and the cell from 1', () => {
    const [sampul, , keterangan, tabel] = naskah.blok;
    assert.deepEqual(placeBlok(konteks, sampul as never), { baris: 1 });
    assert.deepEqual(placeBlok(konteks, keterangan as never), { baris: 3, bagian: 'BAB I' });
    assert.deepEqual(placeSel(konteks, tabel as Tabel, 1, 1), {
      baris: 5,
      tabel: 1,
      sel: { baris: 2, kolom: 2 },
      bagian: 'BAB I',
    });
  });
});

it('an empty report has no findings about figures and does not throw', () => {
  assert.deepEqual(
    reviewNaskah(buildNaskah()).filter(({ tingkat }) => tingkat === 'galat'),
    [],
  );
});
