import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keepTujuan, readTujuan } from './permintaan-masuk.ts';

it('goes to own pages after signing in, with their query', () => {
  assert.equal(readTujuan('/u/KEC/2024/kelola?tahun=1'), '/u/KEC/2024/kelola?tahun=1');
  assert.equal(readTujuan('/akun?/ubahSandi'), '/akun');
  assert.equal(keepTujuan('/masuk/kode', '/akun'), '/masuk/kode?ke=%2Fakun');
  assert.equal(keepTujuan('/masuk/kode', null), '/masuk/kode');
});

it('never goes to another host, however it is written, nor in a circle', () => {
  const jahat = ['//a.id', '/\\a.id', '/\t/a.id', '/\n\\a.id', 'https://a.id', 'javascript:alert(1)', '', '/.//a.id'];
  for (const ke of [...jahat, '/masuk?ke=/masuk', '/keluar', '/tautan/x', null]) {
    const tujuan = readTujuan(ke);
    assert.match(tujuan, /^\/(?![/\\])/, String(ke));
    assert.equal(new URL(tujuan, 'http://kami.id').host, 'kami.id', String(ke));
    if (!ke?.includes('.//')) assert.equal(tujuan, '/kantor', String(ke));
  }
});
