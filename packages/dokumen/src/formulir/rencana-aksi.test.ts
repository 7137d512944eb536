import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sel, Tabel } from '../model/dokumen.ts';
import { getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { buildTahunFormulir, PILIHAN } from '../uji/tahun-formulir.ts';
import { buildRencanaAksi } from './rencana-aksi.ts';

const teksSel = ({ isi }: Sel): string => (hasBlok(isi) ? isi.map((b) => b.jenis).join() : getTeks(isi).trim());

const build = (ganti: object = {}) => {
  const { tahun, hasil } = buildTahunFormulir(ganti);
  const dokumen = buildRencanaAksi(tahun, hasil, PILIHAN);
  const tabel = listBlok(dokumen).find((b): b is Tabel => b.jenis === 'tabel') as Tabel;
  return {
    tahun,
    hasil,
    dokumen,
    kepala: tabel.kepala[0]?.map(teksSel),
    badan: tabel.badan.map((b) => b.map(teksSel)),
  };
};

const triwulan = [
  { target: 20, kegiatan: ['Rapat awal', 'Sosialisasi'] },
  { target: 40, kegiatan: ['Pelaksanaan'] },
  { target: 60 },
  { target: 82 },
];

describe('the action plan', () => {
  it('gives an empty form of the promised indicators when none was entered, and says so', () => {
    const { dokumen, badan, kepala } = build();
    const kotak = listBlok(dokumen).find((b) => b.jenis === 'kotak');
    assert.match(JSON.stringify(kotak), /belum diisi/);
    assert.ok(!kepala?.includes('Realisasi'));
    assert.equal(badan.length, 3 * 4);
    assert.deepEqual(badan[0], ['1', 'Sasaran satu', 'Indikator pertama', '%', '82', 'I', '', '', '']);
    assert.deepEqual(badan[1], ['II', '', '']);
  });

  it('prints targets, activities and who is responsible per quarter', () => {
    const { badan, dokumen, tahun, hasil } = build({
      rencanaAksi: [{ indikator: 'I1', penanggungJawab: 'kasi', triwulan }],
    });
    assert.deepEqual(badan[0], [
      '1',
      'Sasaran satu',
      'Indikator pertama',
      '%',
      '82',
      'I',
      '20',
      'daftar',
      'Kepala Seksi Umum',
    ]);
    assert.deepEqual(badan.slice(1, 4), [
      ['II', '40', 'Pelaksanaan'],
      ['III', '60', '–'],
      ['IV', '82', '–'],
    ]);
    // Promised, but without a plan of its own.
    assert.deepEqual(badan[4], ['Indikator kedua', '%', '82', 'I', '–', '–', '–']);
    assert.ok(!listBlok(dokumen).some((b) => b.jenis === 'kotak'));
    assert.deepEqual(checkSemuaTabel(dokumen), []);
    assert.deepEqual(checkSumber(dokumen, tahun, hasil), []);
  });

  it('sets the measurement beside the plan as soon as a quarter was measured', () => {
    const { kepala, badan, dokumen } = build({
      rencanaAksi: [{ indikator: 'I1', triwulan }],
      pengukuran: [{ indikator: 'I1', tahun: 2024, triwulan: [10, null, null, null] }],
    });
    assert.deepEqual(kepala?.slice(-3), ['Realisasi', 'Capaian (%)', 'Penanggung Jawab']);
    // 10 of 20
    assert.deepEqual(badan[0]?.slice(-5), ['20', 'daftar', '10', '50,00', '–']);
    assert.deepEqual(badan[1], ['II', '40', 'Pelaksanaan', '–', '–']);
    assert.deepEqual(checkSemuaTabel(dokumen), []);
  });
});
