import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeSetiapMesin } from '../uji/mesin.ts';
import {
  deleteUnitTahun,
  findUnitTahun,
  findUnitTahunByUnit,
  insertUnitTahun,
  listUnitTahun,
  lockUnitTahun,
  updateUnitTahun,
} from './unit-tahun.ts';

const baru = (unit: string, tahun: number) => ({
  unit,
  namaUnit: `Kecamatan ${unit}`,
  tahun,
  keadaan: 'aktif' as const,
  dibuat: '2026-01-02T03:04:05.678Z',
});

describeSetiapMesin('unit-years', (uji) => {
  it('are made once per unit and year, in each government', async () => {
    const { basisdata, a, b } = uji;
    const satu = await basisdata.withInstansi(a, (tx) => insertUnitTahun(tx, a, baru('timur', 2024)));
    assert.ok(satu);
    assert.deepEqual(satu, { ...baru('timur', 2024), instansiId: a, id: satu.id, indukUnit: null });
    assert.equal(await basisdata.withInstansi(a, (tx) => insertUnitTahun(tx, a, baru('timur', 2024))), undefined);
    assert.ok(await basisdata.withInstansi(b, (tx) => insertUnitTahun(tx, b, baru('timur', 2024))));
    await basisdata.withInstansi(a, (tx) => insertUnitTahun(tx, a, baru('timur', 2025)));
    await basisdata.withInstansi(a, (tx) => insertUnitTahun(tx, a, baru('barat', 2025)));

    await basisdata.withInstansi(a, async (tx) => {
      assert.deepEqual(
        (await listUnitTahun(tx, a)).map(({ unit, tahun }) => `${tahun} ${unit}`),
        ['2025 barat', '2025 timur', '2024 timur'],
      );
      assert.equal((await listUnitTahun(tx, a, { tahun: 2025, unit: 'barat' })).length, 1);
      assert.deepEqual(await findUnitTahun(tx, a, satu.id), satu);
      assert.deepEqual(await findUnitTahunByUnit(tx, a, 'timur', 2024), satu);
      assert.deepEqual(await lockUnitTahun(tx, a, satu.id), satu);
      assert.equal(await findUnitTahun(tx, b, satu.id), undefined);
    });
  });

  it('change their name, parent and state, and go away with their records', async () => {
    const { basisdata, a } = uji;
    await basisdata.withInstansi(a, async (tx) => {
      const satu = await insertUnitTahun(tx, a, baru('selatan', 2024));
      assert.ok(satu);
      const ubah = { namaUnit: 'Kecamatan Lain', indukUnit: 'timur', keadaan: 'arsip' as const };
      assert.deepEqual(await updateUnitTahun(tx, a, satu.id, ubah), { ...satu, ...ubah });
      assert.deepEqual(await updateUnitTahun(tx, a, satu.id, {}), { ...satu, ...ubah });
      assert.equal(await deleteUnitTahun(tx, a, satu.id), true);
      assert.equal(await deleteUnitTahun(tx, a, satu.id), false);
    });
  });
});
