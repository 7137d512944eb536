import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tabel } from '../model/dokumen.ts';
import { collectAngka, getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { buildTahunFormulir, getSubjek, PILIHAN } from '../uji/tahun-formulir.ts';
import { buildRkt } from './rkt.ts';

const { tahun, hasil } = buildTahunFormulir();
const dokumen = buildRkt(tahun, hasil, PILIHAN);

function bacaTabel(dok = dokumen): string[][] {
  const tabel = listBlok(dok).find((b): b is Tabel => b.jenis === 'tabel') as Tabel;
  return tabel.badan.map((baris) => baris.map(({ isi }) => (hasBlok(isi) ? '' : getTeks(isi))));
}

describe('the RKT', () => {
  it('puts each programme with its kegiatan beside the first indicator it supports, and its money there only', () => {
    assert.deepEqual(bacaTabel(), [
      // 82 = target of 2024; the programme stretches over the rows of its kegiatan
      [
        'Sasaran satu',
        'Indikator pertama',
        '82%',
        'Program Pelayanan',
        'Mutu pelayanan',
        '100%',
        'Kegiatan Koordinasi',
        'Rapat',
        '100%',
        '800',
      ],
      ['Laporan', '100%'],
      ['Kegiatan Kelurahan', '–', '–', '400'],
      ['Indikator kedua', '82%', 'Didukung Program Pelayanan yang tercantum di atas.'],
      // The kegiatan has no money of its own: the programme's stands for it.
      [
        'Sasaran dua',
        'Indikator ketiga',
        '82 Dokumen',
        'Program Pemberdayaan',
        '–',
        '–',
        'Kegiatan tanpa rincian',
        '–',
        '–',
        '300',
      ],
      ['Program penunjang'],
      ['–', 'Program Penunjang', '–', '–', '–', '100'],
      ['Jumlah program utama', '1.500'],
      ['Jumlah program penunjang', '100'],
      ['Jumlah', '1.600'],
    ]);
  });

  it('prints the ceiling of the version it is about', () => {
    const lain = buildTahunFormulir({ anggaran: { ...getSubjek('anggaran'), rkt: { versiPagu: 'murni' } } });
    const murni = buildRkt(lain.tahun, lain.hasil, PILIHAN);
    assert.deepEqual(bacaTabel(murni).at(-1), ['Jumlah', '1.340']);
    assert.ok(collectAngka(murni).some(({ sumber }) => sumber === 'anggaran/unit/murni'));
    assert.ok(!collectAngka(murni).some(({ sumber }) => sumber.endsWith('/pagu')));
  });

  it('lists a programme utama that supports no indicator apart, and says which indicator has none', () => {
    const anggaran = getSubjek('anggaran');
    const program = anggaran.program.map((p) => (p.kode === '7.01.03' ? { ...p, mendukung: [] } : p));
    const lain = buildTahunFormulir({ anggaran: { ...anggaran, program } });
    const baris = bacaTabel(buildRkt(lain.tahun, lain.hasil, PILIHAN)).map((b) => b.join(' | '));
    assert.ok(
      baris.includes('Sasaran dua | Indikator ketiga | 82 Dokumen | Belum ada program yang mendukung indikator ini.'),
    );
    assert.ok(baris.includes('Program lain yang tidak mendukung indikator sasaran'));
    assert.equal(baris.filter((b) => b.includes('Program Pemberdayaan')).length, 1);
  });

  it('is a landscape page with whole tables and no figure without a source', () => {
    assert.deepEqual(
      dokumen.bagian.map(({ orientasi }) => orientasi),
      ['mendatar'],
    );
    assert.deepEqual(checkSemuaTabel(dokumen), []);
    assert.deepEqual(checkSumber(dokumen, tahun, hasil), []);
  });
});
