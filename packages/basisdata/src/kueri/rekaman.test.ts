import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { createUnitTahun } from '../uji/isi.ts';
import { describeSetiapMesin } from '../uji/mesin.ts';
import {
  deleteRekaman,
  findRekaman,
  insertRekaman,
  listRekaman,
  readSidikRekaman,
  replaceRekaman,
  updateRekaman,
} from './rekaman.ts';

const DIUBAH = '2026-02-03T04:05:06.789Z';

describeSetiapMesin('records', (uji) => {
  let unitTahunId: string;
  let milikB: string;
  before(async () => {
    unitTahunId = await createUnitTahun(uji.basisdata, uji.a);
    milikB = await createUnitTahun(uji.basisdata, uji.b);
  });
  const dalamA = <T>(fn: Parameters<typeof uji.basisdata.withInstansi<T>>[1]) => uji.basisdata.withInstansi(uji.a, fn);
  const rekaman = (kunci: string, isi: unknown, urutan = 0) => ({
    unitTahunId,
    jenis: 'indikator',
    kunci,
    urutan,
    isi,
    diubah: DIUBAH,
  });

  it('come back as they were written, whatever JSON they are', async () => {
    const ISI = {
      bersarang: { daftar: [1, 'dua', null, { tiga: [] }], kosong: {}, benar: true },
      daftar: [[1], { a: 1 }],
      teks: 'teks saja',
      'kunci dengan_garis': { unit_tahun: 1, unitTahun: 2 },
      angka: 0.1,
      besar: 1e21,
      negatif: -12.5,
      kosong: null,
      emoji: '«é» 𝒳 \u2028 \\ " \' $1',
    };
    await dalamA(async (tx) => {
      for (const [kunci, isi] of Object.entries(ISI)) {
        const { hasil } = await insertRekaman(tx, uji.a, { ...rekaman(`json ${kunci}`, isi), jenis: 'json' });
        assert.equal(hasil, 'tersimpan');
      }
      for (const [kunci, isi] of Object.entries(ISI)) {
        const ada = await findRekaman(tx, uji.a, { unitTahunId, jenis: 'json', kunci: `json ${kunci}` });
        assert.deepEqual(ada?.isi, isi);
        assert.equal(ada?.versi, 1);
        assert.equal(ada?.diubah, DIUBAH);
      }
    });
  });

  it('are inserted once', async () => {
    await dalamA(async (tx) => {
      const pertama = await insertRekaman(tx, uji.a, rekaman('sekali', { n: 1 }));
      assert.equal(pertama.hasil, 'tersimpan');
      const kedua = await insertRekaman(tx, uji.a, rekaman('sekali', { n: 2 }));
      assert.equal(kedua.hasil, 'bentrok');
      assert.deepEqual(kedua.hasil === 'bentrok' && kedua.terkini?.isi, { n: 1 });
    });
  });

  it('are never written over a newer version', async () => {
    const alamat = { unitTahunId, jenis: 'indikator', kunci: 'versi', diubah: DIUBAH };
    await dalamA((tx) => insertRekaman(tx, uji.a, rekaman('versi', { n: 1 }, 7)));
    await dalamA(async (tx) => {
      const maju = await updateRekaman(tx, uji.a, { ...alamat, versi: 1, isi: { n: 2 } });
      assert.ok(maju.hasil === 'tersimpan');
      assert.deepEqual([maju.rekaman.versi, maju.rekaman.isi, maju.rekaman.urutan], [2, { n: 2 }, 7]);
      const basi = await updateRekaman(tx, uji.a, { ...alamat, versi: 1, isi: { n: 3 }, urutan: 9 });
      assert.deepEqual(basi, { hasil: 'bentrok', terkini: maju.rekaman });
      const hapusBasi = await deleteRekaman(tx, uji.a, { ...alamat, versi: 1 });
      assert.deepEqual(hapusBasi, { hasil: 'bentrok', terkini: maju.rekaman });
      const hapus = await deleteRekaman(tx, uji.a, { ...alamat, versi: 2 });
      assert.deepEqual(hapus, { hasil: 'terhapus', rekaman: maju.rekaman });
      const hilang = await updateRekaman(tx, uji.a, { ...alamat, versi: 2, isi: { n: 4 } });
      assert.deepEqual(hilang, { hasil: 'bentrok', terkini: null });
    });
  });

  it('of two writers at once, exactly one wins', async () => {
    await dalamA((tx) => insertRekaman(tx, uji.a, rekaman('balap', { n: 0 })));
    const alamat = { unitTahunId, jenis: 'indikator', kunci: 'balap', diubah: DIUBAH };
    const hasil = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        dalamA((tx) => updateRekaman(tx, uji.a, { ...alamat, versi: 1, isi: { n: n + 1 } })),
      ),
    );
    const menang = hasil.filter((satu) => satu.hasil === 'tersimpan');
    assert.equal(menang.length, 1);
    const terkini = await dalamA((tx) => findRekaman(tx, uji.a, alamat));
    for (const satu of hasil) {
      if (satu.hasil === 'bentrok') assert.deepEqual(satu.terkini, terkini);
    }
  });

  it('are replaced as a whole, and what is the same stays untouched', async () => {
    const isi = (kunci: string, n: number, urutan: number) => ({ jenis: 'ganti', kunci, urutan, isi: { a: 1, n } });
    const id = await createUnitTahun(uji.basisdata, uji.a);
    await dalamA(async (tx) => {
      const awal = await replaceRekaman(tx, uji.a, id, [isi('x', 1, 0), isi('y', 1, 1), isi('z', 1, 2)], DIUBAH);
      assert.deepEqual(awal.ditambah.map(({ kunci }) => kunci).sort(), ['x', 'y', 'z']);
      const nanti = '2026-03-01T00:00:00.000Z';
      const sama = { jenis: 'ganti', kunci: 'x', urutan: 0, isi: { n: 1, a: 1 } };
      const hasil = await replaceRekaman(tx, uji.a, id, [sama, isi('y', 2, 1), isi('w', 1, 3)], nanti);
      assert.deepEqual(
        [
          hasil.ditambah.map(({ kunci, versi }) => [kunci, versi]),
          hasil.diubah.map(({ lama, baru }) => [baru.kunci, lama.versi, baru.versi]),
          hasil.dihapus.map(({ kunci }) => kunci),
        ],
        [[['w', 1]], [['y', 1, 2]], ['z']],
      );
      assert.deepEqual(
        (await listRekaman(tx, uji.a, id)).map(({ kunci, versi, diubah }) => [kunci, versi, diubah]),
        [
          ['x', 1, DIUBAH],
          ['y', 2, nanti],
          ['w', 1, nanti],
        ],
      );
      assert.deepEqual(await replaceRekaman(tx, uji.a, id, [], nanti).then(({ dihapus }) => dihapus.length), 3);
    });
  });

  it('may be many at once', async () => {
    const id = await createUnitTahun(uji.basisdata, uji.a);
    const banyak = Array.from({ length: 1800 }, (_, n) => ({ jenis: 'banyak', kunci: `k${n}`, urutan: n, isi: { n } }));
    await dalamA(async (tx) => {
      await replaceRekaman(tx, uji.a, id, banyak, DIUBAH);
      const daftar = await listRekaman(tx, uji.a, id, ['banyak']);
      assert.deepEqual(
        daftar.map(({ isi }) => isi),
        banyak.map(({ isi }) => isi),
      );
      assert.deepEqual(await listRekaman(tx, uji.a, id, ['lain']), []);
      assert.equal((await replaceRekaman(tx, uji.a, id, banyak.slice(1), DIUBAH)).dihapus.length, 1);
    });
  });

  it('of another government are not there', async () => {
    const milik = { unitTahunId: milikB, jenis: 'umum', kunci: 'x', urutan: 0, isi: 1, diubah: DIUBAH };
    await uji.basisdata.withInstansi(uji.b, (tx) => insertRekaman(tx, uji.b, milik));
    await dalamA(async (tx) => {
      assert.deepEqual(await listRekaman(tx, uji.a, milikB), []);
      assert.deepEqual(await listRekaman(tx, uji.b, milikB), [], 'not even when asked for by its name');
      const hasil = await updateRekaman(tx, uji.b, { ...milik, versi: 1, isi: 2 });
      assert.deepEqual(hasil, { hasil: 'bentrok', terkini: null });
    });
    await assert.rejects(
      dalamA((tx) => insertRekaman(tx, uji.b, { ...milik, kunci: 'y' })),
      /row-level security/,
    );
    await assert.rejects(
      dalamA((tx) => insertRekaman(tx, uji.a, { ...milik, kunci: 'y' })),
      /foreign key/,
    );
  });

  it('are told from what they were by their print, after any write', async () => {
    const milik = await createUnitTahun(uji.basisdata, uji.a);
    const satu = { ...rekaman('sidik', { a: 1 }), unitTahunId: milik };
    await dalamA(async (tx) => {
      const sidik = () => readSidikRekaman(tx, uji.a, milik);
      assert.deepEqual(await sidik(), { banyak: 0, versi: 0, diubah: null });
      await insertRekaman(tx, uji.a, satu);
      assert.deepEqual(await sidik(), { banyak: 1, versi: 1, diubah: DIUBAH });
      await insertRekaman(tx, uji.a, { ...satu, kunci: 'lain' });
      await updateRekaman(tx, uji.a, { ...satu, versi: 1 });
      assert.deepEqual(await sidik(), { banyak: 2, versi: 3, diubah: DIUBAH });
      await deleteRekaman(tx, uji.a, { ...satu, versi: 2 });
      assert.deepEqual(await sidik(), { banyak: 1, versi: 1, diubah: DIUBAH });
    });
  });
});
