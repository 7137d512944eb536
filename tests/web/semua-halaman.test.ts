import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it, mock } from 'node:test';
import type { Page } from 'playwright-core';
import { type PenyediaUji, startPenyedia } from '../../packages/layanan/src/masuk/uji-oidc.ts';
import { findPelanggaran, LEBAR, measureLuapan } from '../dukungan/peramban.ts';
import { type KantorUji, openKantorUji } from './halaman/kelola.ts';
import { HalamanOrang } from './halaman/orang.ts';
import { findRute, listRute } from './halaman/rute.ts';

/** Pages that another test looks at with axe: its file, and the words by which it goes there. */
const DI_TEMPAT_LAIN: Readonly<Record<string, readonly [berkas: string, kata: string]>> = {
  '/': ['baca', "'/'"],
  '/akun': ['orang', "'/akun'"],
  '/anggaran': ['baca', "'/anggaran'"],
  '/angka/[...id]': ['baca', "'/angka/iku/IKU1/2024/capaian'"],
  '/cari': ['orang', "'/cari?q=camat'"],
  '/indikator': ['baca', "'/indikator'"],
  '/indikator/[id]': ['baca', "'/indikator/IKU1'"],
  '/isian/[...alamat]': ['baca', "'/isian/anggaran/program/1/anggaran/murni'"],
  '/jejak': ['orang', "'/jejak'"],
  '/jendela': ['orang', "'/u/KEC/2026/jendela'"],
  '/kantor': ['orang', "'/kantor'"],
  '/kelengkapan': ['baca', "'/kelengkapan'"],
  '/laporan': ['alur', "'/laporan'"],
  '/lkjip': ['baca', "'/lkjip'"],
  '/masuk/kode': ['orang', 'the page of the second step'],
  '/pemberitahuan': ['orang', "'/pemberitahuan'"],
  '/pengguna': ['orang', "'/pengguna'"],
  '/pengguna/baru': ['orang', "'/pengguna/baru'"],
  '/pengukuran': ['alur', "'/pengukuran'"],
  '/pengukuran/[tw]': ['alur', "'/pengukuran/tw1'"],
  '/perjanjian': ['alur', "'/perjanjian'"],
  '/perjanjian/-susun': ['alur', "'/perjanjian/-susun?jabatan=lurah-laksamana&versi=perubahan'"],
  '/perjanjian/[id]': ['alur', "'/perjanjian/PKP-CAMAT'"],
  '/pohon-kinerja': ['baca', "'/pohon-kinerja'"],
  '/rekomendasi': ['alur', "'/rekomendasi'"],
  '/rekomendasi/[...kunci]': ['alur', "'/rekomendasi/2023/2'"],
  '/rencana-aksi': ['alur', "'/rencana-aksi'"],
  '/skm/[instansi]/[kode]': ['survei', "look(warga.page, '/skm')"],
  '/survei': ['survei', "look(page, '/survei')"],
  '/survei/[id]': ['survei', "look(page, '/survei/[id]')"],
  '/survei/[id]/impor': ['survei', "look(page, '/survei/[id]/impor')"],
  '/survei/[id]/jawaban': ['survei', "look(page, '/survei/[id]/jawaban')"],
  '/survei/[id]/kertas': ['survei', "look(page, '/survei/[id]/kertas')"],
  '/survei/[id]/kuesioner': ['survei', "look(page, '/survei/[id]/kuesioner')"],
  '/tautan/[token]': ['orang', 'the page of a link'],
  '/unduh': ['baca', "'/unduh'"],
  '/unit-baru': ['orang', "'/unit-baru'"],
  '/unit-baru/[unit]/[tahun]': ['orang', "'/unit-baru/KEC/2026'"],
  '/verifikasi/[instansi]/[kode]': ['alur', 'page.goto(server.alamat + alamat)'],
};

/** It leads away by itself, so nobody ever sees it. */
const TANPA_HALAMAN = ['/keluar'];

/** A port that is free now; the provider must know our address before our server starts. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((siap) => server.once('listening', siap));
  const { port } = server.address() as AddressInfo;
  await new Promise((tutup) => server.close(tutup));
  return port;
}

let kantor: KantorUji;
let penyedia: PenyediaUji;
const dilihat = new Set<string>();
before(async () => {
  // The provider warns that its pages are for tests only.
  mock.method(console, 'info', () => {});
  mock.method(console, 'warn', () => {});
  const port = await findPort();
  penyedia = await startPenyedia(`http://127.0.0.1:${port}/masuk/sso/kembali`);
  Object.assign(process.env, {
    AKUNTABEL_SSO_ALAMAT: penyedia.alamatPenemuan,
    AKUNTABEL_SSO_KLIEN: penyedia.klien,
    AKUNTABEL_SSO_RAHASIA: penyedia.rahasiaKlien,
    AKUNTABEL_SSO_NAMA: 'SSO Kota',
  });
  kantor = await openKantorUji({ port });
});
after(async () => {
  await kantor?.close();
  await penyedia?.close();
  mock.restoreAll();
});

/** Looks at the page that is open, at both widths and with everything unfolded. */
async function look(page: Page): Promise<void> {
  dilihat.add(findRute(page.url()) ?? page.url());
  // As text: it runs in the page.
  await page.evaluate(`document.querySelectorAll('main details').forEach((satu) => { satu.open = true; })`);
  for (const lebar of Object.values(LEBAR)) {
    await page.setViewportSize(lebar);
    assert.equal(await measureLuapan(page), 0, `${page.url()} scrolls sideways at ${lebar.width}`);
    assert.deepEqual(await findPelanggaran(page), [], `${page.url()} at ${lebar.width}`);
  }
}

describe('single sign-on in a browser', () => {
  /** To the provider by the button of our page, signs in there and agrees; ends where the provider sends back to. */
  async function masukSso({ page }: HalamanOrang, siapa: string): Promise<void> {
    await page.goto(`${kantor.alamat}/masuk?ke=%2Fcari%3Fq%3Dcamat`);
    await page.getByRole('button', { name: 'Masuk dengan SSO Kota' }).click();
    await page.locator('input[name="login"]').fill(siapa);
    await page.locator('input[name="password"]').fill('apa saja');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL((url) => url.origin === kantor.alamat);
  }

  for (const skrip of [true, false]) {
    it(`lets in whom an admin linked, and nobody else, script: ${skrip ? 'on' : 'off'}`, async () => {
      const sub = `pegawai-${skrip}`;
      const orang = new HalamanOrang(await kantor.buka({ javaScriptEnabled: skrip }), kantor.alamat);
      await masukSso(orang, sub);
      assert.match(orang.path(), /^\/masuk\/sso\/kembali/);
      assert.match(await orang.isi(), /admin instansi/);
      if (skrip) await look(orang.page);
      assert.equal(await orang.open('/kantor'), 200);
      assert.match(orang.path(), /^\/masuk/, 'still outside');
      if (skrip) await look(orang.page);

      const { page } = await kantor.masuk('admin', { javaScriptEnabled: skrip });
      const admin = new HalamanOrang(page, kantor.alamat);
      await admin.open('/pengguna?cari=pembaca');
      await admin.ikuti(/^Pembaca/);
      await admin.buka('Tautkan akun SSO Kota');
      await admin.isikan({ 'Nomor akun \\(sub\\)': sub });
      await admin.tekan('Tautkan');
      assert.match(await admin.isi(), /Akun SSO tertaut/);
      // A browser that has not been at the provider yet.
      const baru = new HalamanOrang(await kantor.buka({ javaScriptEnabled: skrip }), kantor.alamat);
      await masukSso(baru, sub);
      assert.equal(baru.path(), '/cari?q=camat');
      await baru.open('/kantor');
      assert.match(await baru.isi(), /Selamat bekerja, Pembaca/);
      await admin.buka('Akun SSO Kota');
      await admin.tekan('Lepas akun');
      for (const satu of [orang, baru, admin]) await satu.page.context().close();
    });
  }

  it('shows where it leads before it leads there', async () => {
    const page = await kantor.buka();
    // The page leads on at once; here the provider is out of reach.
    await page.route(`${new URL(penyedia.alamatPenemuan).origin}/**`, (route) => route.abort('aborted'));
    await page.goto(`${kantor.alamat}/masuk`);
    await page.getByRole('button', { name: 'Masuk dengan SSO Kota' }).click();
    await page.getByRole('link', { name: 'Lanjut ke SSO Kota' }).waitFor();
    await look(page);
    await page.context().close();
  });
});

describe('every page is looked at', () => {
  it('of the work with data', async () => {
    const { page, dasar } = await kantor.masuk('perencana');
    for (const path of [
      ...['/kelola', '/kelola/program?buka=7.01.02', '/kelola/pembanding/-baru', '/kelola/jabatan/-impor'],
      ...['/kelola/kegiatan/-kode?induk=7.01.02', '/kelola/unit/KEC', '/renstra'],
    ]) {
      assert.equal((await page.goto(dasar + path))?.status(), 200, path);
      await look(page);
    }
    await page.goto(`${kantor.alamat}/titipan`);
    await look(page);
    await page.context().close();
  });

  it('of a document that is being made', async () => {
    const { page, dasar } = await kantor.masuk('perencana');
    let ke = 0;
    // It looks again every two seconds; once is enough here.
    await page.route('**/laporan/dokumen/**', (route) => {
      ke += 1;
      return ke === 1 ? route.continue() : route.abort('aborted');
    });
    assert.equal((await page.goto(`${dasar}/laporan/dokumen/lkjip/lkjip/draf.pdf`))?.status(), 200);
    await look(page);
    await page.context().close();
  });

  it('of the people', async () => {
    const { page } = await kantor.masuk('admin');
    const admin = new HalamanOrang(page, kantor.alamat);
    await admin.open('/pengguna?cari=pembaca');
    await admin.ikuti(/^Pembaca/);
    await page.waitForURL(/\/pengguna\/[^?]/);
    await look(page);
    await admin.ikuti('Beri peran');
    await look(page);
    await admin.open(`${admin.path()}?peran=pimpinan&unit=KEC`);
    await look(page);
    await page.context().close();
  });

  it('here or in another test: a new route needs one', () => {
    for (const [rute, [berkas, kata]] of Object.entries(DI_TEMPAT_LAIN)) {
      const isi = readFileSync(`tests/web/${berkas}.test.ts`, 'utf8');
      assert.ok(isi.includes('findPelanggaran(') && isi.includes(kata), `${berkas}.test.ts does not go to ${rute}`);
      if (kata.startsWith("'")) assert.equal(findRute(kata.slice(1, -1)), rute);
    }
    const tercatat = new Set([...dilihat, ...Object.keys(DI_TEMPAT_LAIN), ...TANPA_HALAMAN]);
    assert.deepEqual(
      listRute().filter((rute) => !tercatat.has(rute)),
      [],
      'routes that no test looks at with axe',
    );
    const ada = new Set(listRute());
    assert.deepEqual(
      [...tercatat].filter((rute) => !ada.has(rute)),
      [],
      'routes that are not there',
    );
  });
});
