import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Skm } from '../tahun/tahun-kinerja.ts';
import { formatDesimal } from '../umum/format.ts';
import { hitungIkm } from './hitung-ikm.ts';
import {
  addRingkas,
  countJawaban,
  type JawabanSkm,
  type NilaiSkm,
  RINGKAS_SKM_KOSONG,
  subtractRingkas,
} from './jawaban.ts';

const sembilan = (nilai: NilaiSkm | null): JawabanSkm => Array.from({ length: 9 }, () => nilai);

/** `banyak` respondents whose answers of every unsur add up to `jumlah`, as even as whole answers can be. */
function ratakan(banyak: number, jumlah: readonly number[]): JawabanSkm[] {
  return Array.from({ length: banyak }, (_, r) =>
    jumlah.map((satu) => (Math.floor(satu / banyak) + (r < satu % banyak ? 1 : 0)) as NilaiSkm),
  );
}
const sama = (jumlah: number) => Array.from({ length: 9 }, () => jumlah);

function cetak(jawaban: Iterable<JawabanSkm>, bobot: Skm['bobot'] = '1/9'): string {
  const { ikm, mutu } = hitungIkm(countJawaban(jawaban), bobot);
  return ikm.nilai === null ? `${ikm.keadaan}: ${ikm.alasan}` : `${formatDesimal(ikm.nilai, 2)} ${mutu?.kode}`;
}

describe('hitungIkm', () => {
  const TABEL: [string, JawabanSkm[], Skm['bobot'], string][] = [
    // 100 respondents with the means the founding report prints: Σ NRR 30.86, × 25 ÷ 9 = 85.7222…
    ['printed means', ratakan(100, [333, 333, 348, 343, 343, 352, 357, 329, 348]), '1/9', '85,72 B'],
    ['printed means, 0.111', ratakan(100, [333, 333, 348, 343, 343, 352, 357, 329, 348]), '0.111', '85,64 B'],
    ['all best', [sembilan(4)], '1/9', '100,00 A'],
    ['all best, 0.11', [sembilan(4)], '0.11', '99,00 A'],
    ['all best, 0.111', [sembilan(4)], '0.111', '99,90 A'],
    ['all worst', [sembilan(1)], '1/9', '25,00 D'],
    // One respondent, 3+3+3+3+3+3+3+3+4 = 28: 28 × 25 ÷ 9 = 77.777…
    ['a single respondent', [[3, 3, 3, 3, 3, 3, 3, 3, 4]], '1/9', '77,78 B'],
    // Borders of the categories on the index as printed: NRR × 25.
    ['64.99', ratakan(10_000, sama(25_996)), '1/9', '64,99 D'],
    ['65.00', ratakan(10, sama(26)), '1/9', '65,00 C'],
    ['76.60', ratakan(1000, sama(3064)), '1/9', '76,60 C'],
    ['76.61', ratakan(10_000, sama(30_644)), '1/9', '76,61 B'],
    ['88.30', ratakan(1000, sama(3532)), '1/9', '88,30 B'],
    ['88.31', ratakan(10_000, sama(35_324)), '1/9', '88,31 A'],
    // 64.995 is printed 65.00, and a reader who sees 65.00 finds C in the table.
    ['64.995', ratakan(10_000, sama(25_998)), '1/9', '65,00 C'],
    // U9: one of two left it blank, so its mean is 4 ÷ 1, not 4 ÷ 2: (8 × 3 + 4) × 25 ÷ 9.
    ['a blank answer', [sembilan(3).with(8, 4), sembilan(3).with(8, null)], '1/9', '77,78 B'],
    ['an unsur without answers', [sembilan(3).with(3, null)], '1/9', 'kosong: belum ada jawaban untuk U4'],
    ['no respondent', [], '1/9', 'kosong: belum ada jawaban untuk U1, U2, U3, U4, U5, U6, U7, U8, U9'],
  ];
  for (const [nama, jawaban, bobot, harap] of TABEL)
    it(`${nama} → ${harap}`, () => assert.equal(cetak(jawaban, bobot), harap));

  it('counts a million answers', () => {
    const siklus: readonly JawabanSkm[] = [sembilan(1), sembilan(2), sembilan(3), sembilan(4)];
    const ringkas = countJawaban(
      (function* () {
        for (let i = 0; i < 1_000_000; i += 1) yield siklus[i % 4] as JawabanSkm;
      })(),
    );
    assert.deepEqual(ringkas, {
      responden: 1_000_000,
      sebaran: Array.from({ length: 9 }, () => Array(4).fill(250_000)),
    });
    assert.equal(hitungIkm(ringkas, '1/9').ikm.nilai, '62.5'); // 2.5 × 25
  });

  it('tells what a perfect survey would reach', () => {
    const maks = (bobot: Skm['bobot']) => hitungIkm(RINGKAS_SKM_KOSONG, bobot).ikmMaks.nilai;
    assert.deepEqual([maks('1/9'), maks('0.11'), maks('0.111')], ['100', '99', '99.9']);
  });
});

const arbJawaban = fc.array(fc.constantFrom<NilaiSkm | null>(1, 2, 3, 4, null), { minLength: 9, maxLength: 9 });
const arbSurvei = fc.array(arbJawaban, { maxLength: 30 });

describe('counts of a survey', () => {
  it('add up to those of a recount, in any order, and can be taken out again', () => {
    fc.assert(
      fc.property(arbSurvei, arbSurvei, (a, b) => {
        const [hitungA, hitungB] = [countJawaban(a), countJawaban(b)];
        const bersama = addRingkas(hitungA, hitungB);
        assert.deepEqual(bersama, countJawaban([...b, ...a]));
        assert.deepEqual(subtractRingkas(bersama, hitungB), hitungA);
        assert.deepEqual(addRingkas(RINGKAS_SKM_KOSONG, hitungA), hitungA);
      }),
    );
  });

  it('keep the index between the worst and the best mean, and as it is when everybody answers twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          arbJawaban.map((j) => j.map((n) => n ?? 2)),
          { minLength: 1 },
        ),
        (jawaban) => {
          const { ikm, unsur } = hitungIkm(countJawaban(jawaban), '1/9');
          const konversi = unsur.map((u) => Number(u.konversi.nilai));
          const nilai = Number(ikm.nilai);
          assert.ok(nilai >= Math.min(...konversi) - 1e-9 && nilai <= Math.max(...konversi) + 1e-9);
          assert.equal(hitungIkm(countJawaban([...jawaban, ...jawaban]), '1/9').ikm.nilai, ikm.nilai);
        },
      ),
    );
  });
});
