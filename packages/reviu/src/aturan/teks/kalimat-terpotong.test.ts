import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { KALIMAT_TERPOTONG } from './kalimat-terpotong.ts';

describe('texts cut off', () => {
  it('a cell that stops within a word which stands whole elsewhere', () => {
    assert.deepEqual(
      listSingkat(KALIMAT_TERPOTONG, [
        'Indikator | Target',
        'Persentase urusan umum kewilay | 1',
        'Persentase urusan umum kewilayahan kota | 2',
      ]),
      ['galat 2: Persentase urusan umum kewilay'],
    );
  });
  it('a cell that is a shorter name ends with a word: nothing', () => {
    assert.deepEqual(
      listSingkat(KALIMAT_TERPOTONG, [
        'Indikator | Target',
        'Persentase urusan umum | 1',
        'Persentase urusan umum kewilayahan | 2',
      ]),
      [],
    );
  });
  it('a title cut in its last word', () => {
    assert.deepEqual(listSingkat(KALIMAT_TERPOTONG, 'PRESTASI KECAMATAN TAHU'), ['galat 1: PRESTASI KECAMATAN TAHU']);
  });
  it('an introduction with nothing behind it', () => {
    assert.deepEqual(
      listSingkat(KALIMAT_TERPOTONG, 'Tujuan kecamatan adalah sebagai berikut:', '## 2.2 Sasaran', 'Isi.'),
      ['galat 1: kalimat pengantar tanpa isi'],
    );
  });
  it('an introduction followed by its list: nothing', () => {
    assert.deepEqual(listSingkat(KALIMAT_TERPOTONG, 'Tujuan kecamatan adalah sebagai berikut:', '1. Satu'), []);
  });
  it('a paragraph that just stops among paragraphs that end', () => {
    const utuh = 'Kecamatan melaksanakan pelayanan administrasi terpadu kepada seluruh warga di wilayahnya.';
    assert.deepEqual(
      listSingkat(
        KALIMAT_TERPOTONG,
        utuh,
        utuh,
        utuh,
        utuh,
        utuh,
        utuh.slice(0, -10),
        'Sasaran strategis: Meningkatnya kualitas pelayanan administrasi terpadu kecamatan',
      ),
      ['peringatan 6: paragraf berakhir “…strasi terpadu kepada seluruh warga di w”'],
    );
  });
});
