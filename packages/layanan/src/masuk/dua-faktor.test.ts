import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { afterEach, it, mock } from 'node:test';
import { listJejak, updatePengguna } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { GalatLayanan, type KodeGalat } from '../inti/galat.ts';
import { makeTautan, pakaiTautanSandi } from '../pengguna/tautan.ts';
import { createMasukUji, createOrang, createPeramban, type MasukUji, masukkan, type OrangUji, SANDI } from './uji.ts';

const HURUF = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The app on the telephone (RFC 6238), written here anew so that nothing is checked against itself. */
function hitungTotp(kunci: string, pada = Date.now()): string {
  const bit = [...kunci.replace(/ /g, '')].map((h) => HURUF.indexOf(h).toString(2).padStart(5, '0')).join('');
  const rahasia = Buffer.from((bit.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
  const langkah = Buffer.alloc(8);
  langkah.writeBigUInt64BE(BigInt(Math.floor(pada / 30_000)));
  const hmac = createHmac('sha1', rahasia).update(langkah).digest();
  const mulai = (hmac.at(-1) ?? 0) & 15;
  return String((hmac.readUInt32BE(mulai) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const ditolak = (kode: KodeGalat) => (galat: unknown) => {
  assert.ok(galat instanceof GalatLayanan, String(galat));
  assert.equal(galat.kode, kode, galat.message);
  return true;
};

describeSetiapMesin('the second factor', (uji) => {
  const majukan = (ms: number): void => {
    const nanti = Date.now() + ms;
    mock.timers.reset();
    mock.timers.enable({ apis: ['Date'], now: nanti });
  };
  afterEach(() => mock.timers.reset());

  /** Somebody with a second factor, signed in, and the code that confirmed it half an hour ago. */
  async function createOrangTotp(m: MasukUji) {
    const orang = await createOrang(uji.basisdata, uji.a);
    const peramban = await masukkan(m, orang);
    const { kunci, uri, qr } = await m.mulaiTotp(peramban.permintaan(), { sandi: SANDI });
    const { kodePemulihan, kuki } = await m.konfirmasiTotp(peramban.permintaan(), { kode: hitungTotp(kunci) });
    peramban.simpan(kuki);
    majukan(1_800_000);
    return { orang, peramban, kunci, uri, qr, kodePemulihan };
  }

  /** The first step done, the second to come. */
  async function bukaLangkah(m: MasukUji, { namaMasuk }: OrangUji, peramban = createPeramban()) {
    const hasil = await m.masuk(peramban.permintaan(), { namaMasuk, sandi: SANDI });
    assert.equal(hasil.hasil, 'langkahKedua');
    peramban.simpan(hasil.kuki);
    assert.deepEqual([...peramban.toples.keys()], ['akuntabel_langkah_kedua']);
    return peramban;
  }

  it('is enrolled with password and code, ends sessions from before, and shows recovery codes once', async () => {
    const m = createMasukUji(uji.basisdata);
    const orang = await createOrang(uji.basisdata, uji.a);
    const [ini, lain] = [await masukkan(m, orang), await masukkan(m, orang)];
    await assert.rejects(m.mulaiTotp(ini.permintaan(), { sandi: 'keliru' }), ditolak('takSah'));
    await assert.rejects(m.mulaiTotp(createPeramban().permintaan(), { sandi: SANDI }), ditolak('terlarang'));
    await assert.rejects(m.konfirmasiTotp(ini.permintaan(), { kode: '123456' }), ditolak('keadaan'));
    const daftar = await m.mulaiTotp(ini.permintaan(), { sandi: SANDI });
    const uri = new URL(daftar.uri);
    assert.equal(decodeURIComponent(uri.pathname), `/Akuntabel:${orang.namaMasuk}`);
    assert.equal(uri.searchParams.get('secret'), daftar.kunci.replace(/ /g, ''));
    assert.match(daftar.qr, /^<svg [^>]*>.*<\/svg>$/s);
    assert.doesNotMatch(daftar.qr, /<script|href|on\w+=/i);
    // Not confirmed: nothing is asked for yet.
    await masukkan(m, orang);
    await assert.rejects(m.konfirmasiTotp(ini.permintaan(), { kode: '000000' }), ditolak('takSah'));
    const sebelum = ini.permintaan();
    const kode = hitungTotp(daftar.kunci);
    const { kodePemulihan, kuki } = await m.konfirmasiTotp(sebelum, { kode: `${kode.slice(0, 3)} ${kode.slice(3)}` });
    ini.simpan(kuki);
    assert.equal(kodePemulihan.length, 10);
    assert.ok(kodePemulihan.every((k) => /^[a-z2-9]{5}-[a-z2-9]{5}$/.test(k)));
    assert.equal((await m.findSesi(ini.permintaan().headers))?.pengguna.duaFaktor, true);
    assert.equal(await m.findSesi(lain.permintaan().headers), undefined);
    assert.equal(await m.findSesi(sebelum.headers), undefined, 'another session since');
    await assert.rejects(m.mulaiTotp(ini.permintaan(), { sandi: SANDI }), ditolak('keadaan'));
    await assert.rejects(m.konfirmasiTotp(ini.permintaan(), { kode }), ditolak('keadaan'));

    const { basisdata, a } = uji;
    const jejak = await basisdata.withInstansi(a, (tx) => listJejak(tx, a, { penggunaId: orang.penggunaId }));
    assert.equal(jejak.baris[0]?.macam, 'duaFaktor.aktifkan');
    const simpanan = await basisdata.withUmum((tx) =>
      tx.selectFrom('refDuaFaktor').selectAll().where('penggunaId', '=', orang.penggunaId).execute(),
    );
    const teks = JSON.stringify([jejak, m.alat.peristiwa, simpanan]);
    for (const rahasia of [kode, daftar.kunci.replace(/ /g, ''), kodePemulihan[0] ?? assert.fail()]) {
      assert.ok(!teks.includes(rahasia), 'neither logged nor stored as it is');
    }
  });

  it('is asked for after the password, and a code is good once', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, kunci } = await createOrangTotp(m);
    const peramban = await bukaLangkah(m, orang);
    assert.equal(await m.findSesi(peramban.permintaan().headers), undefined, 'half way in is not in');
    const kode = hitungTotp(kunci);
    const salah = await m.masukTotp(peramban.permintaan(), { kode: kode === '000000' ? '000001' : '000000' });
    assert.ok(salah.hasil === 'ditolak' && /Kode tidak cocok/.test(salah.pesan));
    const terbuka = peramban.permintaan();
    const hasil = await m.masukTotp(terbuka, { kode });
    assert.equal(hasil.hasil, 'masuk');
    peramban.simpan(hasil.kuki);
    assert.deepEqual([...peramban.toples.keys()], ['akuntabel_sesi']);
    assert.equal((await m.findSesi(peramban.permintaan().headers))?.pengguna.id, orang.penggunaId);

    // Seen over a shoulder, with the password known too: not within its time, not by the same step again.
    const pengintip = await bukaLangkah(m, orang);
    const lagi = await m.masukTotp(pengintip.permintaan(), { kode });
    assert.ok(lagi.hasil === 'ditolak' && /sudah dipakai/.test(lagi.pesan));
    assert.equal((await m.masukTotp(terbuka, { kode: hitungTotp(kunci, Date.now() + 30_000) })).hasil, 'ulang');
    assert.equal((await m.masukTotp(createPeramban().permintaan(), { kode })).hasil, 'ulang');
    majukan(60_000);
    assert.equal((await m.masukTotp(pengintip.permintaan(), { kode: hitungTotp(kunci) })).hasil, 'masuk');
  });

  it('takes a code once of many who send it at the same time', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, kunci } = await createOrangTotp(m);
    const peramban = [];
    for (let ke = 0; ke < 4; ke++) peramban.push(await bukaLangkah(m, orang));
    const kode = hitungTotp(kunci);
    const hasil = await Promise.all(peramban.map((p) => m.masukTotp(p.permintaan(), { kode })));
    assert.equal(hasil.filter((h) => h.hasil === 'masuk').length, 1);
  });

  it('is not guessed: five tries, then delays, whatever number of steps is opened', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, kunci } = await createOrangTotp(m);
    const hasil: string[] = [];
    for (let ke = 0; ke < 8; ke++) {
      const peramban = await bukaLangkah(m, orang);
      const satu = await m.masukTotp(peramban.permintaan(), { kode: `00000${ke}` });
      hasil.push(satu.hasil === 'ditolak' && satu.tungguDetik !== null ? 'tunda' : satu.hasil);
    }
    assert.deepEqual(hasil, [...Array(5).fill('ditolak'), ...Array(3).fill('tunda')]);
    const peramban = await bukaLangkah(m, orang);
    assert.equal((await m.masukTotp(peramban.permintaan(), { kode: hitungTotp(kunci) })).hasil, 'ditolak');
    majukan(60_000);
    assert.equal((await m.masukTotp(peramban.permintaan(), { kode: hitungTotp(kunci) })).hasil, 'masuk');
  });

  it('is over after ten minutes, and with a cookie of somebody else’s making', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, kunci, peramban: lain } = await createOrangTotp(m);
    const peramban = await bukaLangkah(m, orang);
    const asli = peramban.toples.get('akuntabel_langkah_kedua') ?? '';
    for (const palsu of [asli.split('.')[0] ?? '', `x${asli}`, lain.toples.get('akuntabel_sesi') ?? '']) {
      peramban.toples.set('akuntabel_langkah_kedua', palsu);
      assert.equal((await m.masukTotp(peramban.permintaan(), { kode: hitungTotp(kunci) })).hasil, 'ulang');
    }
    // Nor is the cookie of the step a session.
    assert.equal(await m.findSesi(new Headers({ cookie: `akuntabel_sesi=${encodeURIComponent(asli)}` })), undefined);
    peramban.toples.set('akuntabel_langkah_kedua', asli);
    majukan(601_000);
    const hasil = await m.masukTotp(peramban.permintaan(), { kode: hitungTotp(kunci) });
    assert.ok(hasil.hasil === 'ulang' && hasil.kuki[0]?.opsi.maxAge === 0);
  });

  it('lets nobody in who was deactivated between the two steps', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, kunci, kodePemulihan } = await createOrangTotp(m);
    const peramban = await bukaLangkah(m, orang);
    const nonaktif = new Date().toISOString();
    await uji.basisdata.withUmum((tx) => updatePengguna(tx, orang.penggunaId, { nonaktif }));
    for (const hasil of [
      await m.masukTotp(peramban.permintaan(), { kode: hitungTotp(kunci) }),
      await m.masukKodePemulihan(peramban.permintaan(), { kode: kodePemulihan[0] ?? '' }),
    ]) {
      assert.notEqual(hasil.hasil, 'masuk');
      peramban.simpan(hasil.kuki);
    }
    const { rows } = { rows: await uji.basisdata.db.selectFrom('refSesi').select('penggunaId').execute() };
    assert.equal(rows.filter((s) => s.penggunaId === orang.penggunaId).length, 1, 'only that of before, which is dead');
  });

  it('can be passed with each recovery code once, however it is typed', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, peramban: pertama, kodePemulihan } = await createOrangTotp(m);
    const [kode = ''] = kodePemulihan;
    const peramban = await bukaLangkah(m, orang);
    const hasil = await m.masukKodePemulihan(peramban.permintaan(), {
      kode: ` ${kode.toUpperCase().replace('-', ' ')}`,
    });
    assert.ok(hasil.hasil === 'masuk' && hasil.sisaKode === 9);
    const lagi = await bukaLangkah(m, orang);
    assert.equal((await m.masukKodePemulihan(lagi.permintaan(), { kode })).hasil, 'ditolak');
    // New ones make the old ones worthless.
    await assert.rejects(m.gantiKodePemulihan(pertama.permintaan(), { sandi: 'keliru' }), ditolak('takSah'));
    const { kodePemulihan: baru } = await m.gantiKodePemulihan(pertama.permintaan(), { sandi: SANDI });
    const coba = async (satu: string | undefined) =>
      (await m.masukKodePemulihan(lagi.permintaan(), { kode: satu ?? '' })).hasil;
    assert.deepEqual([await coba(kodePemulihan[1]), await coba(baru[1])], ['ditolak', 'masuk']);
  });

  it('is switched off with the password, and enrolled anew with another secret', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, peramban, kunci } = await createOrangTotp(m);
    await assert.rejects(m.matikanTotp(peramban.permintaan(), { sandi: 'keliru' }), ditolak('takSah'));
    await m.matikanTotp(peramban.permintaan(), { sandi: SANDI });
    await masukkan(m, orang);
    await assert.rejects(m.gantiKodePemulihan(peramban.permintaan(), { sandi: SANDI }), ditolak('keadaan'));
    const lagi = await m.mulaiTotp(peramban.permintaan(), { sandi: SANDI });
    assert.notEqual(lagi.kunci, kunci);
  });

  it('stays when the password is reset by a link', async () => {
    const m = createMasukUji(uji.basisdata);
    const { orang, peramban } = await createOrangTotp(m);
    const { token } = await uji.basisdata.withUmum((tx) => makeTautan(m.alat, tx, orang.penggunaId));
    await pakaiTautanSandi(m.alat, { token, sandi: SANDI, alamat: null });
    assert.equal(await m.findSesi(peramban.permintaan().headers), undefined);
    await bukaLangkah(m, orang);
  });
});
