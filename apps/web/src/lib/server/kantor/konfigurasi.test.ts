import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { readKonfigurasi } from './konfigurasi.ts';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-konfigurasi-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const dasar = { AKUNTABEL_DATA: folder, AKUNTABEL_ALAMAT: 'http://127.0.0.1:3000/' };

it('a dataset is read, whatever else is set', () => {
  assert.deepEqual(readKonfigurasi({ ...dasar, AKUNTABEL_DATASET: 'x' }), { ragam: 'dataset', dataset: 'x' });
});

it('an office is embedded unless a database is named; plain http makes no Secure cookies', () => {
  const kantor = readKonfigurasi(dasar);
  assert.ok(kantor.ragam === 'kantor');
  assert.deepEqual(
    [kantor.basisdata, kantor.alamatDasar, kantor.aman, kantor.demo, kantor.zonaMenit],
    [{ folder: join(folder, 'basisdata') }, 'http://127.0.0.1:3000', false, false, 420],
  );
  const url = 'postgresql://db/akuntabel';
  const lain = readKonfigurasi({ ...dasar, DATABASE_URL: url, AKUNTABEL_ALAMAT: 'https://a.id', AKUNTABEL_DEMO: '1' });
  assert.ok(lain.ragam === 'kantor');
  assert.deepEqual([lain.basisdata, lain.aman, lain.demo], [{ url }, true, true]);
  const polos = readKonfigurasi({ ...dasar, DATABASE_URL: url, AKUNTABEL_PG_SIAPKAN: '0' });
  assert.ok(polos.ragam === 'kantor');
  assert.deepEqual(polos.basisdata, { url, siapkan: false });
  const terpisah = readKonfigurasi({ ...dasar, DATABASE_URL: url, DATABASE_URL_PEMILIK: `${url}?user=pemilik` });
  assert.ok(terpisah.ragam === 'kantor');
  assert.deepEqual(terpisah.basisdata, { url, urlPemilik: `${url}?user=pemilik` });
  assert.equal(kantor.batasSkm, 40);
  const ramai = readKonfigurasi({ ...dasar, AKUNTABEL_SKM_BATAS: '500' });
  assert.ok(ramai.ragam === 'kantor' && ramai.batasSkm === 500);
  assert.throws(
    () => readKonfigurasi({ ...dasar, AKUNTABEL_SKM_BATAS: '0' }),
    /AKUNTABEL_SKM_BATAS harus bilangan bulat/,
  );
  assert.throws(
    () => readKonfigurasi({ ...dasar, DATABASE_URL_PEMILIK: 'mysql://db' }),
    /DATABASE_URL_PEMILIK harus dimulai dengan postgresql[\s\S]*hanya berguna bersama DATABASE_URL/,
  );
});

it('the secret is made once, and only its owner may read it', () => {
  const [a, b] = [readKonfigurasi(dasar), readKonfigurasi(dasar)];
  assert.ok(a.ragam === 'kantor' && b.ragam === 'kantor' && a.rahasia.length >= 32);
  assert.equal(a.rahasia, b.rahasia);
  if (process.platform !== 'win32') assert.equal(statSync(join(folder, 'rahasia')).mode & 0o777, 0o600);
});

it('settings that belong together are given together', () => {
  const smtp = { AKUNTABEL_SMTP_URL: 'smtp://surel', AKUNTABEL_SMTP_DARI: 'a@contoh.id' };
  const kantor = readKonfigurasi({ ...dasar, ...smtp });
  assert.ok(kantor.ragam === 'kantor');
  assert.deepEqual([kantor.smtp, kantor.s3], [{ url: 'smtp://surel', dari: 'a@contoh.id' }, undefined]);
  assert.throws(
    () => readKonfigurasi({ ...dasar, AKUNTABEL_SMTP_URL: 'smtp://surel', AKUNTABEL_S3_EMBER: 'e' }),
    /AKUNTABEL_S3_ALAMAT.*AKUNTABEL_S3_WILAYAH.*\n.*AKUNTABEL_SMTP_DARI/,
  );
});

it('everything that is wrong is told at once', () => {
  const salah = {
    ...dasar,
    DATABASE_URL: 'mysql://x',
    AKUNTABEL_ALAMAT: 'a.id',
    AKUNTABEL_RAHASIA: 'x',
    AKUNTABEL_ZONA_MENIT: 'y',
  };
  assert.throws(
    () => readKonfigurasi(salah),
    (galat: Error) => {
      assert.deepEqual(galat.message.match(/DATABASE_URL|AKUNTABEL_[A-Z_]+/g), [
        'DATABASE_URL',
        'AKUNTABEL_ALAMAT',
        'AKUNTABEL_RAHASIA',
        'AKUNTABEL_ZONA_MENIT',
      ]);
      return true;
    },
  );
});

it('a single sign-on is named as a whole', () => {
  const sso = { AKUNTABEL_SSO_ALAMAT: 'https://sso.id/.well-known/openid-configuration' };
  assert.throws(() => readKonfigurasi({ ...dasar, ...sso }), /AKUNTABEL_SSO_KLIEN/);
  const lengkap = readKonfigurasi({ ...dasar, ...sso, AKUNTABEL_SSO_KLIEN: 'a', AKUNTABEL_SSO_RAHASIA: 'b' });
  assert.ok(lengkap.ragam === 'kantor');
  assert.deepEqual([lengkap.sso?.klien, lengkap.sso?.nama], ['a', 'SSO']);
  assert.equal((readKonfigurasi(dasar) as typeof lengkap).sso, undefined);
});
