import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startServer, type ServerBerjalan } from '@akuntabel/web';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findPelanggaran, launchPeramban, LEBAR, measureLuapan } from '../dukungan/peramban.ts';
import { Beranda, HalamanAnggaran, HalamanUnduh, Situs } from './halaman/situs.ts';

const IKM = 'Indeks Kepuasan Masyarakat';
const HALAMAN = [
  '/',
  '/indikator',
  '/indikator/IKU1',
  '/angka/iku/IKU1/2024/capaian',
  '/angka/anggaran/utama/penyerapan',
  '/anggaran',
  '/anggaran?buka=semua',
  '/pohon-kinerja',
  '/perjanjian',
  '/perjanjian/PKP-CAMAT',
  '/lkjip',
  '/unduh',
];

let server: ServerBerjalan;
let peramban: Browser;

before(async () => {
  server = await startServer({ dataset: 'contoh/dumai-kota-2024', host: '127.0.0.1', port: 0 });
  peramban = await launchPeramban();
});

after(async () => {
  await peramban?.close();
  await server?.close();
});

/** Opens a page of its own; fails the test on a script error or a request to another host. */
async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await peramban.newContext({ viewport: LEBAR.meja, ...options });
  const galat: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (satu) => galat.push(satu.message));
  page.on('console', (pesan) => {
    if (pesan.type() === 'error') galat.push(pesan.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server.alamat) galat.push(`request to ${request.url()}`);
  });
  try {
    const hasil = await use(page);
    assert.deepEqual(galat, []);
    return hasil;
  } finally {
    await context.close();
  }
}

describe('every page', () => {
  for (const path of HALAMAN) {
    for (const [nama, viewport] of Object.entries(LEBAR)) {
      it(`${path} on ${nama}: answers, fits, is accessible`, async () => {
        await withPage({ viewport }, async (page) => {
          const situs = new Situs(page, server.alamat);
          assert.equal(await situs.open(path), 200);
          assert.notEqual((await situs.judul()).trim(), '');
          assert.equal(await measureLuapan(page), 0, 'page scrolls sideways');
          assert.deepEqual(await findPelanggaran(page), []);
        });
      });
    }
  }

  it('says so when an address does not exist', async () => {
    const context = await peramban.newContext();
    const page = await context.newPage();
    const situs = new Situs(page, server.alamat);
    for (const path of ['/tidak-ada', '/indikator/XX', '/indikator/constructor', '/perjanjian/XX', '/angka/x/y', '/unduh/lkjip.exe']) {
      assert.equal(await situs.open(path), 404, path);
    }
    await situs.open('/tidak-ada');
    assert.match(await situs.judul(), /tidak ditemukan/);
    await context.close();
  });

  it('sends the security headers and no script on reading pages', async () => {
    const response = await fetch(`${server.alamat}/`);
    const csp = response.headers.get('content-security-policy') ?? '';
    assert.match(csp, /default-src 'none'/);
    assert.match(csp, /frame-ancestors 'none'/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.doesNotMatch(await response.text(), /<script/);
  });

  it('first page transfers at most 200 kB', async () => {
    await withPage({}, async (page) => {
      let bytes = 0;
      page.on('requestfinished', async (request) => {
        const ukuran = await request.sizes();
        bytes += ukuran.responseBodySize + ukuran.responseHeadersSize;
      });
      await page.goto(server.alamat, { waitUntil: 'networkidle' });
      assert.ok(bytes > 1000, 'nothing was measured');
      assert.ok(bytes <= 200_000, `${bytes} bytes`);
    });
  });
});

describe('beranda', () => {
  it('shows the figures of the year and leads to their entries', async () => {
    await withPage({}, async (page) => {
      const beranda = new Beranda(page, server.alamat);
      await beranda.open('/');
      const sel = await beranda.barisIku(IKM);
      assert.deepEqual(sel.slice(2, 5), ['89,87', '85,76', '95,43']);
      assert.match(sel[6] ?? '', /turun/);
      await beranda.openJejakCapaian(IKM);
      await page.waitForURL(/angka\/iku\/IKU1\/2024\/capaian/);
      assert.match(await page.locator('main').innerText(), /89,87[\s\S]*85,76/);
      assert.match(await page.locator('main').innerText(), /pengukuran\[\d+\]/);
    });
  });
});

describe('anggaran without script', () => {
  it('opens and closes programme by programme', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      const anggaran = new HalamanAnggaran(page, server.alamat);
      await anggaran.open('/anggaran');
      const tertutup = await anggaran.namaBaris();
      assert.equal(tertutup.length, 5);
      await anggaran.toggle('Pemberdayaan Masyarakat Desa');
      assert.equal((await anggaran.namaBaris()).length, 7);
      await anggaran.toggle('Kegiatan Pemberdayaan Kelurahan|Pemberdayaan Kelurahan');
      assert.equal((await anggaran.namaBaris()).length, 19);
      await anggaran.toggle('Pemberdayaan Masyarakat Desa');
      assert.equal((await anggaran.namaBaris()).length, 5);
    });
  });
});

describe('unduh', () => {
  const AWAL = { PDF: '%PDF-', 'Word (DOCX)': 'PK\u0003\u0004', 'Excel (XLSX, semua tabel)': 'PK\u0003\u0004' };

  it('makes each format, with progress', async () => {
    await withPage({}, async (page) => {
      const unduh = new HalamanUnduh(page, server.alamat);
      await unduh.open('/unduh');
      for (const [format, awal] of Object.entries(AWAL)) {
        const isi = await unduh.unduh('lkjip', format);
        assert.equal(isi.subarray(0, awal.length).toString('latin1'), awal);
        assert.ok(isi.byteLength > 10_000);
      }
      await page.getByText(/\d kB/).first().waitFor();
    });
  });

  it('works without script', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      const unduh = new HalamanUnduh(page, server.alamat);
      await unduh.open('/unduh');
      const isi = await unduh.unduh('pk', 'PDF');
      assert.equal(isi.subarray(0, 5).toString('latin1'), '%PDF-');
    });
  });
});
