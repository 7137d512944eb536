import assert from 'node:assert/strict';
import { it } from 'node:test';
import { numberDokumen } from '../model/number-dokumen.ts';
import { buildHalamanVerifikasi } from './verifikasi.ts';

const ALAMAT = 'https://sakip.contoh.go.id/verifikasi/dumai/0123456789abcdef';

it('the page that confirms a version has a code without caption and the whole hash', () => {
  const bagian = buildHalamanVerifikasi({ alamat: ALAMAT, kode: '0123456789abcdef' }, 'a'.repeat(64));
  const gambar = bagian.blok.find((satu) => satu.jenis === 'gambar');
  assert.ok(gambar?.jenis === 'gambar' && gambar.keterangan === null);
  assert.match(gambar.alt, /verifikasi https:/);
  assert.match(gambar.svg, /^<svg [^>]*viewBox="0 0 (\d+) \1"/);
  const teks = JSON.stringify(bagian.blok);
  assert.match(teks, /0123 4567 89ab cdef/);
  assert.match(teks, new RegExp(`(${'a'.repeat(16)} ?){4}`));
});

it('a picture without a caption is not counted and not listed', () => {
  const bagian = buildHalamanVerifikasi({ alamat: ALAMAT, kode: 'x' }, 'a'.repeat(64));
  const { bagian: hasil } = numberDokumen({
    judul: 'Uji',
    bahasa: 'id',
    penulis: 'Unit',
    draf: false,
    kaki: { judul: 'Uji', versi: '1', hash: 'a' },
    tanggal: '2026-01-01',
    bagian: [{ ...bagian, blok: [...bagian.blok, { jenis: 'daftarOtomatis', macam: 'gambar' }] }],
  });
  const blok = hasil[0]?.blok ?? [];
  assert.ok(blok.every((satu) => satu.jenis !== 'gambar' || satu.nomor === undefined));
  assert.deepEqual(blok.at(-1), { jenis: 'daftarOtomatis', macam: 'gambar', entri: [] });
});
