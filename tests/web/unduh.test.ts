import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSitus, type SitusUji } from '../dukungan/situs.ts';
import { HalamanUnduh } from './halaman/situs.ts';

const ZIP = 'PK\u0003\u0004';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const BERKAS: Record<string, { jenis: string; awal: string }> = {
  pdf: { jenis: 'application/pdf', awal: '%PDF-' },
  docx: { jenis: `${OFFICE}.wordprocessingml.document`, awal: ZIP },
  xlsx: { jenis: `${OFFICE}.spreadsheetml.sheet`, awal: ZIP },
  html: { jenis: 'text/html; charset=utf-8', awal: '<!doctype html>' },
};

let situs: SitusUji;
before(async () => {
  situs = await openSitus();
});
after(() => situs?.close());

const getStatus = async (berkas: string): Promise<{ keadaan: string; ukuran: number | null }> =>
  (await (await fetch(`${situs.alamat}/unduh/${berkas}/status`)).json()) as never;

describe('downloads', () => {
  for (const [format, { jenis, awal }] of Object.entries(BERKAS)) {
    it(`pk.${format}: right type, name, beginning and tag`, async () => {
      const response = await fetch(`${situs.alamat}/unduh/pk.${format}?pihak=PKP-CAMAT`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), jenis);
      const nama = `pk-kec-2024-pkp-camat.${format}`;
      assert.equal(response.headers.get('content-disposition'), `attachment; filename="${nama}"`);
      const isi = Buffer.from(await response.arrayBuffer());
      assert.equal(isi.subarray(0, awal.length).toString('latin1'), awal);
      const etag = response.headers.get('etag') ?? '';
      const lagi = await fetch(response.url, { headers: { 'if-none-match': etag } });
      assert.equal(lagi.status, 304);
    });
  }

  it('makes a document once for all who ask at the same time, also when the first one leaves', async () => {
    const pergi = new AbortController();
    const pertama = fetch(`${situs.alamat}/unduh/lkjip.pdf`, { signal: pergi.signal }).catch(() => 'left');
    await new Promise((settle) => setTimeout(settle, 100));
    const lain = Array.from({ length: 4 }, () => fetch(`${situs.alamat}/unduh/lkjip.pdf`));
    pergi.abort();
    assert.equal(await pertama, 'left');
    const tag = await Promise.all(
      lain.map(async (satu) => {
        const response = await satu;
        const isi = await response.arrayBuffer();
        assert.equal(String(isi.byteLength), response.headers.get('content-length'));
        return response.headers.get('etag');
      }),
    );
    assert.equal(new Set(tag).size, 1);
    const status = await getStatus('lkjip.pdf');
    assert.equal(status.keadaan, 'selesai');
    assert.ok((status.ukuran ?? 0) > 100_000);
  });

  it('lets readers read while a long document is made', async () => {
    const docx = fetch(`${situs.alamat}/unduh/lkjip.docx`);
    const lama: number[] = [];
    while ((await getStatus('lkjip.docx')).keadaan !== 'selesai') {
      const mulai = performance.now();
      await (await fetch(`${situs.alamat}/perjanjian`)).arrayBuffer();
      lama.push(performance.now() - mulai);
      await new Promise((settle) => setTimeout(settle, 20));
    }
    const isi = Buffer.from(await (await docx).arrayBuffer());
    assert.equal(isi.subarray(0, ZIP.length).toString('latin1'), ZIP);
    assert.ok(Math.max(...lama) < 1000, `a page took ${Math.max(...lama).toFixed(0)} ms`);
  });
});

describe('the page of downloads', () => {
  it('shows progress in place, then the file and its size', async () => {
    await situs.withPage({}, async (page) => {
      const unduh = new HalamanUnduh(page, situs.alamat);
      await unduh.open('/unduh');
      const { nama, isi } = await unduh.unduh('pk', 'Word (DOCX)');
      assert.equal(nama, 'pk-kec-2024.docx');
      assert.equal(isi.subarray(0, ZIP.length).toString('latin1'), ZIP);
      assert.match(await unduh.keterangan('pk', 'Word (DOCX)'), /Siap, [\d.]+ kB/);
    });
  });

  it('leads on to pages without script', async () => {
    await situs.withPage({}, async (page) => {
      const unduh = new HalamanUnduh(page, situs.alamat);
      await unduh.open('/unduh');
      await page.getByRole('link', { name: 'Indikator', exact: true }).click();
      await page.waitForURL(/\/indikator$/);
      assert.match(await unduh.judul(), /Indikator kinerja/);
    });
  });

  it('works without script: shows how far it is, then sends the file by itself', async () => {
    await situs.withPage({ javaScriptEnabled: false }, async (page) => {
      const unduh = new HalamanUnduh(page, situs.alamat);
      await unduh.open('/unduh');
      const { nama, isi } = await unduh.unduh('pk', 'PDF');
      assert.equal(nama, 'pk-kec-2024.pdf');
      assert.equal(isi.subarray(0, 5).toString('latin1'), '%PDF-');
      assert.match(await unduh.keterangan('pk', 'PDF'), /Siap/);
    });
  });

  it('says so when a document cannot be made', async () => {
    await situs
      .withPage({}, async (page) => {
        const unduh = new HalamanUnduh(page, situs.alamat);
        await unduh.open('/unduh');
        await page.route('**/status', (route) => route.abort());
        await page.locator('section#lkjip').getByRole('link', { name: 'HTML', exact: true }).click();
        await page.getByText('Sambungan terputus; coba lagi').waitFor();
      })
      .catch((galat: Error) => {
        // The aborted request is itself an error of the console; nothing else may be.
        assert.match(galat.message, /ERR_FAILED/);
      });
  });
});
