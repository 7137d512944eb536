import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Dokumen, Run } from '../model/dokumen.ts';
import { checkSumber } from './check-sumber.ts';
import { buildTahunFormulir } from './tahun-formulir.ts';

it('checkSumber tells a figure without a source, one that prints otherwise, and digits typed into text', () => {
  const { tahun, hasil } = buildTahunFormulir();
  const check = (run: Run) =>
    checkSumber({ bagian: [{ blok: [{ jenis: 'paragraf', isi: [run] }] }] } as unknown as Dokumen, tahun, hasil);
  const angka = (teks: string, sumber: string): Run => ({ jenis: 'angka', teks, sumber });
  assert.deepEqual(check(angka('Rp1.500', 'anggaran/utama/pagu')), []);
  assert.deepEqual(check(angka('1.500', 'anggaran/utama/pagu')), []);
  assert.deepEqual(check(angka('1.501', 'anggaran/utama/pagu')), ['«1.501»: anggaran/utama/pagu is Rp1.500']);
  assert.deepEqual(check(angka('1', 'anggaran/tidak/ada')), ['«1»: no figure anggaran/tidak/ada']);
  assert.deepEqual(check(angka('2024', 'entri:umum.tahun')), []);
  assert.deepEqual(check(angka('2024', 'entri:perjanjian[9].tanggal')), [
    '«2024»: no entry entri:perjanjian[9].tanggal',
  ]);
  assert.deepEqual(check({ jenis: 'teks', teks: 'kode 7.01.02' }), []);
  assert.deepEqual(check({ jenis: 'teks', teks: 'naik 12,5 poin' }), ['«naik 12,5 poin»: 12,5 typed into text']);
});
