import assert from 'node:assert/strict';
import { after, before, it, mock } from 'node:test';
import { insertKredensial, updatePengguna } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { GalatLayanan } from '../inti/galat.ts';
import type { HasilMasuk } from './hasil.ts';
import { PENYEDIA_SSO } from './nama-masuk.ts';
import {
  createMasukUji,
  createOrang,
  createPeramban,
  type MasukUji,
  masukkan,
  type Peramban,
  teksKuki,
} from './uji.ts';
import { type PenyediaUji, startPenyedia } from './uji-oidc.ts';

const ALAMAT = 'http://127.0.0.1:3000';

describeSetiapMesin('single sign-on', (uji) => {
  let penyedia: PenyediaUji;
  before(async () => {
    // The provider warns that its pages are for tests only.
    mock.method(console, 'info', () => {});
    mock.method(console, 'warn', () => {});
    penyedia = await startPenyedia(`${ALAMAT}/masuk/sso/kembali`);
  });
  after(async () => {
    mock.restoreAll();
    await penyedia.close();
  });

  const buka = (): MasukUji => {
    const { alamatPenemuan, klien, rahasiaKlien } = penyedia;
    return createMasukUji(uji.basisdata, { oidc: { alamatPenemuan, klien, rahasiaKlien, nama: 'SSO Kota' } });
  };

  async function createTertaut(akun: string) {
    const orang = await createOrang(uji.basisdata, uji.a);
    const waktu = new Date().toISOString();
    await uji.basisdata.withUmum((tx) =>
      insertKredensial(tx, {
        ...{ penggunaId: orang.penggunaId, penyedia: PENYEDIA_SSO, akun, dibuat: waktu, diubah: waktu },
      }),
    );
    return orang;
  }

  /** To the provider and back, in one browser. */
  async function pergi(m: MasukUji, siapa: string, peramban: Peramban): Promise<URLSearchParams> {
    const { alamat, kuki } = await m.mulaiSso(peramban.permintaan());
    peramban.simpan(kuki);
    return (await penyedia.masukSebagai(alamat, siapa)).searchParams;
  }

  async function masukSso(m: MasukUji, siapa: string, peramban = createPeramban()): Promise<HasilMasuk> {
    const cari = await pergi(m, siapa, peramban);
    const hasil = await m.selesaiSso(peramban.permintaan(), cari);
    peramban.simpan(hasil.kuki);
    return hasil;
  }

  it('sends to the provider with state, nonce and PKCE, and takes back who was linked', async () => {
    const m = buka();
    assert.equal(m.namaSso, 'SSO Kota');
    const orang = await createTertaut('pegawai-1');
    const peramban = createPeramban();
    const { alamat, kuki } = await m.mulaiSso(peramban.permintaan());
    const cari = new URL(alamat).searchParams;
    assert.equal(cari.get('response_type'), 'code');
    assert.equal(cari.get('code_challenge_method'), 'S256');
    assert.equal(cari.get('redirect_uri'), `${ALAMAT}/masuk/sso/kembali`);
    for (const nama of ['state', 'nonce', 'code_challenge']) assert.ok((cari.get(nama) ?? '').length >= 32, nama);
    assert.match(teksKuki(kuki), /^akuntabel_sso=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);

    const hasil = await masukSso(m, 'pegawai-1', peramban);
    assert.ok(hasil.hasil === 'masuk' && hasil.penggunaId === orang.penggunaId);
    assert.deepEqual([...peramban.toples.keys()], ['akuntabel_sesi']);
    assert.equal((await m.findSesi(peramban.permintaan().headers))?.pengguna.id, orang.penggunaId);
    // Nothing of the provider's is kept.
    const simpanan = await uji.basisdata.db.selectFrom('refKredensial').selectAll().execute();
    const milik = simpanan.find((k) => k.akun === 'pegawai-1');
    assert.deepEqual([milik?.tokenAkses, milik?.tokenSegar, milik?.tokenId], [null, null, null]);
  });

  it('lets nobody in whom no admin linked, and makes no account, whatever address for mail they show', async () => {
    const m = buka();
    const korban = await createOrang(uji.basisdata, uji.a);
    await uji.basisdata.withUmum((tx) =>
      updatePengguna(tx, korban.penggunaId, { surel: 'korban@dumai.go.id', surelTerverifikasi: true }),
    );
    const jumlah = async () => (await uji.basisdata.db.selectFrom('refPengguna').select('id').execute()).length;
    const sebelum = await jumlah();
    for (const siapa of ['orang-asing', 'korban@dumai.go.id', korban.penggunaId, korban.namaMasuk]) {
      const peramban = createPeramban();
      const hasil = await masukSso(m, siapa, peramban);
      assert.ok(hasil.hasil === 'ditolak' && /admin instansi/.test(hasil.pesan), siapa);
      assert.equal(peramban.toples.size, 0);
    }
    assert.equal(await jumlah(), sebelum);
    assert.ok(
      m.alat.peristiwa.some((p) => p.peristiwa === 'masuk.ssoGagal' && p.rincian?.['sebab'] === 'signup_disabled'),
    );
    assert.ok(!JSON.stringify(m.alat.peristiwa).includes('korban'));
  });

  it('lets nobody in who was deactivated', async () => {
    const m = buka();
    const orang = await createTertaut('pegawai-2');
    await uji.basisdata.withUmum((tx) => updatePengguna(tx, orang.penggunaId, { nonaktif: new Date().toISOString() }));
    assert.equal((await masukSso(m, 'pegawai-2')).hasil, 'ditolak');
    const sesi = await uji.basisdata.db.selectFrom('refSesi').select('penggunaId').execute();
    assert.ok(!sesi.some((s) => s.penggunaId === orang.penggunaId));
  });

  it('takes what the provider sent once, and only from the browser that was sent there', async () => {
    const m = buka();
    await createTertaut('pegawai-3');
    const penyerang = createPeramban();
    const cari = await pergi(m, 'pegawai-3', penyerang);
    // A link with the attacker's answer, opened by somebody else: no cookie, or that of another try.
    const korban = createPeramban();
    assert.equal((await m.selesaiSso(korban.permintaan(), cari)).hasil, 'ditolak');
    const cariSendiri = await pergi(m, 'pegawai-3', korban);
    assert.equal((await m.selesaiSso(korban.permintaan(), cari)).hasil, 'ditolak');
    const permintaan = korban.permintaan();
    assert.equal((await m.selesaiSso(permintaan, cariSendiri)).hasil, 'masuk');
    assert.equal((await m.selesaiSso(permintaan, cariSendiri)).hasil, 'ditolak', 'used');
  });

  it('refuses what no provider sends', async () => {
    const m = buka();
    const peramban = createPeramban();
    const cari = await pergi(m, 'siapa-saja', peramban);
    const state = cari.get('state') ?? '';
    for (const buruk of [
      '',
      'code=x',
      `code=x&state=${state}x`,
      `error=access_denied&state=${state}`,
      `code=x&state=${state}`,
    ]) {
      const hasil = await m.selesaiSso(peramban.permintaan(), new URLSearchParams(buruk));
      assert.equal(hasil.hasil, 'ditolak', buruk);
    }
  });

  it('keeps nobody from signing in with a password while the provider does not answer', async () => {
    const { klien, rahasiaKlien } = penyedia;
    const alamatPenemuan = 'http://127.0.0.1:1/.well-known/openid-configuration';
    const m = createMasukUji(uji.basisdata, { oidc: { alamatPenemuan, klien, rahasiaKlien, nama: 'SSO' } });
    await assert.rejects(
      m.mulaiSso(createPeramban().permintaan()),
      (galat) => galat instanceof GalatLayanan && galat.kode === 'keadaan',
    );
    await masukkan(m, await createOrang(uji.basisdata, uji.a));
    const tanpa = createMasukUji(uji.basisdata);
    assert.equal(tanpa.namaSso, undefined);
    await assert.rejects(
      tanpa.mulaiSso(createPeramban().permintaan()),
      (galat) => galat instanceof GalatLayanan && galat.kode === 'takDitemukan',
    );
  });
});
