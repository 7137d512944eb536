import assert from 'node:assert/strict';
import { afterEach, it, mock } from 'node:test';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { createMasukUji, createOrang, createPeramban, masukkan } from './uji.ts';

describeSetiapMesin('what is past', (uji) => {
  afterEach(() => mock.timers.reset());

  it('is removed with a later sign-in: sessions, counts, links', async () => {
    const m = createMasukUji(uji.basisdata);
    const [orang, lain] = [await createOrang(uji.basisdata, uji.a), await createOrang(uji.basisdata, uji.a)];
    await createOrang(uji.basisdata, uji.a, { sandi: null });
    await masukkan(m, orang);
    await m.masuk(createPeramban().permintaan(), { namaMasuk: 'tidak.ada', sandi: 'x' });
    const hitung = async () => [
      (await uji.basisdata.db.selectFrom('refSesi').select('id').execute()).length,
      (await uji.basisdata.db.selectFrom('refVerifikasi').select('id').execute()).length,
    ];
    const sebelum = await hitung();
    assert.ok((sebelum[1] ?? 0) >= 3, String(sebelum));
    mock.timers.enable({ apis: ['Date'], now: Date.now() + 4 * 86_400_000 });
    await masukkan(m, lain);
    // The new session, and the count of the address, which goes down with time and not with success.
    assert.deepEqual(await hitung(), [1, 1]);
  });
});
