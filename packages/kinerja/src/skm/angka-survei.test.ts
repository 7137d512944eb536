import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RUMUS } from '../rumus.ts';
import { formatAngka } from '../umum/format.ts';
import { measureSurvei } from './angka-survei.ts';
import { listBatasMutu } from './batas-mutu.ts';
import { buildHasilSurvei, type RingkasKelompok } from './hasil-survei.ts';
import { countJawaban, type NilaiSkm } from './jawaban.ts';

const rata = (banyak: number, nilai: NilaiSkm) =>
  countJawaban(Array.from({ length: banyak }, () => Array.from({ length: 9 }, () => nilai)));

const RINGKAS: readonly RingkasKelompok[] = [
  { dimensi: 'semua', nilai: '', ringkas: rata(12, 3) },
  { dimensi: 'umur', nilai: '20-29', ringkas: rata(7, 3) },
  { dimensi: 'umur', nilai: '60+', ringkas: rata(3, 3) },
];
const measure = (ringkas = RINGKAS, populasi: number | null = 20) =>
  measureSurvei(buildHasilSurvei(ringkas, { bobot: '1/9', populasi }), { id: 'x', populasi });
const cetak = (ringkas?: readonly RingkasKelompok[], populasi?: number | null) =>
  Object.fromEntries(Object.entries(measure(ringkas, populasi).angka).map(([id, satu]) => [id, formatAngka(satu)]));

describe('the figures of a survey', () => {
  it('print what was worked by hand, under addresses of their own', () => {
    const angka = cetak();
    const harap = {
      'survei:x/responden': '12',
      'survei:x/populasi': '20',
      // Krejcie and Morgan for 20: 19.
      'survei:x/sampel': '19',
      'survei:x/kurang': '7',
      'survei:x/unsur/U1/n3': '12',
      'survei:x/unsur/U1/kosong': '0',
      'survei:x/unsur/U1/nrr': '3,00',
      // 3 ÷ 9 = 0.3333…
      'survei:x/unsur/U1/nrrTertimbang': '0,333',
      'survei:x/unsur/U1/konversi': '75,00',
      'survei:x/ikm': '75,00',
      'survei:x/ikmMaks': '100,00',
      // 7 ÷ 12; the 3 and two who did not say are 5 together.
      'survei:x/umur/20-29/responden': '7',
      'survei:x/umur/20-29/porsi': '58,33%',
      'survei:x/umur/responden': '5',
      'survei:x/umur/porsi': '41,67%',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(harap).map((id) => [id, angka[id]])), harap);
    assert.deepEqual(
      Object.keys(angka).filter((id) => id.includes('60+')),
      [],
    );
  });

  it('say what is missing instead of a number', () => {
    const kosong = cetak([], null);
    const ambil = (id: string) => kosong[`survei:x/${id}`];
    assert.deepEqual([ambil('responden'), ambil('sampel'), ambil('ikm')], ['0', 'belum diisi', 'belum diisi']);
    assert.equal(ambil('porsi'), 'tidak dapat dihitung');
  });

  it('compare with an earlier index as both are printed', () => {
    const hasil = buildHasilSurvei(RINGKAS, { bobot: '1/9', populasi: null });
    // 74.995 is printed 75.00, so that nothing changed for a reader.
    const lalu = { ...measure().ikm, nilai: '74.995' };
    const { selisih } = measureSurvei(hasil, { id: 'x', populasi: null, lalu });
    assert.equal(selisih?.nilai, '0');
    const tanpa = { ...lalu, nilai: null, keadaan: 'kosong', alasan: 'belum diisi' } as const;
    assert.equal(measureSurvei(hasil, { id: 'x', populasi: null, lalu: tanpa }).selisih?.nilai, null);
  });

  it('name rules that exist and inputs that are there', () => {
    const { angka } = measure();
    for (const { id, rumus, masukan } of Object.values(angka)) {
      assert.ok(Object.hasOwn(RUMUS, rumus), `${id}: ${rumus}`);
      for (const satu of masukan) assert.ok(satu.jenis === 'angka' && Object.hasOwn(angka, satu.id), id);
    }
  });
});

it('the categories have the borders that PermenPANRB 14/2017 prints', () => {
  assert.deepEqual(
    listBatasMutu().map(({ kode, dari, sampai, dariIndeks }) => [kode, Number(dari), Number(sampai), dariIndeks]),
    [
      ['A', 88.31, 100, '3.5324'],
      ['B', 76.61, 88.3, '3.0644'],
      ['C', 65, 76.6, '2.6'],
      ['D', 25, 64.99, '1'],
    ],
  );
});
