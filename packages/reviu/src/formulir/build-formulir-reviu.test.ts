import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Temuan } from '../temuan/temuan.ts';
import { buildNaskah } from '../uji/naskah.ts';
import { buildFormulirReviu } from './build-formulir-reviu.ts';

const NASKAH = buildNaskah(
  '# BAB III AKUNTABILITAS KINERJA',
  '## 3.1 Perbandingan target dan capaian tahun 2024',
  ['Indikator | Target | Capaian | Penanggung jawab', 'A | 1 | 2 | Kasi'],
  '## 3.2 Perbandingan dengan tahun lalu',
  '## B. Realisasi Anggaran',
  '# Langkah Perbaikan Kinerja',
  '# Lampiran Perjanjian Kinerja',
  '# Lampiran Rencana Strategis',
  'Tabel 2.3 Indikator Kinerja Utama',
);

const galat = (kode: string): Temuan => ({
  kode,
  aturan: '',
  tingkat: 'galat',
  tempat: { baris: 3 },
  kutipan: 'A | 1 | 2',
  tertulis: '2',
  perhitungan: '',
  pembanding: [],
  keyakinan: 0.95,
});

const jawab = (temuan: readonly Temuan[]): Record<string, string> =>
  Object.fromEntries(buildFormulirReviu(NASKAH, temuan).map(({ nomor, jawaban }) => [nomor, jawaban]));

describe('the review form', () => {
  it('has 6, 7 and 10 statements', () => {
    const isian = buildFormulirReviu(NASKAH, []);
    const banyak = (bagian: string): number => isian.filter((satu) => satu.bagian === bagian).length;
    assert.deepEqual([banyak('format'), banyak('mekanisme'), banyak('substansi')], [6, 7, 10]);
  });

  it('answers what the report shows, with the place, and leaves the rest to a person', () => {
    const isian = jawab([]);
    for (const nomor of ['I.2', 'I.3', 'I.5', 'I.6', 'II.4', 'III.1', 'III.2', 'III.4', 'III.5', 'III.7']) {
      assert.equal(isian[nomor], 'ya', nomor);
    }
    for (const nomor of ['I.1', 'II.1', 'II.3', 'II.6', 'II.7', 'III.8', 'III.9', 'III.10']) {
      assert.equal(isian[nomor], 'perluOrang', nomor);
    }
    assert.equal(isian['III.3'], 'tidakBerlaku');
    const keuangan = buildFormulirReviu(NASKAH, []).find(({ nomor }) => nomor === 'I.6');
    assert.deepEqual(keuangan?.bukti, [
      { tempat: { baris: 6, bagian: 'B. Realisasi Anggaran' }, kutipan: 'B. Realisasi Anggaran' },
    ]);
  });

  it('a galat says no, and asks a person for the explanation', () => {
    const isian = jawab([galat('KON-103'), galat('ANG-001')]);
    assert.deepEqual(
      [isian['III.1'], isian['III.5'], isian['III.6'], isian['I.6']],
      ['tidak', 'tidak', 'perluOrang', 'tidak'],
    );
  });

  it('a missing part says no', () => {
    const tanpa = buildFormulirReviu(buildNaskah('# BAB I PENDAHULUAN', 'Isi.'), []);
    assert.equal(tanpa.find(({ nomor }) => nomor === 'I.6')?.jawaban, 'tidak');
  });
});
