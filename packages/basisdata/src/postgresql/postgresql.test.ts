import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as tunggu } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Basisdata } from '../basisdata.ts';
import { openBasisdata, type PilihanBasisdata } from '../buka.ts';
import { migrate } from '../migrasi/migrasi.ts';
import { type Klaster, startKlaster } from '../uji/klaster.ts';
import { whySkipped } from '../uji/mesin.ts';

describe('a PostgreSQL server', { skip: whySkipped('postgresql') }, () => {
  let klaster: Klaster;
  before(async () => {
    klaster = await startKlaster();
  });
  after(() => klaster.stop());

  async function use<T>(pilihan: PilihanBasisdata, fn: (basisdata: Basisdata) => Promise<T>): Promise<T> {
    const basisdata = await openBasisdata(pilihan);
    try {
      return await fn(basisdata);
    } finally {
      await basisdata.close();
    }
  }

  it('is told what its administrator has to do when the owner may not make the role', async () => {
    const { url, urlPemilik, urlSuperuser } = await klaster.createBasis();
    await use({ url: urlSuperuser }, (db) => sql`alter role pemilik nocreaterole`.execute(db.db));
    try {
      await assert.rejects(use({ url, urlPemilik }, migrate), {
        kode: 'peran-tidak-dapat-dibuat',
        message: /create role akuntabel_app nologin; grant akuntabel_app to pemilik, aplikasi; lalu ulangi\.$/,
      });
      await use({ url: urlSuperuser }, async ({ db }) => {
        await sql`create role akuntabel_app nologin`.execute(db);
        await sql`grant akuntabel_app to pemilik, aplikasi`.execute(db);
      });
      assert.equal((await use({ url, urlPemilik }, migrate)).length, 4);
    } finally {
      await use({ url: urlSuperuser }, (db) => sql`alter role pemilik createrole`.execute(db.db));
    }
  });

  it('serves one login that owns everything as well, and warns of a superuser', async () => {
    const { url, urlPemilik, urlSuperuser } = await klaster.createBasis();
    await use({ url: urlPemilik }, async (basisdata) => {
      assert.equal((await basisdata.status()).migrasi.terpasang.length, 0);
      await migrate(basisdata);
      const status = await basisdata.status();
      assert.deepEqual(
        [status.jenis, status.akun, status.pesan],
        ['postgresql', { nama: 'pemilik', terlaluKuat: false }, []],
      );
      assert.equal(status.potret, null);
    });
    await use({ url: urlSuperuser }, async (basisdata) => {
      const { akun, pesan } = await basisdata.status();
      assert.equal(akun.terlaluKuat, true);
      assert.match(pesan.join(), /«postgres» adalah superuser/);
    });
    // The unprivileged login can say whether the schema is up to date.
    await use({ url, urlPemilik }, migrate);
    await use({ url }, async (basisdata) => assert.deepEqual((await basisdata.status()).migrasi.tertunda, []));
  });

  it('migrates once when two start at the same time', async () => {
    const { url, urlPemilik } = await klaster.createBasis();
    const jumlah = await Promise.all([1, 2, 3].map(() => use({ url, urlPemilik }, migrate)));
    assert.deepEqual(jumlah.map(({ length }) => length).sort(), [0, 0, 4]);
  });

  it('leaves nothing of a migration that failed', async () => {
    const { url, urlPemilik } = await klaster.createBasis();
    const gagal = (satu: string) => (satu.startsWith('create table jejak ') ? [satu, 'select 1 / 0'] : [satu]);
    await use({ url, urlPemilik }, async (basisdata) => {
      await assert.rejects(migrate(basisdata, gagal), {
        kode: 'migrasi-gagal',
        message: /^Migrasi «0002-instansi» gagal dan dibatalkan seluruhnya; .*division by zero$/,
      });
      assert.deepEqual((await basisdata.status()).migrasi.terpasang, []);
      assert.equal((await migrate(basisdata)).length, 4);
    });
  });

  it('ends what takes too long, and what is left standing', async () => {
    const { urlPemilik } = await klaster.createBasis();
    const pilihan = { url: urlPemilik, batasPernyataanMs: 200, batasDiamMs: 200, sambungan: 1, tungguSambunganMs: 300 };
    await use(pilihan, async (basisdata) => {
      await migrate(basisdata);
      await assert.rejects(
        basisdata.withUmum((tx) => sql`select pg_sleep(5)`.execute(tx)),
        /statement timeout/,
      );
      await assert.rejects(
        basisdata.withUmum(async (tx) => {
          await tunggu(600);
          await sql`select 1`.execute(tx);
        }),
      );
      const lama = basisdata.withUmum(() => tunggu(100));
      const hasil = await Promise.allSettled([basisdata.withUmum((tx) => sql`select 1`.execute(tx)), lama]);
      assert.deepEqual(
        hasil.map(({ status }) => status),
        ['fulfilled', 'fulfilled'],
        'and goes on afterwards',
      );
    });
    const { url } = await klaster.createBasis();
    await assert.rejects(openBasisdata({ url: url.replace('aplikasi', 'orang_lain') }), {
      kode: 'tidak-terhubung',
      message: /role "orang_lain" does not exist.*Periksa DATABASE_URL/,
    });
  });

  it('that is not there is said to be not there, without the password', async () => {
    const galat = await openBasisdata({ url: 'postgresql://a:rahasia@127.0.0.1:9/x' }).catch((satu: unknown) => satu);
    assert.match(String(galat), /^GalatBasisdata: Server PostgreSQL tidak dapat dihubungi \(.*ECONNREFUSED/);
    assert.doesNotMatch(String(galat), /rahasia/);
  });
});
