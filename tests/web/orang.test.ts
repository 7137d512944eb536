import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { migrate, openBasisdata } from '@akuntabel/basisdata';
import { siapkanPertama } from '@akuntabel/layanan';
import { type ServerBerjalan, startServer } from '@akuntabel/web';
import type { Browser, BrowserContext } from 'playwright-core';
import { findPelanggaran, LEBAR, launchPeramban, measureLuapan } from '../dukungan/peramban.ts';
import { HalamanOrang, hitungTotp } from './halaman/orang.ts';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-orang-'));
// The database writes a last snapshot after the server has closed.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const SANDI_ADMIN = 'ombak tenang di teluk';
const SANDI_SITI = 'perahu kayu menepi pagi';

let server: ServerBerjalan;
let peramban: Browser;
let token = '';
const konteks: BrowserContext[] = [];

/** An empty office whose first person has a link and nothing else. */
async function preparePertama(): Promise<string> {
  const basisdata = await openBasisdata({ folder: join(folder, 'basisdata') });
  await migrate(basisdata);
  const instansi = { kode: 'contoh', nama: 'Pemerintah Kota Contoh', daerah: 'Kota Contoh', jenis: 'kota' };
  const { tautan } = await siapkanPertama(
    { basisdata, kini: () => new Date(), catat: () => {}, zonaMenit: 420 },
    { instansi: { ...instansi, tempat: 'Contoh' }, admin: { nama: 'Admin Pertama', namaMasuk: 'admin' } },
  );
  await basisdata.close();
  return tautan.token;
}

async function openOrang(skrip: boolean): Promise<HalamanOrang> {
  const context = await peramban.newContext({ viewport: LEBAR.meja, javaScriptEnabled: skrip });
  konteks.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return new HalamanOrang(page, server.alamat);
}

async function assertBaik({ page }: HalamanOrang): Promise<void> {
  for (const lebar of Object.values(LEBAR)) {
    await page.setViewportSize(lebar);
    assert.equal(await measureLuapan(page), 0, `${page.url()} scrolls sideways at ${lebar.width}`);
  }
}

describe('an office begins', () => {
  // Without script, as everything must work; axe needs script, so it looks at the pages in the other browser.
  let admin: HalamanOrang;
  let siti: HalamanOrang;
  let tautanSiti = '';
  before(async () => {
    token = await preparePertama();
    [server, peramban] = await Promise.all([
      startServer({ isi: { data: folder }, host: '127.0.0.1', port: 0 }),
      launchPeramban(),
    ]);
    admin = await openOrang(false);
    siti = await openOrang(true);
  });
  after(async () => {
    await Promise.all(konteks.map((satu) => satu.close()));
    await peramban?.close();
    await server?.close();
  });

  it('lets the first admin in by a link that is good once', async () => {
    await admin.tetapkanSandi(`${server.alamat}/tautan/${token}`, 'pendek');
    assert.match(await admin.isi(), /paling sedikit 12 karakter/);
    await admin.tetapkanSandi(`${server.alamat}/tautan/${token}`, SANDI_ADMIN);
    assert.match(await admin.isi(), /Kata sandi tersimpan/);
    await admin.masuk('admin', SANDI_ADMIN);
    assert.equal(admin.path(), '/kantor');
    assert.match(await admin.isi(), /belum memiliki unit/);
    assert.equal(await admin.open(`/tautan/${token}`), 404);
  });

  it('opens a unit from nothing and says what comes next', async () => {
    await admin.open('/kantor');
    await admin.ikuti('Buka unit pertama');
    await admin.isikan({ 'Nama unit': 'Kecamatan Contoh', 'Kode unit': 'KEC CONTOH', Tahun: '2026' });
    await admin.tekan('Buka unit');
    assert.match(await admin.isi(), /tanpa spasi/);
    assert.match(await admin.page.title(), /^Galat: /);
    await admin.isikan({
      'Kode unit': 'KEC',
      'Jabatan pimpinan unit': 'Camat Contoh',
      'Jabatan kepala daerah': 'Wali Kota Contoh',
    });
    await admin.tekan('Buka unit');
    assert.equal(admin.path(), '/unit-baru/KEC/2026');
    assert.match(await admin.isi(), /1 dari 9 langkah selesai/);
    await assertBaik(admin);
  });

  it('adds a planner, whose link is shown once, and gives a role in two steps', async () => {
    await admin.open('/pengguna/baru');
    await admin.isikan({ 'Nama lengkap': 'Siti Aminah', 'Nama masuk': 'Siti!' });
    await admin.tekan('Buat akun dan tautan');
    assert.match(await admin.isi(), /3–40 huruf kecil/);
    await admin.isikan({ 'Nama masuk': 'siti' });
    await admin.tekan('Buat akun dan tautan');
    tautanSiti = await admin.tautanSekali();
    await admin.ikuti('Beri peran');
    await admin.page.getByRole('radio', { name: /Perencana unit/ }).check();
    await admin.tekan('Lanjut');
    assert.match(await admin.isi(), /Pilih unitnya/);
    await admin.isikan({ Unit: 'Kecamatan Contoh' });
    await admin.tekan('Lanjut');
    await admin.isikan({ Jabatan: 'Camat Contoh', Sebagai: 'Pelaksana tugas (Plt.)' });
    await admin.tekan('Beri peran');
    assert.match(await admin.isi(), /nomor surat keputusannya/);
    await admin.ikuti('Kembali ke Siti Aminah');
    const isi = await admin.isi();
    assert.match(isi, /Perencana unit\s+Plt\. Camat Contoh\s+Kecamatan Contoh/);
    assert.ok(!isi.includes(tautanSiti));
  });

  it('lets the planner set a password, turn on the second factor and sign in with it', async () => {
    await siti.page.goto(tautanSiti);
    assert.deepEqual(await findPelanggaran(siti.page), [], 'the page of a link');
    await siti.tetapkanSandi(tautanSiti, SANDI_SITI);
    await siti.masuk('siti', 'bukan sandi yang benar');
    assert.equal(await siti.idFokus(), 'galat-masuk');
    await siti.masuk('siti', SANDI_SITI);
    await siti.open('/akun');
    assert.match(await siti.isi(), /Plt\. Camat Contoh/);
    await siti.buka('Aktifkan');
    await siti.page.locator('#mulai-sandi').fill(SANDI_SITI);
    await siti.tekan('Lanjut');
    const kunci = await siti.page.locator('.langkah code').innerText();
    const kode = hitungTotp(kunci);
    await siti.isikan({ 'Kode enam angka': kode });
    await siti.tekan('Aktifkan');
    const pemulihan = await siti.page.locator('.kode code').allInnerTexts();
    assert.equal(pemulihan.length, 10);
    await siti.tekan('Keluar');
    await siti.open('/cari?q=camat');
    await siti.masuk('siti', SANDI_SITI);
    assert.equal(siti.path(), '/masuk/kode?ke=%2Fcari%3Fq%3Dcamat');
    assert.deepEqual(await findPelanggaran(siti.page), [], 'the page of the second step');
    // The code of before is used up; the next one is accepted already.
    await siti.isikan({ 'Kode enam angka': kode });
    await siti.tekan('Lanjut');
    assert.match(await siti.isi(), /sudah dipakai/);
    await siti.isikan({ 'Kode enam angka': hitungTotp(kunci, 1) });
    await siti.tekan('Lanjut');
    assert.equal(siti.path(), '/cari?q=camat');
    assert.match(await siti.isi(), /Camat Contoh\s+Jabatan · Kecamatan Contoh 2026/);
  });

  it('shows in the audit who did what, and narrows it', async () => {
    await admin.open('/jejak');
    assert.match(await admin.isi(), /Siti Aminah mengaktifkan verifikasi dua langkah akun/);
    await admin.ikuti('Siti Aminah');
    assert.doesNotMatch(await admin.isi(), /Admin Pertama/);
    await admin.open('/u/KEC/2026/jejak');
    assert.match(await admin.isi(), /Admin Pertama membuka unit/);
    assert.equal(await siti.open('/jejak'), 404);
  });

  it('deactivates: who is signed in is out at once', async () => {
    await admin.open('/pengguna?cari=siti');
    await admin.ikuti('Siti Aminah');
    await admin.buka('Nonaktifkan akun');
    await admin.tekan('Nonaktifkan');
    assert.match(await admin.isi(), /Akun dinonaktifkan/);
    await siti.open('/kantor');
    assert.match(siti.path(), /^\/masuk\?ke=%2Fkantor&kabar=habis$/);
  });

  it('is accessible at both widths', async () => {
    await siti.masuk('admin', SANDI_ADMIN);
    await siti.page.waitForURL(/kantor/);
    const path = ['/kantor', '/akun', '/pengguna', '/pengguna/baru', '/unit-baru', '/unit-baru/KEC/2026', '/jejak'];
    for (const satu of [...path, '/u/KEC/2026/jendela', '/cari?q=camat', '/pemberitahuan']) {
      assert.equal(await siti.open(satu), 200, satu);
      await assertBaik(siti);
      assert.deepEqual(await findPelanggaran(siti.page), [], satu);
    }
  });
});
