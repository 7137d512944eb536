import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HasilIndikator, type HasilKinerja, measureKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import type { Isi } from '../model/dokumen.ts';
import { getTeks } from '../model/telusur.ts';
import { buildTahunFormulir } from '../uji/tahun-formulir.ts';
import { narratePenyerapan, narratePerubahanPagu } from './anggaran.ts';
import { narrateBandingRenstra } from './banding-renstra.ts';
import { narrateBandingTahun } from './banding-tahun.ts';
import { narrateCapaian } from './capaian.ts';
import { narrateEfisiensi } from './efisiensi.ts';
import { kalimat, klausa, paragraf, rangkai, teks, tulis } from './kalimat.ts';
import { narratePembanding } from './pembanding.ts';
import { pickVarian } from './varian.ts';

const tahun = (t: number) => teks(String(t));
const baca = (isi: Isi): string => getTeks(isi);
const bacaSemua = (isi: readonly Isi[]): string => isi.map(getTeks).join(' ');

interface Kasus {
  readonly kartu?: object;
  readonly target?: unknown;
  readonly lalu?: unknown;
  readonly kini: unknown;
  readonly renstra?: unknown;
}

/** One indicator, "Mutu", whose figures of 2023 and 2024 are given; the target of 2023 is that of 2024. */
function ukur({ kartu = {}, target = 80, lalu, kini, renstra = 90 }: Kasus): HasilIndikator {
  const mutu = { id: 'M', nama: 'Mutu', satuan: '%', sifat: 'persentase', ...kartu };
  const { hasil } = buildTahunFormulir({
    indikator: [
      {
        ...mutu,
        target: [
          { tahun: 2023, renstra: target },
          { tahun: 2024, renstra: target },
          { tahun: 2026, renstra },
        ],
      },
    ],
    pengukuran: [
      ...(lalu === undefined ? [] : [{ indikator: 'M', tahun: 2023, nilai: lalu }]),
      { indikator: 'M', tahun: 2024, nilai: kini },
    ],
    perencanaan: satuIndikator(),
  });
  return hasil.indikator['M'] as HasilIndikator;
}

function satuIndikator(): object {
  const { perencanaan } = buildTahunFormulir().tahun;
  const [tujuan] = perencanaan.renstra.tujuan;
  const [sasaran] = tujuan?.sasaran ?? [];
  return {
    ...perencanaan,
    renstra: {
      ...perencanaan.renstra,
      tujuan: [{ ...tujuan, indikator: [], sasaran: [{ ...sasaran, indikator: ['M'], strategi: [] }] }],
    },
  };
}

describe('sentences that state a figure say which way it lies', () => {
  const minimum = { arah: 'minimum' };
  const indeks = { satuan: 'Indeks', sifat: 'indeks' };

  const capaian: [string, Kasus, RegExp, RegExp?][] = [
    ['above the target', { kini: 90 }, /(melampaui|di atas|terlampaui|lebih tinggi).*10,?0*% ?|10 poin/, /belum|bawah/],
    ['below the target', { kini: 60 }, /(di bawah|kurang|belum tercapai).*75,00%/, /melampaui|di atas/],
    ['on the target', { kini: 80 }, /(tepat sesuai|terpenuhi).*100,00%/, /melampaui|belum/],
    ['zero is a value', { kini: 0 }, /0%.*(di bawah|kurang|belum tercapai|lebih rendah).*0,00%/, /belum diisi/],
    ['blank', { kini: null }, /belum diisi, sedangkan target yang dijanjikan adalah 80%/],
    ['low is good, lower than asked', { kartu: minimum, kini: 60 }, /(lebih rendah|di bawah batas).*125,00%/, /belum/],
    ['low is good, higher than asked', { kartu: minimum, kini: 100 }, /lebih tinggi.*75,00%/, /ditekan sampai 100/],
    ['an index counts in points', { kartu: indeks, kini: 82 }, /82.*2(,00)? poin|2(,00)? poin/, /poin persen/],
  ];
  for (const [nama, kasus, ada, tidak] of capaian) {
    it(`capaian: ${nama}`, () => {
      const kata = baca(narrateCapaian(ukur(kasus), tahun(2024)));
      assert.match(kata, ada);
      if (tidak) assert.doesNotMatch(kata, tidak);
    });
  }

  const banding: [string, Kasus, RegExp, RegExp?][] = [
    ['a rise', { lalu: 60, kini: 72 }, / naik .*12.* poin persen.*20,00%/, / turun /],
    ['a fall', { lalu: 80, kini: 60 }, / turun .*20.* poin persen.*25,00%/, / naik /],
    ['no movement', { lalu: 60, kini: 60 }, /(tetap|tidak berubah|bertahan)/, / naik | turun /],
    ['a rise where low is good', { kartu: minimum, lalu: 60, kini: 72 }, / naik .*padahal makin rendah makin baik/],
    ['a fall where low is good', { kartu: minimum, lalu: 72, kini: 60 }, / turun .*membaik/],
    ['last year blank', { lalu: null, kini: 60 }, /tahun 2023 belum diisi, sehingga tidak dapat dibandingkan/],
    ['no earlier year', { kini: 60 }, /belum ada tahun sebelumnya/],
    ['from zero: no relative change', { lalu: 0, kini: 60 }, / naik /, /Infinity|dari realisasi tahun/],
  ];
  for (const [nama, kasus, ada, tidak] of banding) {
    it(`against last year: ${nama}`, () => {
      const kata = bacaSemua(narrateBandingTahun(ukur(kasus), tahun));
      assert.match(kata, ada);
      if (tidak) assert.doesNotMatch(kata, tidak);
    });
  }

  const akhir: [string, Kasus, RegExp, RegExp?][] = [
    ['reached', { kini: 95 }, /(sudah memenuhi|sudah dipenuhi)/, /masih harus/],
    ['not yet', { kini: 72 }, /80,00%.*masih harus dinaikkan 18/, /diturunkan/],
    ['not yet, low is good', { kartu: minimum, kini: 95 }, /masih harus diturunkan 5/, /dinaikkan/],
    ['no target', { kini: 72, renstra: null }, /belum diisi, sehingga kemajuannya tidak dapat dihitung/],
  ];
  for (const [nama, kasus, ada, tidak] of akhir) {
    it(`against the end of the Renstra: ${nama}`, () => {
      const kata = baca(narrateBandingRenstra(ukur(kasus), tahun(2026), false));
      assert.match(kata, ada);
      if (tidak) assert.doesNotMatch(kata, tidak);
    });
  }

  it('in any data: the words agree with the signs of the figures', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (data) => {
        for (const hasil of Object.values(measureKinerja(data).indikator)) checkArah(hasil);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

function checkArah(hasil: HasilIndikator): void {
  const { kini, bandingTahun } = hasil;
  const nama = hasil.nama;
  const sebelum = narrateBandingTahun(hasil, tahun).map((isi) => getTeks(isi).split(' Capaiannya ')[0] ?? '');
  if (sebelum.length === bandingTahun.length) {
    for (const [i, { gerak }] of bandingTahun.entries()) {
      const kata = (sebelum[i] as string).replaceAll(nama, '');
      if (gerak === 'naik') assert.doesNotMatch(kata, / turun (?!ke)/, kata);
      if (gerak === 'turun') assert.doesNotMatch(kata, / naik /, kata);
    }
  }
  const kata = getTeks(narrateCapaian(hasil, tahun(kini.tahun))).replaceAll(nama, '');
  if (kini.tercapai === false) assert.doesNotMatch(kata, /melampaui|terlampaui|terpenuhi|target tercapai/, kata);
  if (kini.tercapai === true) assert.doesNotMatch(kata, /belum|masih/, kata);
}

describe('sentences about money and efficiency', () => {
  const { hasil } = buildTahunFormulir();
  const { utama, unit } = hasil.anggaran;

  it('tell how a ceiling moved and what was spent', () => {
    assert.equal(
      baca(narratePerubahanPagu(utama, 'program utama')),
      'Pagu program utama bertambah Rp250, dari Rp1.250 pada anggaran murni menjadi Rp1.500 pada perubahan anggaran.',
    );
    assert.equal(
      baca(narratePenyerapan(utama, 'program utama')),
      'Dari pagu program utama sebesar Rp1.500, terserap Rp950 atau 63,33%, sehingga tersisa Rp550.',
    );
  });

  it('say that a sum has no value when an entry below it is blank, and never take it for zero', () => {
    assert.equal(
      baca(narratePenyerapan(unit, 'seluruh program')),
      'Dari pagu seluruh program sebesar Rp1.600, realisasinya belum diisi, sehingga penyerapannya tidak dapat dihitung.',
    );
  });

  it('call efficient only what reached its target, in any data', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (data) => {
        const semua: HasilKinerja = measureKinerja(data);
        for (const indikator of Object.values(semua.indikator)) {
          for (const metode of ['rasio', 'selisih', 'hemat'] as const) {
            const kata = baca(narrateEfisiensi(indikator, metode, indikator.efisiensi.programTanpaSerapan));
            if (/dinilai efisien/.test(kata)) {
              assert.equal(indikator.kini.tercapai, true);
              assert.deepEqual(indikator.efisiensi.programTanpaSerapan, []);
            }
          }
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

it('a benchmark on another scale is converted or left alone, and never compared as it stands', () => {
  const { hasil } = buildTahunFormulir({
    indikator: [
      {
        id: 'M',
        nama: 'Mutu',
        satuan: 'Indeks',
        sifat: 'indeks',
        skala: { nama: 'skala 25–100', min: 25, maks: 100 },
        target: [{ tahun: 2024, renstra: 80 }],
      },
    ],
    pengukuran: [{ indikator: 'M', tahun: 2024, nilai: 84 }],
    perencanaan: satuIndikator(),
    pembanding: [
      { id: 'a', indikator: 'M', nama: 'A', nilai: 3, skala: { nama: 'skala 1–5', min: 1, maks: 5 } },
      {
        id: 'b',
        indikator: 'M',
        nama: 'B',
        nilai: 4,
        skala: { nama: 'skala 1–5', min: 1, maks: 5 },
        konversi: 'proporsional',
      },
      { id: 'c', indikator: 'M', nama: 'C', nilai: 84, skala: { nama: 'skala 25–100', min: 25, maks: 100 } },
    ],
  });
  const mutu = hasil.indikator['M'] as HasilIndikator;
  const kata = narratePembanding(
    mutu,
    mutu.pembanding.map((p) => ({ hasil: p, tahun: undefined })),
    'skala 25–100',
  ).map((isi) => getTeks(isi));
  assert.match(kata[0] ?? '', /A sebesar 3.*tidak dibandingkan/);
  assert.match(kata[1] ?? '', /dikonversi secara proporsional ke skala 25–100, nilainya 80.*lebih tinggi 4(,00)? poin/);
  assert.match(kata[2] ?? '', /sama dengan pembanding itu/);
});

describe('the makers of sentences', () => {
  it('capitalise, end with one period, join with commas and dan', () => {
    assert.equal(baca(kalimat`nilai naik`), 'Nilai naik.');
    assert.equal(baca(kalimat`Sudah selesai.`), 'Sudah selesai.');
    assert.equal(
      baca(tulis`${rangkai(['A', 'B', 'C'])}; ${rangkai(['A', 'B'])}; ${rangkai(['A'])}`),
      'A, B, dan C; A dan B; A',
    );
    assert.equal(baca(paragraf(kalimat`satu`, undefined, [], kalimat`dua`)), 'Satu. Dua.');
    assert.equal(klausa('  Pekerjaan\n selesai. '), 'Pekerjaan selesai');
  });

  it('a wording depends on its key alone, and every wording is used', () => {
    const varian = ['a', 'b', 'c'] as const;
    const dipilih = Array.from({ length: 60 }, (_, i) => pickVarian(`IKU${i}/capaian`, [...varian]));
    assert.deepEqual(new Set(dipilih), new Set(varian));
    assert.equal(pickVarian('IKU7/capaian', [...varian]), pickVarian('IKU7/capaian', [...varian]));
  });
});
