import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { createMasukUji, createOrang, createPeramban, SANDI } from './uji.ts';

describeSetiapMesin('signing in', (uji) => {
  it('with name and password, and out again', async () => {
    const masuk = createMasukUji(uji.basisdata);
    const orang = await createOrang(uji.basisdata, uji.a);
    const peramban = createPeramban();
    assert.equal(await masuk.findSesi(peramban.permintaan().headers), undefined);
    const hasil = await masuk.masuk(peramban.permintaan(), {
      namaMasuk: ` ${orang.namaMasuk.toUpperCase()} `,
      sandi: SANDI,
    });
    assert.equal(hasil.hasil, 'masuk');
    peramban.simpan(hasil.kuki);
    const sesi = await masuk.findSesi(peramban.permintaan().headers);
    assert.equal(sesi?.pengguna.id, orang.penggunaId);
    peramban.simpan((await masuk.keluar(peramban.permintaan())).kuki);
  });
});
