import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as tunggu } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Basisdata } from '../basisdata.ts';
import { openBasisdata, type PilihanBasisdata } from '../buka.ts';
import { migrate } from '../migrasi/migrasi.ts';
import { type Klaster, startKlaster } from '../uji/klaster.ts';
import { whySkipped } from '../uji/mesin.ts';

const BANYAK_MIGRASI = 5;

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
      assert.equal((await use({ url, urlPemilik }, migrate)).length, BANYAK_MIGRASI);
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
    assert.deepEqual(jumlah.map(({ length }) => length).sort(), [0, 0, BANYAK_MIGRASI]);
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
      assert.equal((await migrate(basisdata)).length, BANYAK_MIGRASI);
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
          // Before its first question nothing of it has reached the server.
          await sql`select 1`.execute(tx);
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

  it('goes on after the server has ended connections, in the middle of a reading or between two', async () => {
    const { url, urlPemilik, urlSuperuser } = await klaster.createBasis();
    const baca = { bacaSaja: true } as const;
    await use({ url: urlSuperuser }, async (penguasa) => {
      const endAll = () =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'aplikasi'`.execute(penguasa.db);
      await use({ url, urlPemilik, sambungan: 2 }, async (basisdata) => {
        await migrate(basisdata);
        for (let ke = 0; ke < 5; ke += 1) {
          const { basisdata: bacaan, tutup } = basisdata.openBacaan();
          const ask = () => bacaan.withUmum((tx) => sql`select ${ke}::int`.execute(tx), baca);
          await ask();
          await endAll();
          await assert.rejects(ask());
          await tutup();
          await basisdata.withUmum((tx) => sql`select 1`.execute(tx), baca);
        }
      });
    });
  });

  it('prepares what is asked often, and goes on when a table has changed under it', async () => {
    const { urlPemilik } = await klaster.createBasis();
    await use({ url: urlPemilik, sambungan: 1 }, async (basisdata) => {
      const { db } = basisdata;
      await sql`create table uji (a int)`.execute(db);
      const ask = () => sql`select * from uji where a > ${0} or ${true}`.execute(db);
      for (let ke = 0; ke < 4; ke += 1) await ask();
      const { rows } =
        await sql`select name from pg_prepared_statements where statement like 'select * from uji%'`.execute(db);
      assert.deepEqual(rows, [{ name: 'akuntabel_1' }]);
      await sql`alter table uji add column b int`.execute(db);
      await assert.rejects(ask(), /cached plan must not change result type/);
      await ask();
    });
    await use({ url: urlPemilik, sambungan: 1, siapkan: false }, async ({ db }) => {
      for (let ke = 0; ke < 4; ke += 1) await sql`select ${ke}::int`.execute(db);
      const { rows } = await sql`select name from pg_prepared_statements`.execute(db);
      assert.deepEqual(rows, []);
    });
  });

  it('that is not there is said to be not there, without the password', async () => {
    const galat = await openBasisdata({ url: 'postgresql://a:rahasia@127.0.0.1:9/x' }).catch((satu: unknown) => satu);
    assert.match(String(galat), /^GalatBasisdata: Server PostgreSQL tidak dapat dihubungi \(.*ECONNREFUSED/);
    assert.doesNotMatch(String(galat), /rahasia/);
  });
});
