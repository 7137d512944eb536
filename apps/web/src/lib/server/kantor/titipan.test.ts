import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSimpananTitipan, UMUR_TITIPAN_MS } from './titipan.ts';

const satu = (nilai: string, penggunaId = 'ani') => ({
  ...{ penggunaId, tujuan: '/u/KEC/2024/kelola/penghargaan/-baru?/simpan', multipart: false, berkas: [] },
  isian: [['prestasi', nilai]] as const,
});

describe('what was sent after a session had ended', () => {
  it('is given back to its person, as often as they look, until the time is over', () => {
    let kini = 1_000_000;
    const simpanan = createSimpananTitipan(() => kini);
    const id = simpanan.titip(satu('Juara')) ?? assert.fail();
    assert.match(id, /^[\w-]{24}$/);
    assert.deepEqual(simpanan.ambil(id, 'ani')?.isian, [['prestasi', 'Juara']]);
    kini += UMUR_TITIPAN_MS - 1;
    assert.equal(simpanan.ambil(id, 'ani')?.tujuan, satu('').tujuan);
    kini += 1;
    assert.equal(simpanan.ambil(id, 'ani'), undefined);
  });

  it('is thrown away when somebody else comes with it', () => {
    const simpanan = createSimpananTitipan();
    const id = simpanan.titip(satu('Juara')) ?? assert.fail();
    assert.equal(simpanan.ambil(id, 'budi'), undefined);
    assert.equal(simpanan.ambil(id, 'ani'), undefined);
  });

  it('is not kept when it is too large, and makes room for what is newer', () => {
    const simpanan = createSimpananTitipan();
    assert.equal(simpanan.titip(satu('x'.repeat(256 * 1024 + 1))), undefined);
    const besar = 'x'.repeat(250 * 1024);
    const id = Array.from({ length: 40 }, () => simpanan.titip(satu(besar)) ?? assert.fail());
    assert.equal(simpanan.ambil(id[0] ?? '', 'ani'), undefined, 'the oldest has gone');
    // 8 MiB hold 32 of 250 KiB and their address.
    assert.equal(id.filter((ini) => simpanan.ambil(ini, 'ani') !== undefined).length, 32);
    assert.ok(simpanan.ambil(id[39] ?? '', 'ani'));
  });

  it('knows whose a session was, of the last 5000', () => {
    const simpanan = createSimpananTitipan();
    for (let ke = 0; ke < 5_001; ke += 1) simpanan.kenali(`kuki-${ke}`, `orang-${ke}`);
    assert.equal(simpanan.findPemilik('kuki-0'), undefined);
    assert.equal(simpanan.findPemilik('kuki-1'), 'orang-1');
    assert.equal(simpanan.findPemilik('kuki-asing'), undefined);
  });
});
