import assert from 'node:assert/strict';
import { it } from 'node:test';
import { buildDasar, findUnitTahun, mountTautan, stripPenanda, toRute } from './pasang.ts';

it('finds the unit-year of an address and the page within it', () => {
  assert.deepEqual(findUnitTahun('/u/KEC%20A/2024/indikator/I1'), {
    unit: 'KEC A',
    tahun: 2024,
    dasar: '/u/KEC%20A/2024',
  });
  assert.equal(toRute('/u/KEC/2024/indikator/I1'), '/indikator/I1');
  assert.equal(toRute('/u/KEC/2024'), '/');
  for (const lain of ['/u/KEC', '/u/KEC/20245', '/masuk', '/u/%E0%A4%A/2024'])
    assert.equal(findUnitTahun(lain), undefined, lain);
  assert.equal(findUnitTahun(buildDasar('A/B', 2025))?.unit, 'A/B');
});

it('sets the links of a page under its beginning, and leaves every other link and word alone', () => {
  const html =
    '<a href="/">B</a><a href="/indikator">I</a><a href="/anggaran?buka=1#x">A</a><form action="/kelola/unit">' +
    '<a href="/masuk">M</a><a href="#isi">L</a><a href="https://a.id/indikator">H</a><p>href="/indikator" /anggaran</p>' +
    '<link href="/_app/x.css"><a href="/indikatorku">X</a>';
  assert.equal(
    mountTautan(html, '/u/K/2024'),
    '<a href="/u/K/2024/">B</a><a href="/u/K/2024/indikator">I</a><a href="/u/K/2024/anggaran?buka=1#x">A</a>' +
      '<form action="/u/K/2024/kelola/unit">' +
      '<a href="/masuk">M</a><a href="#isi">L</a><a href="https://a.id/indikator">H</a>' +
      '<p>href="/indikator" /anggaran</p><link href="/_app/x.css"><a href="/indikatorku">X</a>',
  );
});

it('leaves out what only a client would read, where there is none', () => {
  const html =
    '<ul><!--[--><li>a<!--[-1--><!--]--></li><!--[12-->b<!----><!--[!--><!--]--></ul><!-- tetap --><p>&lt;!--[--&gt;</p>';
  assert.equal(stripPenanda(html), '<ul><li>a</li>b</ul><!-- tetap --><p>&lt;!--[--&gt;</p>');
  const hidup = `${html}<script>__sveltekit_1 = {}</script>`;
  assert.equal(stripPenanda(hidup), hidup);
});
