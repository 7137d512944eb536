import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Blok, Tabel } from '../model/dokumen.ts';
import { getTeks, hasBlok } from '../model/telusur.ts';
import { checkTabel } from '../uji/check-tabel.ts';
import { buildTahunFormulir } from '../uji/tahun-formulir.ts';
import { blokPenghargaan } from './penghargaan.ts';
import { blokRealisasiBelanja } from './realisasi-belanja.ts';
import { blokTindakLanjutLhe } from './tindak-lanjut-lhe.ts';

const bacaTabel = (blok: readonly Blok[]) => {
  const tabel = blok.findLast((b): b is Tabel => b.jenis === 'tabel') as Tabel;
  assert.deepEqual(checkTabel(tabel), []);
  return tabel.badan.map((baris) => baris.map(({ isi }) => (hasBlok(isi) ? '' : getTeks(isi))));
};

describe('the appendices', () => {
  it('realisasi belanja: every node with ceiling before and after the change, spending, share, remainder', () => {
    const { tahun, hasil } = buildTahunFormulir();
    assert.deepEqual(bacaTabel(blokRealisasiBelanja(tahun, hasil)), [
      ['7.01.02', 'Program Pelayanan', '1.000', '1.200', '800', '66,67', '400'],
      ['7.01.02.2.01', 'Kegiatan Koordinasi', '600', '800', '400', '50,00', '400'],
      ['7.01.02.2.02', 'Kegiatan Kelurahan', '400', '400', '400', '100,00', '0'],
      ['7.01.02.2.02.0001', 'Sub-kegiatan Sarana (Kelurahan Satu)', '400', '400', '400', '100,00', '0'],
      ['7.01.03', 'Program Pemberdayaan', '250', '300', '150', '50,00', '150'],
      ['7.01.03.2.01', 'Kegiatan tanpa rincian', '–', '–', '–', '–', '–'],
      ['7.01.01', 'Program Penunjang', '90', '100', '–', '–', '–'],
      ['Jumlah program utama', '1.250', '1.500', '950', '63,33', '550'],
      ['Jumlah program penunjang', '90', '100', '–', '–', '–'],
      ['Jumlah', '1.340', '1.600', '–', '–', '–'],
    ]);
  });

  it('penghargaan: with a column of dates only when one is known; a sentence when there is none', () => {
    const satu = { jenis: 'Piagam', prestasi: 'Juara', tingkat: 'Kota', pemberi: 'Wali Kota' };
    const tanpa = buildTahunFormulir({ penghargaan: [satu] });
    assert.deepEqual(bacaTabel(blokPenghargaan(tanpa.tahun, tanpa.hasil)), [
      ['1', 'Piagam', 'Juara', '–', 'Kota', 'Wali Kota'],
    ]);
    const dua = buildTahunFormulir({ penghargaan: [satu, { ...satu, tanggal: '2024-08-17' }] });
    assert.deepEqual(
      bacaTabel(blokPenghargaan(dua.tahun, dua.hasil)).map((b) => b.at(-1)),
      ['–', '17 Agustus 2024'],
    );
    const kosong = buildTahunFormulir();
    const [kalimat] = blokPenghargaan(kosong.tahun, kosong.hasil);
    assert.match(kalimat?.jenis === 'paragraf' ? getTeks(kalimat.isi) : '', /^Tidak ada .* tahun 2024\.$/);
  });

  it('tindak lanjut LHE: one row a recommendation, and plain words without an evaluation', () => {
    const lhe = {
      nomor: '700/1',
      tanggal: '2024-01-08',
      evaluator: 'Inspektorat',
      tahunDievaluasi: 2023,
      rekomendasi: [
        { nomor: 1, rekomendasi: 'Agar menyusun rencana aksi.', status: 'selesai', bukti: [{ uraian: 'Dokumen' }] },
        { nomor: 2, rekomendasi: 'Agar melapor.', status: 'belum' },
      ],
    };
    const { tahun, hasil } = buildTahunFormulir({ evaluasi: [lhe] });
    assert.deepEqual(
      bacaTabel(blokTindakLanjutLhe(tahun, hasil)).map(([no, rekomendasi]) => [no, rekomendasi]),
      [
        ['1', 'Agar menyusun rencana aksi.'],
        ['2', 'Agar melapor.'],
      ],
    );
    const kosong = buildTahunFormulir();
    assert.equal(blokTindakLanjutLhe(kosong.tahun, kosong.hasil)[0]?.jenis, 'kotak');
  });
});
