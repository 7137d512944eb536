import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createUnitTahun } from '../uji/isi.ts';
import { describeSetiapMesin } from '../uji/mesin.ts';
import { appendTindakan, listTindakan, listTindakanUnitTahun } from './tindakan.ts';
import { deleteUnitTahun } from './unit-tahun.ts';

describeSetiapMesin('actions', (uji) => {
  const tindakan = (unitTahunId: string, sesudah: number, macam: string, objek = 'tw1') => ({
    unitTahunId,
    alur: 'pengukuran',
    objek,
    macam,
    penggunaId: 'p1',
    namaPelaku: 'Ani',
    pada: '2026-04-01T00:00:00.000Z',
    sesudah,
  });

  it('are recorded in order, each object for itself', async () => {
    const id = await createUnitTahun(uji.basisdata, uji.a);
    await uji.basisdata.withInstansi(uji.a, async (tx) => {
      const muatan = { indikator: ['i1', 'i2'] };
      await appendTindakan(tx, uji.a, { ...tindakan(id, 0, 'ajukan'), jabatan: 'Camat', muatan });
      await appendTindakan(tx, uji.a, { ...tindakan(id, 1, 'mintaPerbaikan'), alasan: 'belum lengkap' });
      await appendTindakan(tx, uji.a, tindakan(id, 0, 'ajukan', 'tw2'));
      const daftar = await listTindakan(tx, uji.a, { unitTahunId: id, alur: 'pengukuran', objek: 'tw1' });
      assert.deepEqual(
        daftar.map(({ urutan, macam, jabatan, alasan, muatan: isi }) => [urutan, macam, jabatan, alasan, isi]),
        [
          [1, 'ajukan', 'Camat', null, muatan],
          [2, 'mintaPerbaikan', null, 'belum lengkap', null],
        ],
      );
      assert.equal((await listTindakanUnitTahun(tx, uji.a, id)).length, 3);
      assert.equal((await listTindakanUnitTahun(tx, uji.a, id, 'laporan')).length, 0);
    });
  });

  it('that were decided on the same state are taken only once', async () => {
    const id = await createUnitTahun(uji.basisdata, uji.a);
    const hasil = await Promise.all(
      ['setujui', 'mintaPerbaikan', 'setujui', 'mintaPerbaikan'].map((macam) =>
        uji.basisdata.withInstansi(uji.a, (tx) => appendTindakan(tx, uji.a, tindakan(id, 0, macam))),
      ),
    );
    assert.deepEqual(hasil.map((satu) => satu.hasil).sort(), ['bentrok', 'bentrok', 'bentrok', 'tercatat']);
    for (const satu of hasil) if (satu.hasil === 'bentrok') assert.equal(satu.terkini.length, 1);
  });

  it('keep their unit-year from being removed', async () => {
    const id = await createUnitTahun(uji.basisdata, uji.a);
    await uji.basisdata.withInstansi(uji.a, (tx) => appendTindakan(tx, uji.a, tindakan(id, 0, 'ajukan')));
    await assert.rejects(
      uji.basisdata.withInstansi(uji.a, (tx) => deleteUnitTahun(tx, uji.a, id)),
      /foreign key/,
    );
  });
});
