import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { numberDokumen } from '../model/number-dokumen.ts';
import { collectAngka, listBlok } from '../model/telusur.ts';
import { contohDokumen, STRING_NAKAL } from '../uji/contoh-dokumen.ts';
import { escapeHtml } from './escape.ts';
import { renderBlok } from './render-blok.ts';
import { writeHtml } from './write-html.ts';

const CHROMIUM = [process.env['AKUNTABEL_CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
const dokumen = numberDokumen(contohDokumen);
const html = writeHtml(dokumen);

describe('writeHtml', () => {
  it('prints every figure with its source', () => {
    const tercetak = [...html.matchAll(/class="angka" data-sumber="([^"]*)">(?:<strong>)?([^<]*)/g)].map(
      (m) => `${m[1]}=${m[2]}`,
    );
    assert.deepEqual(
      tercetak,
      collectAngka(dokumen).map(({ sumber, teks }) => `${escapeHtml(sumber)}=${escapeHtml(teks)}`),
    );
  });

  it('names and numbers every captioned table and figure, and gives every figure its words', () => {
    for (const blok of listBlok(dokumen)) {
      if (blok.jenis === 'tabel' && blok.keterangan)
        assert.match(html, new RegExp(`<caption><span class="nomor">${blok.nomor}</span>`));
      if (blok.jenis === 'gambar') assert.ok(html.includes(`aria-label="${escapeHtml(blok.alt)}"`), blok.id);
    }
    assert.equal(html.match(/<svg /g)?.length, listBlok(dokumen).filter(({ jenis }) => jenis === 'gambar').length);
  });

  it('leads a figure to its trail when asked to', () => {
    const isi = [{ jenis: 'angka', teks: '95,43%', sumber: 'iku/"1"/capaian' }] as const;
    assert.equal(
      renderBlok({ jenis: 'paragraf', isi }, { linkAngka: (sumber) => `/angka/${sumber}` }),
      '<p><a class="angka" href="/angka/iku/&quot;1&quot;/capaian" data-sumber="iku/&quot;1&quot;/capaian">95,43%</a></p>',
    );
  });

  it('forbids script and foreign sources, and contains none', () => {
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    assert.doesNotMatch(html, /<script|javascript:|\son\w+="|url\(|@import/i);
  });
});

describe('in a browser', { skip: CHROMIUM ? false : 'no Chromium' }, () => {
  it('shows hostile strings as text, runs and fetches nothing, fits a telephone, is accessible', async () => {
    const peramban = await chromium.launch({
      executablePath: CHROMIUM as string,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      for (const lebar of [390, 1280]) {
        const konteks = await peramban.newContext({ viewport: { width: lebar, height: 900 } });
        const page = await konteks.newPage();
        const kejadian: string[] = [];
        page.on('dialog', (d) => kejadian.push(d.message()));
        page.on('request', (r) => kejadian.push(r.url()));
        page.on('console', (c) => kejadian.push(c.text()));
        page.on('pageerror', (e) => kejadian.push(e.message));
        await page.setContent(html, { waitUntil: 'load' });
        const teks = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
        for (const { asal, tampil = asal } of STRING_NAKAL) {
          assert.ok(teks.includes(tampil.replace(/\s+/g, ' ').trim()), `${tampil} is not there literally`);
        }
        assert.deepEqual(kejadian, []);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          0,
        );
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id} ${n.target.join(' ')}`)),
          [],
        );
        await konteks.close();
      }
    } finally {
      await peramban.close();
    }
  });
});
