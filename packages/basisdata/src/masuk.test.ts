import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openMasuk, PEMETAAN_MASUK } from './masuk.ts';
import { toSqlName } from './skema/penamaan.ts';
import { TABEL } from './skema/skema.ts';
import { isiSemuaTabel } from './uji/isi.ts';
import { describeSetiapMesin } from './uji/mesin.ts';

/** Columns that better-auth writes without a mapping. */
const TETAP = ['id', 'instansi_id', 'nonaktif'];

describeSetiapMesin('sign-in tables', (uji) => {
  it('have a column for every field of better-auth, and no other', () => {
    const { user, session, account, verification, username, twoFactor } = PEMETAAN_MASUK;
    const pengguna = { ...user.fields, ...username.user.fields, ...twoFactor.user.fields };
    const semua = [{ ...user, fields: pengguna }, session, account, verification, twoFactor.twoFactor];
    for (const { modelName, fields } of semua) {
      const tabel = Object.entries(TABEL).find(([nama]) => toSqlName(nama) === modelName)?.[1];
      assert.ok(tabel, modelName);
      const kolom = Object.keys(tabel)
        .map(toSqlName)
        .filter((nama) => !TETAP.includes(nama));
      assert.deepEqual(Object.values<string>(fields).sort(), kolom.sort(), modelName);
    }
  });

  it('give times as Date and names as in SQL', async () => {
    await isiSemuaTabel(uji.basisdata, uji.a);
    const db = openMasuk(uji.basisdata);
    const baris = await db.selectFrom('ref_pengguna').selectAll().executeTakeFirstOrThrow();
    assert.ok(baris['dibuat'] instanceof Date);
    assert.equal(baris['nonaktif'], null);
    assert.equal(baris['instansi_id'], uji.a);
    const tahun = new Date('2031-05-06T07:08:09.123Z');
    await db.updateTable('ref_pengguna').set({ diubah: tahun }).where('id', '=', baris['id']).execute();
    const lagi = await db.selectFrom('ref_pengguna').select('diubah').executeTakeFirstOrThrow();
    assert.deepEqual(lagi['diubah'], tahun);
  });
});
