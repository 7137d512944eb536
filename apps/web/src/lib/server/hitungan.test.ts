import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTahunKinerja } from '@akuntabel/berkas';
import { measureKinerja } from '@akuntabel/kinerja';
import { showHitungan } from './hitungan.ts';

const { tahun } = await readTahunKinerja('contoh/dumai-kota-2024');
const hasil = measureKinerja(tahun);

function show(id: string): string | null {
  const angka = hasil.angka[id];
  assert.ok(angka, id);
  return showHitungan(hasil, angka);
}

/** The printed expression as a number: "85,76 ÷ 89,87 × 100" → 95.43. */
function compute(teks: string): number {
  const rumus = teks
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(/,/g, '.')
    .replace(/−/g, '-')
    .replace(/×/g, '*')
    .replace(/÷/g, '/')
    .replace(/\|([^|]+)\|/g, 'Math.abs($1)');
  assert.match(rumus, /^[\d.()+\-*/ ]+$|Math\.abs/, rumus);
  return Number(new Function(`return ${rumus}`)());
}

describe('showHitungan', () => {
  it('puts the values of the example into its rules', () => {
    assert.equal(show('iku/IKU1/2024/capaian'), '85,76 ÷ 89,87 × 100');
    assert.equal(show('anggaran/utama/penyerapan'), '3.752.991.317 ÷ 5.492.095.355 × 100');
    assert.equal(show('iku/IKU1/2024/banding/2023/selisihRealisasi'), '85,76 − 86,33');
    assert.equal(show('unit/rataRata'), '(95,43 + 100,00 + 100,00) ÷ 3');
    assert.equal(show('skm/2024/ikm'), '3,429 × 25');
  });

  it('shows nothing where there is no value or no sum', () => {
    assert.equal(show('anggaran/unit/penyerapan'), null);
    assert.equal(show('iku/IKU1/2024/realisasi'), null);
  });

  it('shows an expression that gives the figure, as far as printed digits allow', () => {
    let diperiksa = 0;
    for (const angka of Object.values(hasil.angka)) {
      const teks = showHitungan(hasil, angka);
      if (teks === null || teks.includes('…') || teks.includes('/9')) continue;
      const selisih = Math.abs(compute(teks) - Number(angka.nilai));
      assert.ok(selisih <= 0.02 + Math.abs(Number(angka.nilai)) * 1e-3, `${angka.id}: ${teks} is not ${angka.nilai}`);
      diperiksa += 1;
    }
    assert.ok(diperiksa > 100, `${diperiksa} figures`);
  });
});
