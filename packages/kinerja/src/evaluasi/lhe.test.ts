import assert from 'node:assert/strict';
import { it } from 'node:test';
import { measureKinerja } from '../measure-kinerja.ts';
import type { Lhe } from '../tahun/tahun-kinerja.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';

const measure = (status: Lhe['rekomendasi'][number]['status'][], nilai: number | null = null) =>
  measureKinerja(
    createTahun({
      evaluasi: [
        {
          nomor: '1/LHE',
          tanggal: '2023-12-08',
          evaluator: 'Inspektorat',
          tahunDievaluasi: 2023,
          nilai,
          rekomendasi: status.map((satu, i) => ({ nomor: i + 1, rekomendasi: 'Agar …', status: satu })),
        },
      ],
    }),
  ).evaluasi[0] ?? assert.fail();

it('counts recommendations by status', () => {
  const lhe = measure(['selesai', 'proses', 'proses', 'belum', 'tidakDapat', 'selesai']);
  assert.deepEqual(
    [lhe.jumlah, lhe.selesai, lhe.proses, lhe.belum, lhe.tidakDapat].map(({ nilai }) => nilai),
    ['6', '2', '2', '1', '1'],
  );
  assert.match(lhe.persenSelesai.nilai ?? '', /^33\.33/);
  assert.equal(measure([]).persenSelesai.keadaan, 'tidakBerlaku');
});

it('gives the AKIP predicate with exclusive lower bounds', () => {
  assert.equal(measure([], 80).predikat?.kode, 'BB');
  assert.equal(measure([], 80.01).predikat?.kode, 'A');
  assert.equal(measure([]).predikat, null);
  assert.equal(measure([]).nilai.keadaan, 'kosong');
});
