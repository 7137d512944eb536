import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tabel } from '../model/dokumen.ts';
import { collectAngka, getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { buildTahunFormulir, getSubjek, PILIHAN } from '../uji/tahun-formulir.ts';
import { buildPengukuranKinerja } from './pengukuran-kinerja.ts';

const build = (ganti: object = {}) => {
  const { tahun, hasil } = buildTahunFormulir(ganti);
  const dokumen = buildPengukuranKinerja(tahun, hasil, PILIHAN);
  const [pps, ringkasan, pkk] = listBlok(dokumen)
    .filter((b): b is Tabel => b.jenis === 'tabel')
    .map(({ badan }) => badan.map((baris) => baris.map(({ isi }) => (hasBlok(isi) ? '' : getTeks(isi)))));
  return { tahun, hasil, dokumen, pps, ringkasan, pkk };
};

describe('the measurement form', () => {
  it('PPS holds the indicators of the sasaran, with what was measured', () => {
    // 41 of 82 is 50
    assert.deepEqual(build().pps, [
      ['1', 'Sasaran satu', 'Indikator pertama', 'Rumus Indikator pertama', '%', '82', '41', '50,00', 'Sangat Rendah'],
      ['Indikator kedua', 'Rumus Indikator kedua', '%', '82', '41', '50,00', 'Sangat Rendah'],
      [
        '2',
        'Sasaran dua',
        'Indikator ketiga',
        'Rumus Indikator ketiga',
        'Dokumen',
        '82',
        '41',
        '50,00',
        'Sangat Rendah',
      ],
    ]);
  });

  it('PKK holds every node with performance and money, and the sums', () => {
    // 400 of 800, 400 of 400, 150 of 300; utama 950 of 1500; the penunjang has no spending, so the unit has none
    assert.deepEqual(build().pkk, [
      ['Program Pelayanan', 'Mutu pelayanan', '%', '100', '50', '50,00', '1.200', '800', '66,67'],
      ['Kegiatan Koordinasi', 'Rapat', '%', '100', '50', '50,00', '800', '400', '50,00'],
      ['Laporan', '%', '100', '50', '50,00'],
      ['Kegiatan Kelurahan', '–', '400', '400', '100,00'],
      ['Sub-kegiatan Sarana (Kelurahan Satu)', '–', '400', '400', '100,00'],
      ['Program Pemberdayaan', '–', '300', '150', '50,00'],
      ['Kegiatan tanpa rincian', '–', '–', '–', '–'],
      ['Program Penunjang', '–', '100', '–', '–'],
      ['Jumlah program utama', '1.500', '950', '63,33'],
      ['Jumlah program penunjang', '100', '–', '–'],
      ['Jumlah', '1.600', '–', '–'],
    ]);
  });

  it('sums up the programmes that carry the sasaran; all of them when none is penunjang', () => {
    assert.deepEqual(build().ringkasan, [
      ['Pagu anggaran program utama tahun 2024', ':', 'Rp1.500'],
      ['Realisasi anggaran program utama tahun 2024', ':', 'Rp950'],
      ['Persentase realisasi', ':', '63,33%'],
    ]);
    const anggaran = getSubjek('anggaran');
    const { dokumen, ringkasan } = build({ anggaran: { program: anggaran.program.slice(0, 2) } });
    assert.equal(ringkasan?.[0]?.[0], 'Pagu anggaran program tahun 2024');
    assert.ok(collectAngka(dokumen).some(({ sumber, teks }) => sumber === 'anggaran/unit/pagu' && teks === 'Rp1.500'));
  });

  it('has whole tables and no figure without a source', () => {
    const { dokumen, tahun, hasil } = build();
    assert.deepEqual(checkSemuaTabel(dokumen), []);
    assert.deepEqual(checkSumber(dokumen, tahun, hasil), []);
  });
});
