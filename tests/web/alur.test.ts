import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type ServerBerjalan, startServer } from '@akuntabel/web';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { clickThrough, findPelanggaran, LEBAR, launchPeramban, measureLuapan } from '../dukungan/peramban.ts';
import { BUKTI, HalamanAlur, HalamanTriwulan } from './halaman/alur.ts';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-alur-'));
const DASAR = '/u/KEC/2024';
const IKM = 'Indeks Kepuasan Masyarakat';

let server: ServerBerjalan;
let peramban: Browser;
const sandi = new Map<string, string>();
const konteks: BrowserContext[] = [];

before(async () => {
  const isi = { data: folder, contoh: 'contoh/dumai-kota-2024' };
  [server, peramban] = await Promise.all([startServer({ isi, host: '127.0.0.1', port: 0 }), launchPeramban()]);
  const html = await (await fetch(`${server.alamat}/masuk`)).text();
  const kode = [...html.matchAll(/<code>([^<]*)<\/code>/g)].map(([, satu = '']) => satu);
  for (let ke = 0; ke + 1 < kode.length; ke += 2) sandi.set(kode[ke] as string, kode[ke + 1] as string);
});
after(async () => {
  await Promise.all(konteks.map((satu) => satu.close()));
  await peramban?.close();
  await server?.close();
});
// Documents that are still being made are waited for by the office, which closes behind the server.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const masuk = new Map<string, Promise<Page>>();

/** A person signed in, in a browser of their own; kept for all tests. */
function orang(nama: string, skrip = true): Promise<Page> {
  const kunci = `${nama}/${skrip}`;
  const ada = masuk.get(kunci) ?? signIn(nama, skrip);
  masuk.set(kunci, ada);
  return ada;
}

async function signIn(nama: string, skrip: boolean): Promise<Page> {
  const context = await peramban.newContext({ viewport: LEBAR.meja, javaScriptEnabled: skrip });
  konteks.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${server.alamat}/masuk`);
  await page.getByLabel('Nama masuk').fill(nama);
  await page.getByLabel('Kata sandi').fill(sandi.get(nama) ?? '');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/masuk');
  return page;
}

const dasar = () => server.alamat + DASAR;
const kisi = async (nama: string, skrip = true) => new HalamanTriwulan(await orang(nama, skrip), dasar());
const alur = async (nama: string, skrip = true) => new HalamanAlur(await orang(nama, skrip), dasar());

/** A file of a frozen version, which is made in the background. */
async function tungguBerkas(nama: string, path: string): Promise<string> {
  const page = await orang(nama);
  for (let sisa = 80; sisa > 0; sisa -= 1) {
    const jawaban = await page.request.get(server.alamat + path);
    if (jawaban.headers()['content-disposition']?.startsWith('attachment')) return await jawaban.text();
    assert.equal(jawaban.status(), 200);
    await new Promise((settle) => setTimeout(settle, 250));
  }
  throw new Error(`${path} was not made`);
}

/** Sends a form that no page offered. */
async function kirim(nama: string, path: string, form: Record<string, string>): Promise<number> {
  const page = await orang(nama);
  const headers = { origin: server.alamat };
  const jawaban = await page.request.post(`${dasar()}${path}`, { form, headers, maxRedirects: 0 });
  return jawaban.status();
}

describe('an office works a year', { concurrency: false }, () => {
  it('plans the quarters of an indicator', async () => {
    const page = await orang('perencana');
    await page.goto(`${dasar()}/rencana-aksi`);
    const bagian = page.getByRole('region', { name: IKM });
    for (const [ke, target] of ['85', '86', '87', '89,87'].entries()) {
      await bagian.locator(`[name=target${ke}]`).fill(target);
    }
    await bagian.locator('[name=kegiatan0]').fill('Menyebar kuesioner\nMengolah hasil');
    await bagian.locator('select').selectOption({ label: 'Kepala Seksi Pemerintahan' });
    await clickThrough(page, bagian.getByRole('button'));
    assert.match(await page.locator('[role=status]').innerText(), /Indeks Kepuasan Masyarakat tersimpan/);
  });

  it('takes a quarter from a pasted draft to locked, sent back once and reopened once', async () => {
    const perencana = await kisi('perencana');
    const verifikator = await kisi('verifikator');
    assert.equal(await perencana.open('/pengukuran/tw1'), 200);
    await perencana.tempel('IT1', '25\n"82,5"\n24,5\n25\n');
    assert.equal(await perencana.realisasi('IKU1').inputValue(), '82,5');
    await perencana.realisasi('IKU2').fill('dua puluh');
    await perencana.simpan();
    assert.match(await perencana.kabar(), /1 baris belum tersimpan.*3 baris lain sudah tersimpan/s);
    assert.match(await perencana.baris('IKU2').innerText(), /Harus angka/);
    await perencana.realisasi('IKU2').fill('24,5');
    await perencana.ajukan();
    assert.match(await perencana.kabar(), /1 hal perlu dilengkapi/);
    const masalah = perencana.page.locator('#gagal a');
    assert.equal(await masalah.getAttribute('href'), '#baris-IKU1');
    await perencana.jelaskan('IKU1', 'Kuesioner terlambat disebar.');
    await perencana.lampirkan('IKU1');
    await perencana.ajukan();
    assert.equal(await perencana.status(), 'Menunggu verifikasi');
    assert.match(await perencana.baris('IKU1').innerText(), /Kuesioner terlambat disebar.*rekap\.pdf/s);
    assert.equal(await perencana.realisasi('IKU1').count(), 0);

    await verifikator.open('/pengukuran/tw1');
    assert.deepEqual(await verifikator.tindakan(), ['Verifikasi', 'Minta perbaikan']);
    await verifikator.lakukan('Minta perbaikan', { alasan: 'Lengkapi rekap kuesionernya.' });
    await perencana.open('/pengukuran/tw1');
    assert.match(await perencana.riwayat(), /Minta perbaikan.*Lengkapi rekap kuesionernya/s);
    await perencana.ajukan();
    await verifikator.open('/pengukuran/tw1');
    await verifikator.lakukan('Verifikasi');
    await verifikator.lakukan('Kunci');
    assert.equal(await verifikator.status(), 'Terkunci');
    await verifikator.lakukan('Buka kembali', { alasan: 'Angka tertukar.', lingkup: [IKM] });

    await perencana.open('/pengukuran/tw1');
    assert.equal(await perencana.status(), 'Draf');
    assert.deepEqual([await perencana.realisasi('IKU1').count(), await perencana.realisasi('IKU2').count()], [1, 0]);
    await perencana.realisasi('IKU1').fill('85,25');
    await perencana.ajukan();
    await verifikator.open('/pengukuran/tw1');
    await verifikator.lakukan('Verifikasi');
    await verifikator.lakukan('Kunci');
    assert.equal(await verifikator.status(), 'Terkunci');
    assert.match(await verifikator.baris('IKU1').innerText(), /85,25/);
  });

  it('shows both contents when two change the same row', async () => {
    const perencana = await kisi('perencana');
    const pic = await kisi('kasi-pemerintahan');
    await Promise.all([perencana.open('/pengukuran/tw2'), pic.open('/pengukuran/tw2')]);
    // The post answers for this indicator only.
    assert.deepEqual([await pic.realisasi('IKU1').count(), await pic.realisasi('IKU2').count()], [1, 0]);
    await pic.realisasi('IKU1').fill('86,5');
    await pic.simpan();
    await perencana.realisasi('IKU1').fill('80');
    await perencana.realisasi('IKU2').fill('50');
    await perencana.simpan();
    assert.match(await perencana.baris('IKU1').innerText(), /menyimpan.*lebih dahulu.*80.*86,5/s);
    assert.match(await perencana.kabar(), /1 baris lain sudah tersimpan/);
    for (const lebar of Object.values(LEBAR)) {
      await perencana.page.setViewportSize(lebar);
      assert.equal(await measureLuapan(perencana.page), 0);
      assert.deepEqual(await findPelanggaran(perencana.page), []);
    }
    await perencana.simpan();
    assert.match(await perencana.baris('IKU1').innerText(), /Pilih dahulu/);
    await perencana.page.getByLabel(/Yang tersimpan sekarang/).check();
    await perencana.simpan();
    assert.equal(await perencana.realisasi('IKU1').inputValue(), '86,5');
  });

  it('takes the other quarters to locked without script', async () => {
    const perencana = await kisi('perencana', false);
    const verifikator = await kisi('verifikator', false);
    for (const [ke, tw] of (['tw2', 'tw3', 'tw4'] as const).entries()) {
      await perencana.open(`/pengukuran/${tw}`);
      await perencana.realisasi('IKU1').fill(['86,5', '87', '89,87'][ke] as string);
      await perencana.realisasi('IKU3').fill('n/a: belum ada pelimpahan');
      await perencana.ajukan();
      assert.equal(await perencana.status(), 'Menunggu verifikasi');
      await verifikator.open(`/pengukuran/${tw}`);
      await verifikator.lakukan('Verifikasi');
      await verifikator.lakukan('Kunci');
      assert.equal(await verifikator.status(), 'Terkunci');
    }
    await perencana.open('/pengukuran');
    assert.equal(await perencana.page.locator('.triwulan .lencana:text-is("Terkunci")').count(), 4);
  });

  it('drafts, approves and signs an agreement, without script', async () => {
    const perencana = await alur('perencana', false);
    const camat = await alur('camat', false);
    await perencana.open('/perjanjian');
    await perencana.ikuti('Susun draf Lurah Bintan');
    await perencana.page.getByLabel('Tanggal', { exact: true }).fill('32 Januari');
    await perencana.press('Simpan draf');
    assert.match(await perencana.kabar(), /Harus tanggal yang ada/);
    await perencana.page.getByLabel('Tanggal', { exact: true }).fill('2 Januari 2024');
    await perencana.press('Perbarui pratinjau');
    assert.match(await perencana.page.locator('.dokumen').innerText(), /2 Januari 2024/);
    await perencana.press('Simpan draf');
    const path = new URL(perencana.page.url()).pathname.slice(DASAR.length);
    assert.match(path, /^\/perjanjian\/.*lurah-bintan/i);
    await perencana.lakukan('Ajukan');
    assert.equal(await perencana.status(), 'Menunggu persetujuan');
    await camat.open(path);
    assert.match(await camat.lanjut(), /Giliran Anda: setujui/);
    await camat.lakukan('Setujui');
    await camat.lakukan('Tanda tangani');
    assert.equal(await camat.status(), 'Ditandatangani');
    await perencana.open(path);
    await perencana.page.getByLabel('Pindaian bertanda tangan').setInputFiles(BUKTI);
    await perencana.press('Unggah pindaian');
    assert.match(await perencana.kabar(), /Pindaian bertanda tangan tersimpan/);
    const kode = perencana.page.locator('#versi ~ ol code').first();
    assert.match(await kode.innerText(), /^([0-9a-f]{4}-){3}[0-9a-f]{4}$/);
    const jenjang = await perencana.page.locator('#jenjang ~ ul').first().innerText();
    assert.match(jenjang, /«2 Januari 2024»; seharusnya tanggal yang tidak mendahului .* 1 Februari 2024\./);
  });

  it('finishes a recommendation with evidence, and not without', async () => {
    const perencana = await alur('perencana');
    const apip = await alur('inspektorat');
    await perencana.open('/rekomendasi');
    await perencana.ikuti(/^1\. /);
    await perencana.lakukan('Ajukan');
    assert.match(await perencana.kabar(), /perlu dilengkapi.*buktinya dilampirkan/s);
    await perencana.page.getByLabel('Tambah berkas').setInputFiles(BUKTI);
    await perencana.press('Simpan tindak lanjut');
    await perencana.lakukan('Ajukan');
    assert.equal(await perencana.status(), 'Menunggu verifikasi');
    await apip.open('/rekomendasi/2023/1');
    assert.match(await apip.page.locator('#bukti').innerText(), /rekap\.pdf/);
    await apip.lakukan('Verifikasi');
    assert.equal(await apip.status(), 'Selesai');
  });

  it('takes the report to final and public, and anybody confirms it by its code', async () => {
    const perencana = await alur('perencana', false);
    const camat = await alur('camat', false);
    await perencana.open('/laporan');
    await perencana.lakukan('Ajukan');
    await camat.open('/laporan');
    await camat.lakukan('Minta perbaikan', { alasan: 'Bab IV masih pendek.' });
    await perencana.open('/laporan');
    await perencana.lakukan('Ajukan');
    await camat.open('/laporan');
    await camat.lakukan('Finalkan');
    assert.equal(await camat.status(), 'Final');
    await perencana.open('/laporan');
    await perencana.lakukan('Terbitkan');
    assert.equal(await perencana.status(), 'Terbit');
    const versi = perencana.page.locator('#versi ~ ol li').first();
    const berkas = (await versi.getByRole('link', { name: /^HTML/ }).getAttribute('href')) as string;
    assert.match(await tungguBerkas('pembaca', berkas), /Laporan Kinerja Instansi Pemerintah/);
    const sidik = await versi.locator('.sidik code').innerText();
    const alamat = (await versi.getByRole('link', { name: /-/ }).getAttribute('href')) as string;
    assert.equal((await fetch(`${server.alamat}${alamat.slice(0, -1)}0f`)).status, 404);
    const umum = await peramban.newContext({ viewport: LEBAR.meja });
    konteks.push(umum);
    const page = await umum.newPage();
    await page.goto(server.alamat + alamat);
    assert.match(await page.locator('main').innerText(), new RegExp(`Versi ini berlaku.*ya.*${sidik}`, 's'));
    assert.deepEqual(await findPelanggaran(page), []);
  });
});

describe('what is not allowed', () => {
  const BEBAS: readonly [string, string, string, string, number][] = [
    ['pembaca', '/pengukuran/tw1', 'bukaKembali', '0', 403],
    ['perencana', '/pengukuran/tw1', 'kunci', '0', 403],
    ['kasi-pemerintahan', '/pengukuran/tw1', 'ajukan', '0', 403],
    ['pembaca', '/laporan', 'finalkan', '0', 403],
    ['inspektorat', '/laporan', 'bukaKembali', '0', 403],
    // Allowed to the person, not in this state; and after others have acted.
    ['verifikator', '/pengukuran/tw1', 'kunci', '10', 409],
    ['verifikator', '/pengukuran/tw1', 'bukaKembali', '1', 409],
    ['perencana', '/perjanjian/tidak-ada', 'ajukan', '0', 404],
    ['perencana', '/pengukuran/tw9', 'ajukan', '0', 404],
  ];
  for (const [nama, path, tindakan, sesudah, status] of BEBAS) {
    it(`${nama} cannot «${tindakan}» at ${path}: ${status}`, async () => {
      const page = await alur(nama);
      if ((await page.open(path)) === 200) {
        assert.ok(!(await page.tindakan()).some((satu) => satu.toLowerCase().replaceAll(' ', '') === tindakan));
      }
      assert.equal(await kirim(nama, `${path}?/lakukan`, { tindakan, sesudah, alasan: 'Sebab' }), status);
    });
  }

  it('a reader has no field to type in, and what is sent anyway changes nothing', async () => {
    const pembaca = await kisi('pembaca');
    await pembaca.open('/pengukuran/tw1');
    assert.equal(await pembaca.page.locator('main :is(input, textarea, button)').count(), 0);
    const isian = { 'versi:IKU1': '1', 'semula:IKU1': '{}', 'nilai:IKU1': '1' };
    assert.equal(await kirim('pembaca', '/pengukuran/tw1?/simpan', isian), 422);
    assert.equal(await kirim('pembaca', '/rencana-aksi?/simpan', { indikator: 'IKU1', versi: '1' }), 403);
    await pembaca.open('/pengukuran/tw1');
    assert.match(await pembaca.baris('IKU1').innerText(), /85,25/);
  });
});

describe('every page', () => {
  const HALAMAN = [
    '/pengukuran',
    '/pengukuran/tw1',
    '/rencana-aksi',
    '/rekomendasi',
    '/rekomendasi/2023/2',
    '/perjanjian',
    '/perjanjian/PKP-CAMAT',
    '/perjanjian/-susun?jabatan=lurah-laksamana&versi=perubahan',
    '/laporan',
  ];
  for (const path of HALAMAN) {
    it(`${path} fits a telephone and a desk, is accessible on both`, async () => {
      const { page } = await alur('perencana');
      assert.equal((await page.goto(dasar() + path))?.status(), 200);
      // As text: it runs in the page. What is folded away is looked at too.
      await page.evaluate(`document.querySelectorAll('main details').forEach((satu) => { satu.open = true; })`);
      for (const lebar of Object.values(LEBAR)) {
        await page.setViewportSize(lebar);
        assert.equal(await measureLuapan(page), 0, `page scrolls sideways at ${lebar.width}`);
        assert.deepEqual(await findPelanggaran(page), [], `at ${lebar.width}`);
      }
    });
  }
});
