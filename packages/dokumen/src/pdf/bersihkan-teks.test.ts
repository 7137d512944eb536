import assert from 'node:assert/strict';
import { it } from 'node:test';
import { STRING_NAKAL } from '../uji/contoh-dokumen.ts';
import { cleanTeks } from './bersihkan-teks.ts';

it('leaves printable text alone, in every script that we have a face for', () => {
  for (const teks of ['Rp5.492.095.355', '≥ 100% – “ya”', 'é ñ ½ ²', 'بسم الله', '✅🎉'])
    assert.equal(cleanTeks(teks), teks);
});

it('drops what no document can hold and what only steers', () => {
  for (const { asal, tampil } of STRING_NAKAL) assert.equal(cleanTeks(asal), tampil ?? asal);
  assert.equal(cleanTeks('a\u202eb\u2066c\ufeffd'), 'abcd');
});

it('makes line breaks and tabs a space', () => {
  assert.equal(cleanTeks('a\r\n\tb'), 'a b');
});

it('shows a box for a character without a glyph', () => {
  assert.equal(cleanTeks('a漢b'), 'a□b');
});
