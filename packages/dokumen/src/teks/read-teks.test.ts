import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GalatTeks, readTeks } from './read-teks.ts';

const baca = (markdown: string) =>
  readTeks(markdown, {
    idPrefix: 'x',
    resolveAngka: (id) => (id === 'a/b' ? { jenis: 'angka', teks: '95,43%', sumber: id } : undefined),
  });
const t = (teks: string, gaya = {}) => ({ jenis: 'teks', teks, ...gaya });

describe('readTeks', () => {
  it('reads paragraphs, bold, italic and line breaks', () => {
    assert.deepEqual(baca('Satu **dua** *tiga*  \nempat\nlima\n\nenam'), [
      {
        jenis: 'paragraf',
        isi: [
          t('Satu '),
          t('dua', { tebal: true }),
          t(' '),
          t('tiga', { miring: true }),
          { jenis: 'barisBaru' },
          t('empat lima'),
        ],
      },
      { jenis: 'paragraf', isi: [t('enam')] },
    ]);
  });

  it('reads lists within lists', () => {
    assert.deepEqual(baca('- a\n- b\n  1. c'), [
      {
        jenis: 'daftar',
        gaya: 'butir',
        butir: [
          [{ jenis: 'paragraf', isi: [t('a')] }],
          [
            { jenis: 'paragraf', isi: [t('b')] },
            { jenis: 'daftar', gaya: 'angka', butir: [[{ jenis: 'paragraf', isi: [t('c')] }]] },
          ],
        ],
      },
    ]);
  });

  it('reads headings below those of the report, and tables with ragged rows', () => {
    assert.deepEqual(baca('# Judul\n\n| A | B |\n|:--|--:|\n| 1 |'), [
      { jenis: 'judul', id: 'x-1', tingkat: 3, isi: [t('Judul')], penomoran: 'tanpa', diDaftarIsi: false },
      {
        jenis: 'tabel',
        id: 'x-2',
        keterangan: null,
        kolom: [
          { lebar: 0.5, rata: 'kiri' },
          { lebar: 0.5, rata: 'kanan' },
        ],
        kepala: [[{ isi: [t('A')] }, { isi: [t('B')] }]],
        badan: [[{ isi: [t('1')] }, { isi: [] }]],
      },
    ]);
  });

  it('puts live figures into the text, and refuses one that does not exist', () => {
    assert.deepEqual(baca('Capaian {angka:a/b}.'), [
      { jenis: 'paragraf', isi: [t('Capaian '), { jenis: 'angka', teks: '95,43%', sumber: 'a/b' }, t('.')] },
    ]);
    assert.throws(
      () => baca('{angka:tidak/ada}'),
      (galat) => galat instanceof GalatTeks && /«tidak\/ada»/.test(galat.message),
    );
  });

  it('keeps HTML, code, links and pictures as the words they are', () => {
    const isi = baca('<b>x</b> `y` [z](javascript:alert(1)) ![w](http://x)').flatMap((b) =>
      b.jenis === 'paragraf' ? b.isi : [],
    );
    assert.equal(isi.map((r) => (r.jenis === 'teks' ? r.teks : '?')).join(''), '<b>x</b> y z w');
  });
});
