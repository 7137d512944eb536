import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { listUnitTahun } from './kueri/unit-tahun.ts';
import { createUnitTahun } from './uji/isi.ts';
import { describeSetiapMesin } from './uji/mesin.ts';

const BACA = { bacaSaja: true } as const;

describeSetiapMesin(
  'the reading of one request',
  (uji) => {
    const count = (sqlTeks: RegExp): number => uji.perekam.sql.filter((satu) => sqlTeks.test(satu)).length;

    it('sees one moment, and what others write in the meantime with the next', async () => {
      const { basisdata, tutup } = uji.basisdata.openBacaan();
      const list = () => basisdata.withInstansi(uji.a, (tx) => listUnitTahun(tx, uji.a), BACA);
      const sebelum = await list();
      await createUnitTahun(uji.basisdata, uji.a);
      const sesudah = await list();
      await tutup();
      const kini = await list();
      // With one connection for everybody each question is of its own moment.
      assert.equal(sesudah.length - sebelum.length, uji.jenis === 'postgresql' ? 0 : 1);
      assert.equal(kini.length - sebelum.length, 1);
    });

    it('writes outside of it, and refuses writing inside', async () => {
      const { basisdata, tutup } = uji.basisdata.openBacaan();
      const id = await createUnitTahun(basisdata, uji.a);
      await assert.rejects(
        basisdata.withInstansi(
          uji.a,
          (tx) => tx.deleteFrom('unitTahun').where('instansiId', '=', uji.a).execute(),
          BACA,
        ),
        /read-only transaction/,
      );
      const semua = await basisdata.withInstansi(uji.a, (tx) => listUnitTahun(tx, uji.a), BACA);
      assert.ok(
        semua.some((satu) => satu.id === id),
        'and goes on after the error, in a transaction of its own',
      );
      await tutup();
    });

    it('never shows the rows of one government to who asks for another or for none', async () => {
      await createUnitTahun(uji.basisdata, uji.a);
      const milikB = await createUnitTahun(uji.basisdata, uji.b);
      const { basisdata, tutup } = uji.basisdata.openBacaan();
      const seen = async (instansiId: string | null) => {
        const baca = (tx: Parameters<Parameters<typeof basisdata.withUmum>[0]>[0]) =>
          sql<{ instansi: string }>`select distinct instansi_id as instansi from unit_tahun
          where instansi_id = instansi_id`.execute(tx);
        const { rows } = await (instansiId === null
          ? basisdata.withUmum(baca, BACA)
          : basisdata.withInstansi(instansiId, baca, BACA));
        return rows.map(({ instansi }) => instansi);
      };
      const urutan = [null, uji.a, uji.b, uji.a, null];
      const harap = urutan.map((satu) => (satu === null ? [] : [satu]));
      const satuSatu = [];
      for (const satu of urutan) satuSatu.push(await seen(satu));
      assert.deepEqual(satuSatu, harap);
      assert.deepEqual(await Promise.all(urutan.map(seen)), harap, 'also when all ask at once');
      await tutup();
      assert.deepEqual(await seen(uji.b), [uji.b], 'and afterwards');
      assert.ok(milikB);
    });

    it('is begun and ended once, and not at all when nothing is asked', async () => {
      if (uji.jenis === 'pglite') return;
      uji.perekam.kosongkan();
      const kosong = uji.basisdata.openBacaan();
      await kosong.tutup();
      assert.deepEqual(uji.perekam.sql, []);
      const { basisdata, tutup } = uji.basisdata.openBacaan();
      const list = () => basisdata.withInstansi(uji.a, (tx) => listUnitTahun(tx, uji.a), BACA);
      await Promise.all([list(), list(), list()]);
      await list();
      await tutup();
      assert.equal(count(/^set local app\.instansi/), 1);
      assert.equal(count(/^set local role/), 1);
      assert.equal(count(/^select/), 4);
    });

    it('lets nobody inside ask the outer database', async () => {
      const { basisdata, tutup } = uji.basisdata.openBacaan();
      await assert.rejects(
        basisdata.withInstansi(uji.a, () => sql`select 1`.execute(basisdata.db), BACA),
        /inside a transaction use its tx/,
      );
      await tutup();
    });

    it('gives its connection back, however it ends', async () => {
      for (let ke = 0; ke < 25; ke += 1) {
        const { basisdata, tutup } = uji.basisdata.openBacaan();
        const salah = basisdata.withInstansi(uji.a, (tx) => sql`select 1 / 0`.execute(tx), BACA);
        await assert.rejects(salah, /division by zero/);
        await basisdata.withUmum((tx) => sql`select 1`.execute(tx), BACA);
        await tutup();
      }
    });
  },
  ['pglite', 'postgresql'],
  { bebasKueri: true },
);
