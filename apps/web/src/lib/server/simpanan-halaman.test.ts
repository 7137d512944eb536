import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { createSimpananHalaman } from './simpanan-halaman.ts';

const HTML = { 'content-type': 'text/html', etag: '"asal"' };

function createUji(pilihan = {}) {
  const respond = createSimpananHalaman(pilihan);
  let rendered = 0;
  const ask = async (
    { path = '/daftar', kepala = {} as Record<string, string>, milik = 'a', tanda = '1' },
    response = () => new Response(`isi ${rendered}`, { headers: HTML }),
  ) => {
    const url = new URL(path, 'http://kami.id');
    const event = { url, request: new Request(url, { headers: kepala }) } as RequestEvent;
    const jawaban = await respond(event, { milik, tanda }, async () => {
      rendered += 1;
      return response();
    });
    return { jawaban, teks: jawaban.headers.has('content-encoding') ? '' : await jawaban.text() };
  };
  return { ask, count: () => rendered };
}

describe('rendered pages that are kept', () => {
  it('are given again to the same person, at the same address, in the same state, and to nobody else', async () => {
    const { ask, count } = createUji();
    assert.equal((await ask({})).teks, 'isi 1');
    assert.equal((await ask({})).teks, 'isi 1');
    assert.equal(count(), 1);
    const lain = [{ milik: 'b' }, { path: '/daftar?hal=2' }, { path: '/lain' }, { milik: 'b', path: '/lain' }];
    for (const [ke, satu] of lain.entries()) assert.equal((await ask(satu)).teks, `isi ${ke + 2}`);
    assert.equal((await ask({ tanda: '2' })).teks, 'isi 6', 'another state');
    assert.equal((await ask({ tanda: '1' })).teks, 'isi 7', 'and what was before it is not dug out again');
  });

  it('are rendered anew after their time, whatever is said', async () => {
    let kini = 0;
    const { ask } = createUji({ masaMs: 1000, kini: () => kini });
    assert.equal((await ask({})).teks, 'isi 1');
    kini = 999;
    assert.equal((await ask({})).teks, 'isi 1');
    kini = 1000;
    assert.equal((await ask({})).teks, 'isi 2');
  });

  it('are only those that went well and set no cookie', async () => {
    const buruk = [
      () => new Response('tidak ada', { status: 404, headers: HTML }),
      () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
      () => new Response('hai', { headers: { ...HTML, 'set-cookie': 'a=b' } }),
    ];
    for (const response of buruk) {
      const { ask, count } = createUji();
      await ask({}, response);
      await ask({}, response);
      assert.equal(count(), 2);
    }
  });

  it('travel as the browser wants them; what belongs to everyone may be asked for again by its mark', async () => {
    const { ask } = createUji();
    const { jawaban } = await ask({ milik: '', kepala: { 'accept-encoding': 'gzip, br' } });
    assert.equal(jawaban.headers.get('content-encoding'), 'br');
    assert.equal(brotliDecompressSync(new Uint8Array(await jawaban.arrayBuffer())).toString(), 'isi 1');
    const etag = jawaban.headers.get('etag') ?? '';
    assert.equal((await ask({ milik: '', kepala: { 'if-none-match': etag } })).jawaban.status, 304);
    assert.equal((await ask({ milik: '' })).teks, 'isi 1');
    const milik = await ask({ milik: 'a' });
    assert.equal(milik.jawaban.headers.get('etag'), null);
    assert.equal((await ask({ kepala: { 'if-none-match': '"asal"' } })).jawaban.status, 200);
  });

  it('let go of the oldest when there are too many', async () => {
    const { ask, count } = createUji();
    const besar = () => new Response('x'.repeat(7 * 1024 * 1024), { headers: HTML });
    for (const path of ['/1', '/2', '/3', '/4', '/5']) await ask({ path }, besar);
    assert.equal(count(), 5);
    await ask({ path: '/5' }, besar);
    assert.equal(count(), 5);
    await ask({ path: '/1' }, besar);
    assert.equal(count(), 6);
  });
});
