import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildHasilSurvei, KELOMPOK_TERKECIL, type RingkasKelompok } from './hasil-survei.ts';
import { addRingkas, countJawaban, type NilaiSkm, RINGKAS_SKM_KOSONG } from './jawaban.ts';

const rata = (banyak: number, nilai: NilaiSkm) =>
  countJawaban(Array.from({ length: banyak }, () => Array.from({ length: 9 }, () => nilai)));

/** Everybody, and groups of one dimension by size; `diam` did not say. */
function susun(ukuran: readonly number[], diam = 0): RingkasKelompok[] {
  const kelompok = ukuran.map((banyak, i) => ({ dimensi: 'umur', nilai: `k${i}`, ringkas: rata(banyak, 3) }));
  const semua = [...kelompok.map(({ ringkas }) => ringkas), rata(diam, 3)].reduce(addRingkas, RINGKAS_SKM_KOSONG);
  return [{ dimensi: 'semua', nilai: '', ringkas: semua }, ...kelompok];
}

const lihat = (ringkas: readonly RingkasKelompok[]) => buildHasilSurvei(ringkas, { bobot: '1/9', populasi: null });

describe('groups of respondents', () => {
  /** [sizes, did not say, shown, left over, hidden] */
  const TABEL: [number[], number, number[], number, number][] = [
    [[10, 7, 5], 0, [10, 7, 5], 0, 0],
    // 4 alone would be known by subtraction: the group of 7 goes, too.
    [[10, 7, 4], 0, [10], 11, 2],
    // Two hidden ones together are 5: nobody can part them.
    [[10, 7, 4, 1], 0, [10, 7], 5, 2],
    // Three who did not say would be known by subtraction.
    [[10, 7], 3, [10], 10, 1],
    [[10, 7], 5, [10, 7], 5, 0],
    [[4], 0, [], 4, 1],
    [[6], 2, [], 8, 1],
    [[0, 9], 0, [9], 0, 0],
  ];
  for (const [ukuran, diam, tampil, lain, tersembunyi] of TABEL) {
    it(`${ukuran.join(', ')}, silent ${diam} → ${tampil.join(', ') || 'none'}`, () => {
      const [dimensi] = lihat(susun(ukuran, diam)).dimensi;
      assert.deepEqual(
        dimensi?.kelompok.map(({ responden }) => responden),
        tampil,
      );
      assert.deepEqual([dimensi?.lain, dimensi?.tersembunyi], [lain, tersembunyi]);
    });
  }

  it('never leave fewer than five over, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), fc.nat(8), (ukuran, diam) => {
        const ringkas = susun(ukuran, diam);
        const jumlah = ringkas[0]?.ringkas.responden ?? 0;
        for (const { kelompok, lain } of lihat(ringkas).dimensi) {
          assert.ok(kelompok.every(({ responden }) => responden >= KELOMPOK_TERKECIL));
          assert.ok(lain === 0 || lain >= KELOMPOK_TERKECIL || kelompok.length === 0);
          assert.equal(kelompok.reduce((n, { responden }) => n + responden, 0) + lain, jumlah);
        }
      }),
    );
  });
});

describe('results of a survey', () => {
  it('name the best and the worst unsur, all of them when tied', () => {
    const jawaban = countJawaban([[4, 3, 3, 2, 3, 3, 3, 2, 4]]);
    const hasil = buildHasilSurvei([{ dimensi: 'semua', nilai: '', ringkas: jawaban }], {
      bobot: '1/9',
      populasi: 1000,
    });
    assert.deepEqual([hasil.tertinggi, hasil.terendah, hasil.sampel], [['U1', 'U9'], ['U4', 'U8'], 278]);
    assert.equal(hasil.ikm.ikm.nilai, '75'); // (4+3+3+2+3+3+3+2+4) × 25 ÷ 9 = 27 × 25 ÷ 9
  });

  it('of nobody are blank', () => {
    const { ikm, tertinggi } = lihat([]);
    assert.deepEqual([ikm.responden, ikm.ikm.nilai, tertinggi], [0, null, []]);
  });
});
