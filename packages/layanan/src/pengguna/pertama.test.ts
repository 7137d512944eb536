import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type BasisUji, openUji } from '@akuntabel/basisdata/uji';
import { GalatLayanan } from '../inti/galat.ts';
import { createMasukUji, createPeramban } from '../masuk/uji.ts';
import { createTahun } from '../uji/kantor.ts';
import { findDemo, siapkanDemo } from './demo.ts';
import { isBelumDisiapkan, siapkanPertama } from './pertama.ts';

const INSTANSI = { kode: 'x', nama: 'Pemerintah Kota X', daerah: 'Kota X', jenis: 'kota', tempat: 'X' };
const ADMIN = { nama: 'Admin Pertama', namaMasuk: 'Admin.Satu' };

for (const jenis of ['pglite', 'postgresql'] as const) {
  describe(`the first start (${jenis})`, () => {
    let basis: BasisUji;
    before(async () => {
      basis = await openUji(jenis);
    });
    after(async () => await basis.close());
    it('once', async () => {
      const masuk = createMasukUji(basis.basisdata);
      const { alat } = masuk;
      assert.equal(await isBelumDisiapkan(alat), true);
      const demo = await siapkanDemo(alat, createTahun('KEC'));
      for (const { namaMasuk, sandi } of demo.orang) {
        const hasil = await masuk.masuk(createPeramban().permintaan(), { namaMasuk, sandi });
        assert.equal(hasil.hasil, 'masuk');
      }
      assert.deepEqual(await findDemo(alat), demo);
      assert.equal(await isBelumDisiapkan(alat), false);
      await assert.rejects(siapkanPertama(alat, { instansi: INSTANSI, admin: ADMIN }), GalatLayanan);
    });
  });
}
