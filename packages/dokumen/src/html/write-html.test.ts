import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildPengukuranKinerja } from '../formulir/pengukuran-kinerja.ts';
import { buildLkjip } from '../lkjip/build-lkjip.ts';
import type { Blok, Dokumen, Sel } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { collectAngka, listBlok } from '../model/telusur.ts';
import { contohDokumen, STRING_NAKAL } from '../uji/contoh-dokumen.ts';
import { listTeksHalaman, runPoppler, TANPA_POPPLER } from '../uji/poppler.ts';
import { buildTahunFormulir, PILIHAN } from '../uji/tahun-formulir.ts';
import { escapeHtml } from './escape.ts';
import { findTingkatJudul, renderBlok } from './render-blok.ts';
import { writeHtml } from './write-html.ts';

const CHROMIUM = [process.env['AKUNTABEL_CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
const dokumen = numberDokumen(contohDokumen);
const html = writeHtml(dokumen);

const { tahun, hasil } = buildTahunFormulir();
const lkjip = numberDokumen(buildLkjip(tahun, hasil, PILIHAN));

const SEMUA: [string, Dokumen][] = [
  ['every block, as a draft', { ...dokumen, draf: true }],
  ['a whole LKjIP', lkjip],
  ['a form without cover and captions', numberDokumen(buildPengukuranKinerja(tahun, hasil, PILIHAN))],
];

const listNilai = (teks: string, pola: RegExp): string[] => [...teks.matchAll(pola)].map((m) => m[1] as string);

describe('writeHtml', () => {
  for (const [nama, isi] of SEMUA) {
    it(`prints every figure with its source: ${nama}`, () => {
      const tercetak = [...writeHtml(isi).matchAll(/class="angka" data-sumber="([^"]*)">(?:<strong>)?([^<]*)/g)];
      assert.deepEqual(
        tercetak.map((m) => `${m[1]}=${m[2]}`),
        collectAngka(isi).map(({ sumber, teks }) => `${escapeHtml(sumber)}=${escapeHtml(teks)}`),
      );
    });

    it(`has ids that differ, and leads every link, label and header to one of them: ${nama}`, () => {
      const ini = writeHtml(isi);
      const id = listNilai(ini, / id="([^"]*)"/g);
      assert.deepEqual(id, [...new Set(id)]);
      const tujuan = [
        ...listNilai(ini, / href="#([^"]*)"/g),
        ...listNilai(ini, / aria-labelledby="([^"]*)"/g),
        ...listNilai(ini, / headers="([^"]*)"/g).flatMap((headers) => headers.split(' ')),
      ];
      assert.deepEqual(
        tujuan.filter((satu) => !id.includes(satu)),
        [],
      );
    });

    it(`says the same twice: ${nama}`, () => assert.equal(writeHtml(isi), writeHtml(structuredClone(isi))));
  }

  it('names and numbers every captioned table and figure, and gives every figure its words', () => {
    for (const blok of listBlok(dokumen)) {
      if (blok.jenis === 'tabel' && blok.keterangan)
        assert.match(
          html,
          new RegExp(`<caption id="${blok.id}-ket"><span class="utuh"><span class="nomor">${blok.nomor}<`),
        );
      if (blok.jenis === 'gambar') assert.ok(html.includes(`role="img" aria-label="${escapeHtml(blok.alt)}"`), blok.id);
    }
    assert.equal(html.match(/<svg /g)?.length, listBlok(dokumen).filter(({ jenis }) => jenis === 'gambar').length);
  });

  it('puts lists of contents into each other by level', () => {
    const entri = [1, 2, 3, 2, 1].map((tingkat, i) => ({ id: `j${i}`, nomor: '', teks: `${i}`, tingkat }));
    assert.equal(
      renderBlok({ jenis: 'daftarOtomatis', macam: 'isi', entri }).replace(/<a href="#j\d">|<\/a>/g, ''),
      '<nav id="nav-isi" class="daftar-otomatis" aria-label="Daftar isi">' +
        '<ul><li>0<ul><li>1<ul><li>2</li></ul></li><li>3</li></ul></li><li>4</li></ul></nav>',
    );
  });

  it('skips no level of headings, though a small one may stand right below a large one', () => {
    const blok = ([1, 2, 4, 4, 3, 4, 2, 1, 3] as const).map(
      (tingkat, i): Blok => ({ jenis: 'judul', id: `j${i}`, tingkat, penomoran: 'tanpa', isi: [] }),
    );
    assert.deepEqual([...findTingkatJudul(blok).values()], [1, 2, 3, 3, 3, 4, 2, 1, 2]);
  });

  it('leads a figure to its trail when asked to', () => {
    const isi = [{ jenis: 'angka', teks: '95,43%', sumber: 'iku/"1"/capaian' }] as const;
    assert.equal(
      renderBlok({ jenis: 'paragraf', isi }, { linkAngka: (sumber) => `/angka/${sumber}` }),
      '<p><a class="angka" href="/angka/iku/&quot;1&quot;/capaian" ' +
        'data-sumber="iku/&quot;1&quot;/capaian">95,43%</a></p>',
    );
  });

  it('lays out labels and values without claiming to be a table of data, unless it has headers', () => {
    const buat = (kepala: Sel['kepala']) =>
      renderBlok({
        jenis: 'tabel',
        id: 't',
        keterangan: null,
        tanpaGaris: true,
        kolom: [{ lebar: 1 }, { lebar: 2 }],
        kepala: [],
        badan: [[{ isi: [{ jenis: 'teks', teks: 'Nama' }], ...(kepala ? { kepala } : {}) }, { isi: [] }]],
      });
    assert.match(buat(undefined), /^<table role="presentation".*<td>Nama<\/td>/);
    assert.match(buat('baris'), /^<table class.*<th scope="row">Nama<\/th>/);
  });

  it('forbids script and foreign sources, and contains none', () => {
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    assert.doesNotMatch(html, /<script|javascript:|\son\w+="|\sstyle="|url\((?!data:font\/woff2;)|@import/i);
  });

  it('lets no title end the style sheet or a string in it', () => {
    const nakal = '"}</style><script>alert(1)</script>\\';
    const ini = writeHtml({ ...dokumen, kaki: { ...dokumen.kaki, judul: nakal } });
    assert.equal(ini.match(/<\/style>/g)?.length, 1);
    assert.doesNotMatch(ini, /<script/);
  });
});

describe('in a browser', { skip: CHROMIUM ? false : 'no Chromium' }, () => {
  let peramban: Browser;
  before(async () => {
    peramban = await chromium.launch({
      executablePath: CHROMIUM as string,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  after(() => peramban.close());

  /** Opens the document and runs `kerja`; fails when the page says, asks or fetches anything. */
  async function open(isi: Dokumen, lebar: number, kerja: (page: Page) => Promise<void>): Promise<void> {
    const konteks = await peramban.newContext({ viewport: { width: lebar, height: 900 } });
    const page = await konteks.newPage();
    const kejadian: string[] = [];
    page.on('dialog', (d) => kejadian.push(d.message()));
    page.on('request', (r) => {
      if (!r.url().startsWith('data:font/woff2;')) kejadian.push(r.url());
    });
    page.on('console', (c) => kejadian.push(c.text()));
    page.on('pageerror', (e) => kejadian.push(e.message));
    await page.setContent(writeHtml(isi), { waitUntil: 'load' });
    await kerja(page);
    assert.deepEqual(kejadian, []);
    await konteks.close();
  }

  for (const [nama, isi] of SEMUA) {
    it(`fits a telephone and a desk, and is accessible: ${nama}`, () =>
      open(isi, 1280, async (page) => {
        // As text, for it runs in the page: these files are checked without the types of a browser.
        const luapan = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        assert.equal(await page.evaluate(luapan), 0);
        // At this width nothing stands on a gradient, so that contrasts can be measured.
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id} ${n.target.join(' ')}`)),
          [],
        );
        await page.setViewportSize({ width: 390, height: 844 });
        assert.equal(await page.evaluate(luapan), 0);
      }));
  }

  it('shows hostile strings as text', () =>
    open(dokumen, 1280, async (page) => {
      const teks = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
      for (const { asal, tampil = asal } of STRING_NAKAL) {
        assert.ok(teks.includes(tampil.replace(/\s+/g, ' ').trim()), `${tampil} is not there literally`);
      }
    }));

  it('is set in its own letters', () =>
    open(dokumen, 1280, async (page) => {
      assert.deepEqual(await page.evaluate('[...document.fonts].map(({ family, status }) => [family, status])'), [
        ['Plus Jakarta Sans', 'loaded'],
      ]);
    }));

  it('leads the first Tab to the contents, and lets wide tables scroll by keyboard, each under its name', () =>
    open(dokumen, 390, async (page) => {
      await page.keyboard.press('Tab');
      assert.equal(await page.locator(':focus').innerText(), 'Langsung ke isi');
      await page.keyboard.press('Enter');
      assert.equal(await page.locator(':focus').getAttribute('id'), 'isi');
      const matriks = page.getByRole('region', { name: 'Tabel L.2 Matriks Renstra 24 kolom' });
      await matriks.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction('document.activeElement.scrollLeft > 0');
    }));

  it('shows on every printed page that it is a draft, and prints landscape what is landscape', () =>
    open({ ...dokumen, draf: true }, 1280, async (page) => {
      assert.ok(await page.getByText('DRAF', { exact: true }).first().isVisible());
      const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
      if (TANPA_POPPLER) return;
      const halaman = listTeksHalaman(pdf);
      assert.ok(halaman.length > 10);
      assert.deepEqual(
        halaman.flatMap((teks, i) => (/^\s*DRAF\s*$/m.test(teks) ? [] : [i + 1])),
        [],
      );
      const ukuran = runPoppler('pdfinfo', pdf, '-f', '1', '-l', String(halaman.length));
      assert.match(ukuran, /Page +1 size: +59\d.* x 84\d/);
      assert.match(ukuran, new RegExp(`Page +${halaman.length} size: +84\\d.* x 59\\d`));
    }));

  it('repeats the headers of a long table on every page that it fills', () =>
    open(dokumen, 1280, async (page) => {
      if (TANPA_POPPLER) return;
      const halaman = listTeksHalaman(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      const panjang = halaman.filter((teks) => /Indikator \d\.\d+: persentase/.test(teks));
      assert.ok(panjang.length > 1);
      for (const teks of panjang) assert.match(teks, /Target +Realisasi/);
    }));
});
