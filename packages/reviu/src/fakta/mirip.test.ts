import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareJudul, diffKata } from './mirip.ts';

describe('two titles of one thing', () => {
  const KASUS: [string, string, ReturnType<typeof compareJudul>][] = [
    ['Tujuan dan Sasaran', 'TUJUAN DAN SASARAN.', 'sama'],
    ['sumber daya', 'sumberdaya', 'sama'],
    ['Analisis program', 'Analisa program', 'ejaan'],
    ['Isu-isu Strategis', 'Isu Strategis', 'ejaan'],
    ['Capaian Kinerja', 'Capaian Kinerja Tahun 2024', 'ejaan'],
    ['Saran/Rekomendasi', 'Saran dan Rekomendasi Hasil Evaluasi', 'ejaan'],
    ['Capaian Tahun 2023', 'Capaian Tahun 2024', 'tahun'],
    ['Realisasi 2023 dan 2024', 'Realisasi 2022, 2023 dan 2024', 'tahun'],
    ['Perjanjian Kinerja', 'Perubahan Perjanjian Kinerja', 'lain'],
    ['Realisasi Nasional', 'Standar Nasional', 'lain'],
  ];
  for (const [a, b, beda] of KASUS) it(`${a} | ${b}`, () => assert.equal(compareJudul(a, b), beda));

  it('differ in words, each as often as it stands', () => {
    assert.deepEqual(diffKata('a b b c', 'b c d'), { hanyaA: ['a', 'b'], hanyaB: ['d'] });
  });
});
