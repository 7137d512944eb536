import assert from 'node:assert/strict';
import { afterEach, it, mock } from 'node:test';
import { deleteSesiPengguna, listJejak, updatePengguna } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { GalatLayanan } from '../inti/galat.ts';
import { PESAN_DITOLAK } from './hasil.ts';
import { createMasukUji, createOrang, createPeramban, masukkan, nextAlamat, SANDI, teksKuki } from './uji.ts';

const JAM = 3_600_000;
const MENIT = 60_000;

describeSetiapMesin('signing in', (uji) => {
  const masuk = () => createMasukUji(uji.basisdata);
  const orangBaru = (lain: Parameters<typeof createOrang>[2] = {}) => createOrang(uji.basisdata, uji.a, lain);
  /** Lets time pass for everything but the database, which is told the time. */
  const majukan = (ms: number): void => {
    const nanti = Date.now() + ms;
    mock.timers.reset();
    mock.timers.enable({ apis: ['Date'], now: nanti });
  };
  afterEach(() => mock.timers.reset());

  it('with name and password, however the name is written, and out again', async () => {
    const m = masuk();
    const orang = await orangBaru();
    const peramban = createPeramban();
    assert.equal(await m.findSesi(peramban.permintaan().headers), undefined);
    const namaMasuk = ` ${orang.namaMasuk.toUpperCase()} `;
    const hasil = await m.masuk(peramban.permintaan(), { namaMasuk, sandi: SANDI });
    assert.equal(hasil.hasil, 'masuk');
    peramban.simpan(hasil.kuki);
    const sesi = await m.findSesi(peramban.permintaan().headers);
    assert.deepEqual(sesi, {
      pengguna: { id: orang.penggunaId, nama: orang.nama, namaMasuk: orang.namaMasuk, duaFaktor: false },
      instansiId: uji.a,
      sesiId: sesi?.sesiId,
    });
    const lama = peramban.permintaan();
    peramban.simpan((await m.keluar(lama)).kuki);
    assert.equal(peramban.toples.size, 0);
    // The cookie is worth nothing to whoever kept it.
    assert.equal(await m.findSesi(lama.headers), undefined);
  });

  it('gives cookies no script reads, for this site, by https where that is, until the browser closes', async () => {
    const orang = await orangBaru();
    const isian = { namaMasuk: orang.namaMasuk, sandi: SANDI };
    const biasa = await masuk().masuk(createPeramban().permintaan(), isian);
    assert.match(teksKuki(biasa.kuki), /^akuntabel_sesi=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const amanLah = createMasukUji(uji.basisdata, { aman: true, alamatDasar: 'https://sakip.contoh.go.id' });
    const peramban = createPeramban();
    const aman = await amanLah.masuk(peramban.permintaan(), isian);
    assert.match(teksKuki(aman.kuki), /^__Secure-akuntabel_sesi=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    peramban.simpan(aman.kuki);
    assert.equal((await amanLah.findSesi(peramban.permintaan().headers))?.pengguna.id, orang.penggunaId);
    for (const kuki of (await amanLah.keluar(peramban.permintaan())).kuki) {
      assert.deepEqual([kuki.opsi.secure, kuki.opsi.httpOnly, kuki.opsi.maxAge, kuki.nilai], [true, true, 0, '']);
    }
  });

  it('answers alike and works alike, whatever is wrong', async () => {
    const m = masuk();
    const orang = await orangBaru();
    const nonaktif = await orangBaru();
    const tanpaSandi = await orangBaru({ sandi: null });
    const { basisdata } = uji;
    await basisdata.withUmum((tx) => updatePengguna(tx, nonaktif.penggunaId, { nonaktif: new Date().toISOString() }));
    const tanpaInstansi = await orangBaru();
    await basisdata.withUmum((tx) => updatePengguna(tx, tanpaInstansi.penggunaId, { instansiId: null }));
    const salah: [namaMasuk: string, sandi: string][] = [
      [orang.namaMasuk, 'sandi yang keliru'],
      [orang.namaMasuk, ''],
      [orang.namaMasuk, SANDI.toUpperCase()],
      [orang.namaMasuk, 'x'.repeat(100_000)],
      ['tidak.ada', SANDI],
      ['', ''],
      [`${orang.namaMasuk}' or 1=1 --`, SANDI],
      ['y'.repeat(100_000), SANDI],
      [nonaktif.namaMasuk, SANDI],
      [tanpaSandi.namaMasuk, SANDI],
      [tanpaInstansi.namaMasuk, SANDI],
      ['credential', SANDI],
    ];
    const kueri = new Set<number>();
    // What better-auth needs to start is not counted.
    await masukkan(m, await orangBaru());
    for (const [namaMasuk, sandi] of salah) {
      const sebelum = m.verifikasi();
      uji.perekam.kosongkan();
      const hasil = await m.masuk(createPeramban().permintaan(), { namaMasuk, sandi });
      assert.deepEqual(hasil, { hasil: 'ditolak', pesan: PESAN_DITOLAK, tungguDetik: null, kuki: [] }, namaMasuk);
      assert.equal(m.verifikasi() - sebelum, 1, `hashes checked for «${namaMasuk.slice(0, 40)}»`);
      kueri.add(uji.perekam.sql.length);
    }
    // Of what cannot be a name there is nothing to look up; that is known without asking.
    assert.ok(kueri.size <= 2, `queries: ${[...kueri].join(', ')}`);
    const sebelum = m.verifikasi();
    await masukkan(m, orang);
    assert.equal(m.verifikasi() - sebelum, 1, 'and for the right one');
  });

  it('makes a new session each time, and ends the one the browser showed before', async () => {
    const m = masuk();
    const [a, b] = [await orangBaru(), await orangBaru()];
    const peramban = createPeramban();
    peramban.toples.set('akuntabel_sesi', 'tokenbuatanpenyerang.AAAA');
    await masukkan(m, a, peramban);
    const pertama = peramban.permintaan();
    assert.ok(!peramban.toples.get('akuntabel_sesi')?.includes('penyerang'));
    await masukkan(m, b, peramban);
    assert.notEqual(peramban.permintaan().headers.get('cookie'), pertama.headers.get('cookie'));
    assert.equal((await m.findSesi(peramban.permintaan().headers))?.pengguna.id, b.penggunaId);
    assert.equal(await m.findSesi(pertama.headers), undefined);
  });

  it('does not believe a cookie of somebody else’s making, and asks the database nothing about it', async () => {
    const m = masuk();
    const peramban = await masukkan(m, await orangBaru());
    const asli = peramban.toples.get('akuntabel_sesi') ?? '';
    const [token = '', tanda = ''] = asli.split('.');
    uji.perekam.kosongkan();
    for (const palsu of [
      '',
      token,
      `${token}.`,
      `${token}.${'A'.repeat(43)}=`,
      `x${asli}`,
      `${asli}x`,
      `.${tanda}`,
      '%E0',
    ]) {
      peramban.toples.set('akuntabel_sesi', palsu);
      assert.equal(await m.findSesi(peramban.permintaan().headers), undefined, palsu);
    }
    assert.equal(await m.findSesi(new Headers({ cookie: 'akuntabel_sesi=%E0%A4%A' })), undefined);
    assert.deepEqual(uji.perekam.sql, []);
    peramban.toples.set('akuntabel_sesi', asli);
    assert.ok(await m.findSesi(peramban.permintaan().headers));
    assert.equal(uji.perekam.sql.length, 1, 'one query for a real one');
    const lain = createMasukUji(uji.basisdata, { rahasia: 'rahasia lain yang juga cukup panjang 0123456789' });
    assert.equal(await lain.findSesi(peramban.permintaan().headers), undefined);
  });

  it('lasts as long as it is used, no longer than eight hours of rest, no longer than seven days', async () => {
    const m = masuk();
    const orang = await orangBaru();
    const diam = await masukkan(m, orang);
    majukan(7.9 * JAM);
    assert.ok(await m.findSesi(diam.permintaan().headers));
    majukan(7.9 * JAM);
    assert.ok(await m.findSesi(diam.permintaan().headers), 'was used in between');
    majukan(8.1 * JAM);
    assert.equal(await m.findSesi(diam.permintaan().headers), undefined);

    const dipakai = await masukkan(m, orang);
    for (let jam = 0; jam < 7 * 24 - 6; jam += 6) {
      majukan(6 * JAM);
      assert.ok(await m.findSesi(dipakai.permintaan().headers), `${jam} hours`);
    }
    majukan(6.1 * JAM);
    assert.equal(await m.findSesi(dipakai.permintaan().headers), undefined, 'however much it was used');
  });

  it('ends everywhere at once: by the person, by deactivating, by ending all sessions', async () => {
    const m = masuk();
    const orang = await orangBaru();
    const [satu, dua] = [await masukkan(m, orang), await masukkan(m, orang)];
    await m.keluarSemua(satu.permintaan());
    assert.equal(await m.findSesi(dua.permintaan().headers), undefined);

    const tiga = await masukkan(m, orang);
    const setNonaktif = (nonaktif: string | null) =>
      uji.basisdata.withUmum((tx) => updatePengguna(tx, orang.penggunaId, { nonaktif }));
    await setNonaktif('2026-01-01T00:00:00.000Z');
    assert.equal(await m.findSesi(tiga.permintaan().headers), undefined);
    await setNonaktif(null);
    assert.equal(await deleteSesiPengguna(uji.basisdata.db, orang.penggunaId), 1);
    assert.equal(await m.findSesi(tiga.permintaan().headers), undefined);
  });

  it('slows down who guesses a password: five free, then a delay that doubles up to fifteen minutes', async () => {
    const m = masuk();
    const orang = await orangBaru();
    const coba = (sandi: string) => m.masuk(createPeramban().permintaan(), { namaMasuk: orang.namaMasuk, sandi });
    for (let ke = 0; ke < 5; ke++) assert.equal((await coba('keliru')).hasil, 'ditolak');
    const jeda: number[] = [];
    for (let ke = 0; ke < 7; ke++) {
      const sebelum = m.verifikasi();
      const hasil = await coba(SANDI);
      assert.ok(hasil.hasil === 'ditolak' && hasil.tungguDetik !== null, 'even the right one has to wait');
      assert.match(hasil.pesan, /^Terlalu banyak percobaan\. Coba lagi setelah \d+ (detik|menit)\.$/);
      assert.equal(m.verifikasi(), sebelum, 'nothing is checked while waiting');
      jeda.push(hasil.tungguDetik);
      majukan(hasil.tungguDetik * 1000);
      assert.equal((await coba('keliru')).hasil, 'ditolak');
    }
    assert.deepEqual(jeda, [30, 60, 120, 240, 480, 900, 900]);
    majukan(15 * MENIT);
    assert.equal((await coba(SANDI)).hasil, 'masuk');
    assert.equal((await coba('keliru')).hasil, 'ditolak');
    assert.equal((await coba(SANDI)).hasil, 'masuk', 'after a success the count begins anew');
    assert.ok(m.alat.peristiwa.some((p) => p.peristiwa === 'masuk.dihambat' && p.rincian?.['macam'] === 'akun'));
  });

  it('counts a hundred guesses at once as a hundred, and names that do not exist as any other', async () => {
    const m = masuk();
    for (const namaMasuk of [(await orangBaru()).namaMasuk, 'tidak.pernah.ada']) {
      const sebelum = m.verifikasi();
      const hasil = await Promise.all(
        Array.from({ length: 30 }, () => m.masuk(createPeramban().permintaan(), { namaMasuk, sandi: 'keliru' })),
      );
      assert.equal(m.verifikasi() - sebelum, 5);
      const tunda = hasil.filter((h) => h.hasil === 'ditolak' && h.tungguDetik !== null);
      assert.equal(tunda.length, 25);
    }
  });

  it('slows down an address that tries many names, after far more than an office mistypes', async () => {
    const m = masuk();
    const alamat = nextAlamat();
    const orang = await orangBaru();
    let ke = 0;
    const coba = (dari: string) => {
      ke += 1;
      return m.masuk(createPeramban(dari).permintaan(), { namaMasuk: `nama${ke}`, sandi: 'keliru' });
    };
    for (let n = 0; n < 55; n++) await coba(alamat);
    await masukkan(m, orang, createPeramban(alamat));
    for (let n = 0; n < 5; n++) {
      const hasil = await coba(alamat);
      assert.ok(hasil.hasil === 'ditolak' && hasil.tungguDetik === null, `${55 + n}`);
    }
    const tunda = await coba(alamat);
    assert.ok(tunda.hasil === 'ditolak' && tunda.tungguDetik === 5);
    const lain = await coba(nextAlamat());
    assert.ok(lain.hasil === 'ditolak' && lain.tungguDetik === null, 'nobody else waits');
    majukan(61 * MENIT);
    const nanti = await coba(alamat);
    assert.ok(nanti.hasil === 'ditolak' && nanti.tungguDetik === null, 'forgotten after an hour');
  });

  it('changes the own password: the old one asked, the rules kept, other sessions ended', async () => {
    const m = masuk();
    const orang = await orangBaru();
    const [ini, lain] = [await masukkan(m, orang), await masukkan(m, orang)];
    const ganti = (sandiLama: string, sandiBaru: string, peramban = ini) =>
      m.ubahSandi(peramban.permintaan(), { sandiLama, sandiBaru });
    const ditolak = (jalur: string) => (galat: unknown) => {
      assert.ok(galat instanceof GalatLayanan && galat.kode === 'takSah', String(galat));
      assert.deepEqual(galat.masalah[0]?.jalur, [jalur]);
      return true;
    };
    await assert.rejects(ganti('keliru', 'perahu kecil di danau'), ditolak('sandiLama'));
    await assert.rejects(ganti(SANDI, 'pendek'), ditolak('sandiBaru'));
    await assert.rejects(ganti(SANDI, SANDI), ditolak('sandiBaru'));
    await assert.rejects(ganti(SANDI, `${orang.namaMasuk}-2026`), ditolak('sandiBaru'));
    await assert.rejects(
      ganti(SANDI, 'perahu kecil di danau', createPeramban()),
      (galat) => galat instanceof GalatLayanan && galat.kode === 'terlarang',
    );
    await ganti(SANDI, 'perahu kecil di danau');
    assert.ok(await m.findSesi(ini.permintaan().headers), 'one stays where one is');
    assert.equal(await m.findSesi(lain.permintaan().headers), undefined);
    const coba = async (sandi: string) =>
      (await m.masuk(createPeramban().permintaan(), { namaMasuk: orang.namaMasuk, sandi })).hasil;
    assert.deepEqual([await coba(SANDI), await coba('perahu kecil di danau')], ['ditolak', 'masuk']);
  });

  it('leaves no secret, name or address in the log, no secret in the audit, no name in the counts', async (t) => {
    const keluaran = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const konsol = keluaran.map((nama) => t.mock.method(console, nama, () => {}));
    const m = masuk();
    const orang = await orangBaru();
    const peramban = await masukkan(m, orang);
    const alamat = nextAlamat();
    await m.masuk(createPeramban(alamat).permintaan(), { namaMasuk: orang.namaMasuk, sandi: 'sandi-keliru-rahasia' });
    await m.ubahSandi(peramban.permintaan(), { sandiLama: SANDI, sandiBaru: 'perahu kecil di danau' });
    const token = peramban.toples.get('akuntabel_sesi')?.split('.')[0] ?? assert.fail();
    const { basisdata, a } = uji;
    const jejak = await basisdata.withInstansi(a, (tx) => listJejak(tx, a, { penggunaId: orang.penggunaId }));
    assert.deepEqual(
      jejak.baris.map(({ macam, lama, baru }) => [macam, lama, baru]),
      [
        ['sandi.ubah', null, null],
        ['sandi.tetapkan', null, null],
      ],
    );
    const hitungan = await basisdata.withUmum((tx) => tx.selectFrom('refVerifikasi').selectAll().execute());
    const log = JSON.stringify([m.alat.peristiwa, konsol.map((k) => k.mock.calls.map((c) => c.arguments))]);
    const rahasia = [SANDI, 'sandi-keliru-rahasia', 'perahu kecil', token, '$argon2id'];
    for (const satu of [...rahasia, orang.namaMasuk, orang.nama, alamat]) assert.ok(!log.includes(satu), satu);
    for (const satu of rahasia) assert.ok(!JSON.stringify(jejak).includes(satu), satu);
    for (const satu of [orang.namaMasuk, alamat]) assert.ok(!JSON.stringify(hitungan).includes(satu), satu);
  });

  it('fails at start when it is configured wrongly', () => {
    const buruk = [
      { rahasia: 'pendek' },
      { alamatDasar: 'ftp://x' },
      { alamatDasar: 'bukan alamat' },
      { aman: true, alamatDasar: 'http://127.0.0.1' },
    ];
    for (const satu of buruk) assert.throws(() => createMasukUji(uji.basisdata, satu), JSON.stringify(satu));
  });
});
