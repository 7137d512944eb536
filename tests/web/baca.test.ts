import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findPelanggaran, LEBAR, measureLuapan } from '../dukungan/peramban.ts';
import { openSitus, type SitusUji } from '../dukungan/situs.ts';
import { Beranda, HalamanAnggaran, HalamanJejak, HalamanLkjip, Situs } from './halaman/situs.ts';

const IKM = 'Indeks Kepuasan Masyarakat';

/** Pages for reading: they carry no script. */
const BACA = [
  '/',
  '/indikator',
  '/indikator/IKU1',
  '/indikator/IT1',
  '/angka/iku/IKU1/2024/capaian',
  '/angka/anggaran/unit/penyerapan',
  '/isian/anggaran/program/1/anggaran/murni',
  '/anggaran',
  '/anggaran?buka=semua',
  '/pohon-kinerja',
  '/perjanjian',
  '/perjanjian/PKP-CAMAT',
  '/lkjip',
  '/kelengkapan',
];
const TIADA = [
  '/tidak-ada',
  '/indikator/XX',
  '/indikator/constructor',
  '/perjanjian/XX',
  '/angka/x/y',
  '/angka/constructor',
  '/isian/umum/constructor',
  '/isian/anggaran/program/99/kode',
  '/unduh/lkjip.exe',
  '/unduh/pk.pdf?pihak=XX',
];

let situs: SitusUji;
before(async () => {
  situs = await openSitus();
});
after(() => situs?.close());

describe('every page', () => {
  for (const path of [...BACA, '/unduh', '/tidak-ada']) {
    it(`${path} answers, fits a telephone and a desk, is accessible on both`, async () => {
      await situs.withPage({}, async (page) => {
        const halaman = new Situs(page, situs.alamat);
        assert.equal(await halaman.open(path), path === '/tidak-ada' ? 404 : 200);
        assert.notEqual((await halaman.judul()).trim(), '');
        for (const lebar of Object.values(LEBAR)) {
          await page.setViewportSize(lebar);
          assert.equal(await measureLuapan(page), 0, `page scrolls sideways at ${lebar.width}`);
          assert.deepEqual(await findPelanggaran(page), [], `at ${lebar.width}`);
        }
      });
    });
  }

  it('says so when an address does not exist', async () => {
    await situs.withPage({}, async (page) => {
      const halaman = new Situs(page, situs.alamat);
      for (const path of TIADA) assert.equal(await halaman.open(path), 404, path);
      await halaman.open('/tidak-ada');
      assert.match(await halaman.judul(), /tidak ditemukan/);
      await halaman.open('/indikator/XX');
      assert.equal(await halaman.judul(), 'Indikator ini tidak ada.');
    });
  });

  it('sends a policy against foreign content and framing, and no script with what is only read', async () => {
    for (const path of BACA) {
      const response = await fetch(situs.alamat + path);
      const csp = response.headers.get('content-security-policy') ?? '';
      assert.match(csp, /default-src 'none'/);
      assert.match(csp, /frame-ancestors 'none'/);
      assert.doesNotMatch(csp, /unsafe-inline|unsafe-eval|https?:/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('x-frame-options'), 'DENY');
      assert.equal(response.headers.get('x-powered-by'), null);
      assert.doesNotMatch(await response.text(), /<script|\sstyle="/, path);
    }
  });

  it('is compressed, kept by the browser and asked for again by its tag', async () => {
    for (const sandi of ['br', 'gzip']) {
      const response = await fetch(`${situs.alamat}/anggaran?buka=semua`, { headers: { 'accept-encoding': sandi } });
      assert.equal(response.headers.get('content-encoding'), sandi);
      assert.match(await response.text(), /Jumlah program utama/);
    }
    const pertama = await fetch(`${situs.alamat}/`);
    const etag = pertama.headers.get('etag') ?? '';
    const kedua = await fetch(`${situs.alamat}/`, { headers: { 'if-none-match': etag } });
    assert.equal(kedua.status, 304);
    // Its headers take the place of those the browser has kept with the page.
    const policy = 'content-security-policy';
    assert.equal(kedua.headers.get(policy), pertama.headers.get(policy));
    const gaya = /\/gaya\/dokumen\.css\?v=[0-9a-f]+/.exec(await (await fetch(`${situs.alamat}/lkjip`)).text())?.[0];
    assert.match((await fetch(situs.alamat + gaya)).headers.get('cache-control') ?? '', /immutable/);
  });

  it('first page transfers at most 200 kB', async () => {
    await situs.withPage({}, async (page) => {
      let bytes = 0;
      page.on('requestfinished', async (request) => {
        const ukuran = await request.sizes();
        bytes += ukuran.responseBodySize + ukuran.responseHeadersSize;
      });
      await page.goto(situs.alamat, { waitUntil: 'networkidle' });
      assert.ok(bytes > 10_000, `only ${bytes} bytes were measured`);
      assert.ok(bytes <= 200_000, `${bytes} bytes`);
    });
  });

  it('prints without what only a screen needs, and with everything that is folded away', async () => {
    await situs.withPage({}, async (page) => {
      const halaman = new Situs(page, situs.alamat);
      await halaman.open('/angka/anggaran/utama/penyerapan');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('navigation').count(), 0);
      assert.ok(await page.getByText('Realisasi anggaran Peningkatan Efektifitas Kegiatan').first().isVisible());
    });
  });
});

describe('from a figure to its entries', () => {
  it('beranda shows the figures of the year and leads to where they were filled in', async () => {
    await situs.withPage({ javaScriptEnabled: false }, async (page) => {
      const beranda = new Beranda(page, situs.alamat);
      await beranda.open('/');
      const sel = await beranda.barisIku(IKM);
      assert.deepEqual(sel.slice(2, 5), ['89,87', '85,76', '95,43']);
      assert.match(sel[6] ?? '', /turun\s+0,57/);
      await beranda.openJejakCapaian(IKM);
      await page.waitForURL(/angka\/iku\/IKU1\/2024\/capaian/);
      assert.match(await beranda.isi(), /85,76 ÷ 89,87 × 100 = 95,43%/);
      const jejak = new HalamanJejak(page, situs.alamat);
      await jejak.follow(`Realisasi ${IKM} 2024`);
      await page.waitForURL(/2024\/realisasi/);
      assert.match(await jejak.isi(), /berkas pengukuran\.yaml/);
      await jejak.follow('Realisasi setahun');
      await page.waitForURL(/\/isian\/pengukuran\/\d+\/nilai/);
      assert.match(await jejak.isi(), /85,76[\s\S]*Pengukuran[\s\S]*pengukuran\.yaml[\s\S]*Dipakai oleh/);
    });
  });

  it('unfolds a sum down to its entries on one page', async () => {
    await situs.withPage({ javaScriptEnabled: false }, async (page) => {
      const jejak = new HalamanJejak(page, situs.alamat);
      await jejak.open('/angka/anggaran/utama/penyerapan');
      assert.match(await jejak.isi(), /3\.752\.991\.317 ÷ 5\.492\.095\.355 × 100 = 68,33%/);
      const cabang = page
        .locator('summary')
        .filter({ hasText: 'Realisasi anggaran Program Penyelenggaraan Pemerintahan' });
      await cabang.click();
      const ranting = page
        .locator('summary:visible')
        .filter({ hasText: 'Realisasi anggaran Koordinasi Penyelenggaraan' });
      await ranting.click();
      await page
        .getByText(/Isian «Realisasi anggaran» pada Anggaran/)
        .first()
        .waitFor({ state: 'visible' });
    });
  });

  it('lists what a figure is used for', async () => {
    await situs.withPage({}, async (page) => {
      const jejak = new HalamanJejak(page, situs.alamat);
      await jejak.open('/angka/iku/IKU1/2024/realisasi');
      const pemakai = jejak.bagian('Dipakai oleh');
      await pemakai.getByRole('link', { name: `Capaian ${IKM} 2024`, exact: true }).click();
      await page.waitForURL(/2024\/capaian/);
    });
  });
});

describe('anggaran without script', () => {
  it('opens and closes programme by programme', async () => {
    await situs.withPage({ javaScriptEnabled: false }, async (page) => {
      const anggaran = new HalamanAnggaran(page, situs.alamat);
      await anggaran.open('/anggaran');
      assert.equal((await anggaran.namaBaris()).length, 5);
      await anggaran.toggle('Pemberdayaan Masyarakat Desa');
      assert.equal((await anggaran.namaBaris()).length, 7);
      await anggaran.toggle('Pemberdayaan Kelurahan');
      assert.equal((await anggaran.namaBaris()).length, 19);
      await anggaran.toggle('Pemberdayaan Masyarakat Desa');
      assert.equal((await anggaran.namaBaris()).length, 5);
    });
  });
});

describe('keyboard alone', () => {
  it('skips to the content, walks the menu, unfolds the budget and follows a figure', async () => {
    await situs.withPage({}, async (page) => {
      const halaman = new Situs(page, situs.alamat);
      await halaman.open('/');
      await page.keyboard.press('Tab');
      assert.equal(await halaman.namaFokus(), 'Langsung ke isi');
      await page.keyboard.press('Enter');
      await halaman.tabTo('98,48%', 2);
      assert.ok((await halaman.tebalFokus()) >= 2, 'the focus can be seen');
      await halaman.open('/');
      await halaman.tabTo('Anggaran');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/anggaran$/);
      await halaman.tabTo(/Program Koordinasi Ketentraman/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/buka=7\.01\.04/);
      await halaman.tabTo(/^100\.000\.000$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/angka\/anggaran\/7\.01\.04/);
    });
  });
});

describe('LKjIP', () => {
  it('has contents that lead, its version and hash, and figures that lead to their origin', async () => {
    await situs.withPage({ javaScriptEnabled: false }, async (page) => {
      const lkjip = new HalamanLkjip(page, situs.alamat);
      await lkjip.open('/lkjip');
      assert.match(await lkjip.isi(), /Sidik data\s+[0-9a-f]{12}/);
      const alamat = await lkjip
        .daftarIsi()
        .getByRole('link')
        .evaluateAll((link) => link.map((satu) => satu.getAttribute('href') ?? ''));
      assert.ok(alamat.length > 20);
      for (const satu of alamat) assert.equal(await page.locator(`[id="${satu.slice(1)}"]`).count(), 1, satu);
      const tanpaAsal = await page.locator('.dokumen .angka:not(a)').count();
      assert.equal(tanpaAsal, 0, 'figures that lead nowhere');
      await lkjip.angka('iku/IKU1/2024/capaian').click();
      await page.waitForURL(/\/angka\/iku\/IKU1\/2024\/capaian/);
      await lkjip.open('/lkjip');
      await lkjip.angka('entri:umum.tahun').click();
      await page.waitForURL(/\/isian\/umum\/tahun/);
      assert.match(await lkjip.isi(), /2024/);
    });
  });

  it('leads from every figure to a page that exists', async () => {
    const html = await (await fetch(`${situs.alamat}/lkjip`)).text();
    const alamat = new Set([...html.matchAll(/href="(\/(?:angka|isian)\/[^"]*)"/g)].map((cocok) => cocok[1] ?? ''));
    assert.ok(alamat.size > 300, `${alamat.size} addresses`);
    for (const satu of alamat) {
      const response = await fetch(situs.alamat + satu);
      await response.arrayBuffer();
      assert.equal(response.status, 200, satu);
    }
  });

  it('folds its contents away on a telephone', async () => {
    await situs.withPage({ viewport: LEBAR.telepon, javaScriptEnabled: false }, async (page) => {
      const lkjip = new HalamanLkjip(page, situs.alamat);
      await lkjip.open('/lkjip');
      assert.equal(await lkjip.daftarIsi().count(), 0);
      const lipatan = lkjip.daftarIsi('Daftar isi laporan, terlipat');
      assert.ok(!(await lipatan.getByRole('link').first().isVisible()));
      await lipatan.getByText('Daftar isi').click();
      await lipatan.getByRole('link', { name: /BAB III/ }).click();
      assert.match(page.url(), /#/);
    });
  });
});
