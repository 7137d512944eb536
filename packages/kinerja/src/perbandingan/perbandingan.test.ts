import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Angka } from '../hasil/hasil-kinerja.ts';
import { measureKinerja } from '../measure-kinerja.ts';
import type { Indikator, Pembanding } from '../tahun/tahun-kinerja.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { formatAngka, formatDesimal } from '../umum/format.ts';

const cetak = ({ nilai, keadaan }: Angka): string => (nilai === null ? keadaan : formatDesimal(nilai, 2));

type Kartu = Parameters<typeof createTahun>[1];

/** I1 with target 100 in every year and these realisasi of 2023 and 2024. */
function compare(lalu: string | null, kini: string | null, kartu: Kartu = {}) {
  const hasil = measureKinerja(
    createTahun(
      {
        pengukuran: [
          { indikator: 'I1', tahun: 2023, nilai: lalu },
          { indikator: 'I1', tahun: 2024, nilai: kini },
        ],
      },
      {
        satuan: '%',
        sifat: 'persentase',
        target: [2023, 2024, 2026].map((tahun) => ({ tahun, renstra: 100 })),
        ...kartu,
      },
    ),
  ).indikator['I1'];
  return hasil?.bandingTahun[0] ?? assert.fail();
}

describe('the reported year against an earlier one', () => {
  const PERINGKAT = [
    { label: 'WTP', nilai: 4 },
    { label: 'WDP', nilai: 3 },
  ];
  /** [case, last year, this year, card, difference, relative change, difference of capaian, movement, better] */
  const TABEL: [string, string | null, string | null, Kartu, string, string, string, string | null, boolean | null][] =
    [
      ['a fall', '80', '60', {}, '-20,00', '-25,00', '-20,00', 'turun', false],
      ['a rise', '60', '80', {}, '20,00', '33,33', '20,00', 'naik', true],
      ['level', '80', '80', {}, '0,00', '0,00', '0,00', 'tetap', null],
      ['from nothing', '0', '80', {}, '80,00', 'takTerhitung', '80,00', 'naik', true],
      ['from below nothing', '-50', '50', {}, '100,00', '200,00', '100,00', 'naik', true],
      ['a fall where lower is better', '80', '60', { arah: 'minimum' }, '-20,00', '-25,00', '20,00', 'turun', true],
      ['last year blank', null, '80', {}, 'kosong', 'kosong', 'kosong', null, null],
      [
        'nearer to the range',
        '5',
        '9',
        { arah: 'rentang', rentang: { bawah: 10, atas: 20 } },
        '4,00',
        '80,00',
        '40,00',
        'naik',
        true,
      ],
      [
        'out of the range',
        '20',
        '25',
        { arah: 'rentang', rentang: { bawah: 10, atas: 20 } },
        '5,00',
        '25,00',
        '-25,00',
        'naik',
        false,
      ],
      [
        'grades have no distance',
        'WDP',
        'WTP',
        { arah: 'ordinal', peringkat: PERINGKAT, target: [2023, 2024].map((tahun) => ({ tahun, renstra: 'WTP' })) },
        'takTerhitung',
        'takTerhitung',
        '25,00',
        'naik',
        true,
      ],
    ];
  for (const [nama, lalu, kini, kartu, selisih, relatif, capaian, gerak, membaik] of TABEL) {
    it(nama, () => {
      const banding = compare(lalu, kini, kartu);
      assert.deepEqual(
        [
          cetak(banding.selisihRealisasi),
          cetak(banding.perubahanRelatif),
          cetak(banding.selisihCapaian),
          banding.gerak,
          banding.membaik,
        ],
        [selisih, relatif, capaian, gerak, membaik],
      );
    });
  }

  it('prints percentage points and relative change with different words', () => {
    const { selisihRealisasi, perubahanRelatif, selisihCapaian } = compare('80', '60');
    assert.equal(formatAngka(selisihRealisasi), '-20 poin persen');
    assert.equal(formatAngka(perubahanRelatif), '-25,00%');
    assert.equal(formatAngka(selisihCapaian), '-20,00 poin persen');
    assert.equal(
      formatAngka(compare('80', '60', { satuan: 'Dokumen', sifat: 'jumlah' }).selisihRealisasi),
      '-20 Dokumen',
    );
  });

  it('goes back over every earlier year that was measured, the last first, each with its own target', () => {
    const hasil = measureKinerja(
      createTahun(
        {
          pengukuran: [2024, 2021, 2023, 2025].map((tahun, i) => ({
            indikator: 'I1',
            tahun,
            nilai: `${10 * (i + 1)}`,
          })),
        },
        { target: [2021, 2023, 2024].map((tahun, i) => ({ tahun, renstra: 10 * (i + 1) })) },
      ),
    ).indikator['I1'];
    assert.deepEqual(
      hasil?.bandingTahun.map(({ tahun }) => tahun),
      [2023, 2021],
    );
    assert.deepEqual(
      hasil?.riwayat.map(({ tahun, capaian }) => [tahun, capaian.nilai?.slice(0, 5)]),
      [
        [2021, '200'],
        [2023, '150'],
        [2024, '33.33'],
      ],
    );
  });
});

describe('the reported year against the end of the Renstra', () => {
  const measure = (target: string | null, kartu: Kartu = {}) =>
    measureKinerja(
      createTahun(
        { pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: '85.76' }] },
        {
          target: [
            { tahun: 2024, renstra: '89.87' },
            { tahun: 2026, renstra: target },
          ],
          ...kartu,
        },
      ),
    ).indikator['I1']?.bandingRenstra ?? assert.fail();

  it('takes the target of the last year, not that of this year', () => {
    const banding = measure('90');
    assert.equal(banding.tahun, 2026);
    assert.equal(cetak(banding.kemajuan), '95,29'); // 85.76 ÷ 90
    assert.equal(banding.sisa.nilai, '4.24');
    assert.equal(banding.tercapai, false);
    assert.equal(measure('80').tercapai, true);
  });

  it('is blank while the last target is', () => {
    assert.equal(measure(null).kemajuan.keadaan, 'kosong');
    assert.equal(measure(null).tercapai, null);
  });

  it('counts by the card', () => {
    assert.equal(cetak(measure('80', { arah: 'minimum' }).kemajuan), '92,80'); // (160 − 85.76) ÷ 80
    assert.equal(measure('80', { arah: 'minimum' }).tercapai, false);
  });
});

describe('a benchmark', () => {
  const S100 = { nama: '0–100', min: 0, maks: 100 };
  const S25 = { nama: '25–100', min: 25, maks: 100 };
  const S4 = { nama: '1–4', min: 1, maks: 4 };
  const S5 = { nama: '1–5', min: 1, maks: 5 };

  type SkalaMasukan = typeof S100;

  /** [value, its scale, the card's scale, conversion, value on the card's scale], worked by hand. */
  const TABEL: [string, SkalaMasukan, SkalaMasukan | null, Pembanding['konversi'], string][] = [
    ['88', S100, S100, null, '88,00'],
    ['88', S100, { ...S100, nama: 'persen' }, 'linear', '88,00'], // same bounds: no conversion
    ['3.43', S4, S4, null, '3,43'],
    ['3.12', S5, S25, null, 'takTerhitung'],
    ['3.12', S5, S25, 'proporsional', '62,40'], // 3.12 ÷ 5 × 100
    ['3.12', S5, S25, 'linear', '64,75'], // 25 + 2.12 ÷ 4 × 75
    ['3.12', S5, S100, 'linear', '53,00'], // 2.12 ÷ 4 × 100
    ['3.43', S4, S100, 'proporsional', '85,75'], // 3.43 ÷ 4 × 100
    ['3.43', S4, S100, 'linear', '81,00'], // 2.43 ÷ 3 × 100
    ['3.43', S4, S5, 'linear', '4,24'], // 1 + 2.43 ÷ 3 × 4
    ['85', S100, S5, 'proporsional', '4,25'],
    ['85', S100, S5, 'linear', '4,40'], // 1 + 0.85 × 4
    ['85', S100, S4, 'linear', '3,55'], // 1 + 0.85 × 3
    ['85', S100, null, 'proporsional', 'takTerhitung'],
    ['85', { ...S100, maks: 0 }, S4, 'proporsional', 'takTerhitung'],
    ['85', { nama: 'datar', min: 5, maks: 5 }, S4, 'linear', 'takTerhitung'],
  ];

  const measure = (
    nilai: string,
    asal: SkalaMasukan,
    kartu: SkalaMasukan | null,
    konversi: Pembanding['konversi'],
    lain: Partial<Pick<Indikator, 'arah'>> = {},
  ) =>
    measureKinerja(
      createTahun(
        {
          pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: '85.76' }],
          pembanding: [{ id: 'N', indikator: 'I1', nama: 'Nasional', nilai, skala: asal, konversi }],
        },
        { satuan: 'Indeks', sifat: 'indeks', skala: kartu, ...lain },
      ),
    ).indikator['I1']?.pembanding[0] ?? assert.fail();

  for (const [nilai, asal, kartu, konversi, harap] of TABEL) {
    const untuk = `a card on ${kartu?.nama ?? 'no scale'}, ${konversi ?? 'no conversion'}`;
    it(`${nilai} on ${asal.nama} for ${untuk} → ${harap}`, () => {
      const banding = measure(nilai, asal, kartu, konversi);
      assert.equal(cetak(banding.nilai), harap);
      assert.equal(banding.nilaiAsal.nilai, String(Number(nilai)));
      assert.equal(banding.selisih.keadaan, banding.nilai.keadaan);
    });
  }

  it('says why it refuses', () => {
    assert.match(
      measure('3.12', S5, S25, null).nilai.alasan ?? '',
      /skala "1–5" berbeda dengan skala indikator "25–100"/,
    );
  });

  it('is compared with this year, in the unit of the card', () => {
    assert.equal(measure('80', S100, S100, null).selisih.nilai, '5.76');
  });

  it('is no match for grades', () => {
    assert.equal(measure('3', S4, S4, null, { arah: 'ordinal' }).nilai.keadaan, 'takTerhitung');
  });
});
