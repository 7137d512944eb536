import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BATAS, delayFor, normalAlamat, sebutTunggu } from './hambatan.ts';
import { isNamaMasuk, normalNamaMasuk } from './nama-masuk.ts';
import { checkSandi, PENYANDI, SANDI_SEMU } from './sandi.ts';
import { createTiket } from './tiket.ts';

const AKUN = { nama: 'Budi Santoso', namaMasuk: '999999999999999004' };

describe('a new password', () => {
  const baik = [
    'ombak tenang di teluk',
    'dua belas aja',
    'ombaktenangditeluk',
    '🐟🐟 ikan di kolam',
    'Sungai-Rokan-Hilir-88',
  ];
  for (const sandi of baik) {
    it(`is taken: ${sandi}`, () => assert.deepEqual(checkSandi(sandi, AKUN), []));
  }
  const buruk: [string, RegExp][] = [
    ['', /paling sedikit 12 karakter; sekarang 0/],
    ['sebelas kar', /sekarang 11/],
    ['🐟'.repeat(11), /sekarang 11/],
    ['a b'.repeat(67), /paling banyak 200/],
    ['x999999999999999004', /nama/],
    ['sandi BUDI santoso', /nama/],
    ['password1234', /mudah ditebak/],
    ['Password!!2026', /mudah ditebak/],
    ['bismillah123', /mudah ditebak/],
    ['2026indonesia', /mudah ditebak/],
    ['123456789012', /mudah ditebak/],
    ['987654321098', /mudah ditebak/],
    ['aaaaaaaaaaaa', /mudah ditebak/],
    ['abcabcabcabc', /mudah ditebak/],
    ['abcdefghijklm', /mudah ditebak/],
    ['qwertyuiop[]', /mudah ditebak/],
    ['            ', /mudah ditebak/],
    ['------------', /mudah ditebak/],
  ];
  for (const [sandi, pesan] of buruk) {
    it(`is refused: ${sandi.slice(0, 30)}`, () => {
      const [masalah] = checkSandi(sandi, AKUN, 'sandiBaru');
      assert.match(masalah?.pesan ?? 'taken', pesan);
      assert.deepEqual(masalah?.jalur, ['sandiBaru']);
    });
  }
});

describe('a hash', () => {
  it('is argon2id, another one each time, and tells one writing of a letter from another not at all', async () => {
    const [a, b] = [await PENYANDI.hash('sandi café'), await PENYANDI.hash('sandi café')];
    assert.match(a, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.notEqual(a, b);
    assert.equal(await PENYANDI.verify(a, 'sandi cafe\u0301'), true);
    assert.equal(await PENYANDI.verify(a, 'sandi cafe'), false);
    assert.equal(await PENYANDI.verify('bukan hash', 'sandi'), false);
  });

  it('of nobody costs as much as one of somebody', async () => {
    assert.equal(
      SANDI_SEMU.split('$').slice(0, 4).join('$'),
      (await PENYANDI.hash('x')).split('$').slice(0, 4).join('$'),
    );
    assert.equal(await PENYANDI.verify(SANDI_SEMU, ''), false);
  });
});

describe('a sign-in name', () => {
  it('is a NIP or a short name', () => {
    for (const baik of ['999999999999999004', 'budi', 'kasi-trantib', 'a.b', 'x_y-z.9'])
      assert.ok(isNamaMasuk(baik), baik);
    for (const buruk of ['', 'ab', 'Budi', 'budi ', '-budi', 'budi.', 'budi@x', 'budi/../x', 'büdi', 'x'.repeat(41)]) {
      assert.ok(!isNamaMasuk(buruk), buruk);
    }
    assert.equal(normalNamaMasuk('  BUDI.santoso\n'), 'budi.santoso');
  });
});

describe('delays', () => {
  it('double from the first one on, up to fifteen minutes', () => {
    assert.deepEqual(
      [0, 4, 5, 6, 9, 10, 1_000].map((n) => delayFor(BATAS.akun, n) / 1000),
      [0, 0, 30, 60, 480, 900, 900],
    );
    assert.equal(delayFor(BATAS.alamat, 59), 0);
    assert.equal(sebutTunggu(30), '30 detik');
    assert.equal(sebutTunggu(900), '15 menit');
  });

  it('take one network of IPv6 for one address', () => {
    const sama = [
      ['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff:ffff:ffff:ffff'],
      ['::1', '0:0:0:0:0:0:0:2'],
      ['::ffff:10.0.0.7', '10.0.0.7'],
    ];
    for (const [a = '', b = ''] of sama) assert.equal(normalAlamat(a), normalAlamat(b), a);
    assert.notEqual(normalAlamat('2001:db8:1:2::1'), normalAlamat('2001:db8:1:3::1'));
    assert.notEqual(normalAlamat('10.0.0.7'), normalAlamat('10.0.0.8'));
    assert.equal(normalAlamat(null), 'setempat');
  });
});

describe('a ticket', () => {
  it('is good once, for the hash it was made for', () => {
    const tiket = createTiket();
    const satu = tiket.buat('a');
    assert.equal(tiket.pakai(satu, 'b'), false);
    assert.equal(tiket.pakai(satu, 'a'), false, 'a wrong try uses it up');
    const dua = tiket.buat('a');
    assert.deepEqual([tiket.pakai(dua, 'a'), tiket.pakai(dua, 'a'), tiket.pakai('', 'a')], [true, false, false]);
    const lama = tiket.buat('a');
    for (let ke = 0; ke < 1_000; ke++) tiket.buat('a');
    assert.equal(tiket.pakai(lama, 'a'), false, 'not kept for ever');
  });
});
