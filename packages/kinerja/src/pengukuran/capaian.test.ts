import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureKinerja } from '../measure-kinerja.ts';
import type { Isian } from '../tahun/skalar.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { compare, parseDesimal } from '../umum/desimal.ts';
import { formatDesimal } from '../umum/format.ts';
import { countCapaian, type KartuCapaian } from './capaian.ts';

const kartu = (ubah: Partial<KartuCapaian>): KartuCapaian => ({
  arah: 'maksimum',
  varianMinimum: 'standar',
  rentang: null,
  ...ubah,
});

const MAKSIMUM = kartu({});
const MINIMUM = kartu({ arah: 'minimum' });
const RASIO = kartu({ arah: 'minimum', varianMinimum: 'rasio' });
const RENTANG = kartu({ arah: 'rentang', rentang: { bawah: '10', atas: '20' } });
const ORDINAL = kartu({ arah: 'ordinal' });
const TAHAPAN = kartu({ arah: 'tahapan' });

const TAK = 'takTerhitung';

/** [card, target, realisasi, capaian to two decimals or takTerhitung], worked by hand. */
const TABEL: [string, KartuCapaian, string | null, string, string][] = [
  ['maksimum', MAKSIMUM, '89.87', '85.76', '95,43'], // 85.76 / 89.87 = 0.954267…
  ['maksimum', MAKSIMUM, '89.87', '86.33', '96,06'], // 0.960609…
  ['maksimum', MAKSIMUM, '87', '89.87', '103,30'], // 1.032988…
  ['maksimum', MAKSIMUM, '100', '0', '0,00'],
  ['maksimum', MAKSIMUM, '100', '600', '600,00'],
  ['maksimum', MAKSIMUM, '4', '-1', '-25,00'],
  ['maksimum', MAKSIMUM, '0', '0', '100,00'],
  ['maksimum', MAKSIMUM, '0', '5', TAK],
  ['maksimum', MAKSIMUM, '-5', '5', TAK],
  ['maksimum', MAKSIMUM, '3', '1', '33,33'],
  ['maksimum', MAKSIMUM, '3', '2', '66,67'],
  ['minimum', MINIMUM, '10', '8', '120,00'],
  ['minimum', MINIMUM, '10', '10', '100,00'],
  ['minimum', MINIMUM, '10', '12', '80,00'],
  ['minimum', MINIMUM, '10', '20', '0,00'],
  ['minimum', MINIMUM, '10', '25', '-50,00'],
  ['minimum', MINIMUM, '10', '0', '200,00'],
  ['minimum', MINIMUM, '0', '0', '100,00'],
  ['minimum', MINIMUM, '0', '1', TAK],
  ['minimum ratio', RASIO, '10', '8', '125,00'],
  ['minimum ratio', RASIO, '10', '12', '83,33'],
  ['minimum ratio', RASIO, '10', '10', '100,00'],
  ['minimum ratio', RASIO, '10', '0', TAK],
  ['minimum ratio', RASIO, '10', '-2', TAK],
  ['minimum ratio', RASIO, '0', '0', '100,00'],
  ['minimum ratio', RASIO, '0', '3', TAK],
  ['rentang', RENTANG, null, '10', '100,00'],
  ['rentang', RENTANG, null, '15', '100,00'],
  ['rentang', RENTANG, null, '20', '100,00'],
  ['rentang', RENTANG, null, '5', '50,00'],
  ['rentang', RENTANG, null, '25', '75,00'], // (40 − 25) / 20
  ['rentang', RENTANG, null, '50', '-50,00'],
  ['rentang without bounds', kartu({ arah: 'rentang' }), null, '5', TAK],
  ['rentang from 0', kartu({ arah: 'rentang', rentang: { bawah: '0', atas: '0' } }), null, '0', '100,00'],
  ['rentang from 0', kartu({ arah: 'rentang', rentang: { bawah: '0', atas: '0' } }), null, '1', TAK],
  ['rentang from 0', kartu({ arah: 'rentang', rentang: { bawah: '0', atas: '5' } }), null, '-1', TAK],
  ['ordinal', ORDINAL, '4', '3', '75,00'],
  ['ordinal', ORDINAL, '3', '4', '133,33'],
  ['tahapan', TAHAPAN, '5', '3', '60,00'],
  ['tahapan', TAHAPAN, '5', '5', '100,00'],
  ['no target', MAKSIMUM, null, '5', TAK],
];

describe('countCapaian', () => {
  for (const [nama, milik, target, realisasi, harap] of TABEL) {
    it(`${nama}: target ${target}, realisasi ${realisasi} → ${harap}`, () => {
      const { nilai, keadaan } = countCapaian(milik, target, realisasi);
      assert.equal(nilai === null ? keadaan : formatDesimal(nilai, 2), harap);
    });
  }

  const arbNilai = fc.integer({ min: 1, max: 1_000_000 }).map((n) => String(n / 100));

  it('is 100 when the target is met exactly, whatever the card', () => {
    fc.assert(
      fc.property(arbNilai, fc.constantFrom(MAKSIMUM, MINIMUM, RASIO, ORDINAL, TAHAPAN), (nilai, milik) =>
        assert.equal(countCapaian(milik, nilai, nilai).nilai, '100'),
      ),
    );
  });

  it('never grows when the realisasi moves the wrong way', () => {
    fc.assert(
      fc.property(arbNilai, arbNilai, arbNilai, (target, a, b) => {
        const [kecil, besar] = Number(a) < Number(b) ? [a, b] : [b, a];
        const nilai = (milik: KartuCapaian, r: string) => parseDesimal(countCapaian(milik, target, r).nilai as string);
        assert.ok(compare(nilai(MAKSIMUM, kecil), nilai(MAKSIMUM, besar)) <= 0);
        assert.ok(compare(nilai(MINIMUM, kecil), nilai(MINIMUM, besar)) >= 0);
        assert.ok(compare(nilai(RASIO, kecil), nilai(RASIO, besar)) >= 0);
      }),
    );
  });
});

describe('the four-way distinction', () => {
  const measure = (nilai: Isian, target: Isian = '10') =>
    measureKinerja(
      createTahun(
        { pengukuran: [{ indikator: 'I1', tahun: 2024, nilai }] },
        { target: [{ tahun: 2024, renstra: target }] },
      ),
    ).indikator['I1']?.kini;

  const TABEL_KEADAAN: [string, Isian, Isian, string, string | null][] = [
    ['zero is a value', '0', '10', 'terisi', '0'],
    ['blank realisasi', null, '10', 'kosong', null],
    ['blank target', '5', null, 'kosong', null],
    ['realisasi that does not apply', { tidakBerlaku: 'tidak disurvei' }, '10', 'tidakBerlaku', null],
    ['target that does not apply', '5', { tidakBerlaku: 'baru mulai 2025' }, 'tidakBerlaku', null],
    ['does not apply weighs more than blank', { tidakBerlaku: 'x' }, null, 'tidakBerlaku', null],
    ['a label on a numeric card', 'baik', '10', 'takTerhitung', null],
    ['target 0 with realisasi', '5', '0', 'takTerhitung', null],
  ];
  for (const [nama, realisasi, target, keadaan, nilai] of TABEL_KEADAAN) {
    it(nama, () => {
      const capaian = measure(realisasi, target)?.capaian;
      assert.equal(capaian?.keadaan, keadaan);
      assert.equal(capaian?.nilai, nilai);
      assert.equal(capaian?.alasan === null, keadaan === 'terisi');
    });
  }

  it('names the input that is missing', () => {
    assert.equal(measure(null)?.capaian.alasan, 'Realisasi Indikator 2024: belum diisi');
  });

  it('flags 100 of 0 ÷ 0 and a negative capaian', () => {
    const tanda = (data: Parameters<typeof createTahun>) =>
      measureKinerja(createTahun(...data)).tanda.map((t) => t.kode);
    const nol = tanda([
      { pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: '0' }] },
      { target: [{ tahun: 2024, renstra: '0' }] },
    ]);
    assert.deepEqual(nol, ['T.nol-per-nol']);
    const negatif = tanda([
      { pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: '25' }] },
      { arah: 'minimum', target: [{ tahun: 2024, renstra: '10' }] },
    ]);
    assert.ok(negatif.includes('T.capaian-negatif'));
  });

  it('takes a judged capaian only where the rule gives none, and says so', () => {
    const judge = (target: string) => {
      const hasil = measureKinerja(
        createTahun(
          {
            pengukuran: [
              { indikator: 'I1', tahun: 2024, nilai: '2', capaianManual: { nilai: '50', alasan: 'dua keterlambatan' } },
            ],
          },
          { arah: 'minimum', target: [{ tahun: 2024, renstra: target }] },
        ),
      );
      return { capaian: hasil.indikator['I1']?.kini.capaian, tanda: hasil.tanda };
    };
    const dinilai = judge('0');
    assert.equal(dinilai.capaian?.nilai, '50');
    assert.equal(dinilai.capaian?.rumus, 'capaian-manual');
    assert.match(dinilai.tanda[0]?.pesan ?? '', /dua keterlambatan/);
    assert.equal(judge('1').capaian?.nilai, '0');
  });
});

describe('the target in force', () => {
  const TABEL_TARGET: [string, Record<string, Isian>, (string | null)[]][] = [
    ['Renstra alone', { renstra: '1' }, ['1', '1', '1']],
    ['murni over Renstra', { renstra: '1', murni: '2' }, ['1', '2', '2']],
    ['perubahan over both', { renstra: '1', murni: '2', perubahan: '3' }, ['1', '2', '3']],
    ['perubahan without murni', { renstra: '1', perubahan: '3' }, ['1', '1', '3']],
    ['murni that was cleared stays blank', { renstra: '1', murni: null }, ['1', null, null]],
    ['no Renstra target for the year', { murni: '2' }, [null, '2', '2']],
  ];
  for (const [nama, target, harap] of TABEL_TARGET) {
    it(nama, () => {
      const hasil = measureKinerja(createTahun({}, { target: [{ tahun: 2024, ...target }] })).indikator['I1'];
      const renstra = hasil?.targetRenstra.find(({ tahun }) => tahun === 2024)?.target;
      assert.deepEqual([renstra?.nilai, hasil?.targetMurni.nilai, hasil?.targetPerubahan.nilai], harap);
      assert.equal(hasil?.kini.target.nilai, harap[2]);
    });
  }

  it('that the Renstra has none for a year is "does not apply", not blank', () => {
    const hasil = measureKinerja(createTahun({}, { target: [{ tahun: 2024, murni: '2' }] })).indikator['I1'];
    assert.equal(hasil?.targetRenstra.find(({ tahun }) => tahun === 2024)?.target.keadaan, 'tidakBerlaku');
    assert.equal(hasil?.targetRenstra.find(({ tahun }) => tahun === 2025)?.target.keadaan, 'kosong');
  });
});
