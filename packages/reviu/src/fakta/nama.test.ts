import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSamaNama, Kamus, normalizeNama } from './nama.ts';

describe('names', () => {
  const SAMA: [string, string, boolean][] = [
    [
      '1. Program Koordinasi Ketentraman dan Ketertiban Umum',
      'PROGRAM KOORDINASI KETENTERAMAN DAN KETERTIBAN UMUM',
      true,
    ],
    ['Program : Pemberdayaan Masyarakat Desa dan Kelurahan', 'Pemberdayaan Masyarakat Desa dan Kelurahan', true],
    ['Persentase Pelaksanaan Tuga Pemerintahan Umum', 'Persentase Pelaksanaan Tugas Pemerintahan Umum', true],
    ['Indeks Kepuasan Masyarakat Kecamatan Maju', 'Indeks Kepuasan Masyarakat', true],
    ['Indeks Kepuasan Masyarakat (Indeks)', 'Indeks Kepuasan Masyarakat', true],
    ['Peningkatan sistempelayanan publik daerah', 'Peningkatan sistem pelayanan publik daerah', true],
    ['Pemberdayaan Masyarakat di Kelurahan Mawar', 'Pemberdayaan Masyarakat di Kelurahan Melati', false],
    ['Persentase urusan pemerintahan umum', 'Persentase urusan pemerintahan umum yang dilimpahkan', false],
    ['Koordinasi Penyusunan RKA', 'Koordinasi Penyusunan DPA', false],
    ['Jumlah laporan triwulan 1', 'Jumlah laporan triwulan 2', false],
  ];
  for (const [a, b, harap] of SAMA) {
    it(`${a} ${harap ? '=' : '≠'} ${b}`, () => assert.equal(isSamaNama(normalizeNama(a), normalizeNama(b)), harap));
  }
  it('a group is known by its most frequent name', () => {
    const kamus = new Kamus(['indeks kepuasan masyarakat', 'indeks kepuasan masyarakt', 'indeks kepuasan masyarakat']);
    assert.deepEqual(kamus.semua, ['indeks kepuasan masyarakat']);
    assert.equal(kamus.find('indeks kepuasan masyarakt'), 'indeks kepuasan masyarakat');
    assert.equal(kamus.find('nilai akip'), undefined);
  });
});
