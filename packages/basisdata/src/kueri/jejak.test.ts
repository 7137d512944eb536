import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Transaksi } from '../basisdata.ts';
import { newId } from '../nilai/id.ts';
import { describeSetiapMesin } from '../uji/mesin.ts';
import { appendJejak, type JejakBaru, listJejak } from './jejak.ts';
import { verifyJejak } from './rantai.ts';
import { insertInstansi } from './umum.ts';

const UNIT_TAHUN = newId();

const baris = (n: number): JejakBaru => ({
  pada: `2026-05-0${(n % 9) + 1}T00:00:00.000Z`,
  penggunaId: `p${n % 2}`,
  nama: 'Ani Rahmawati',
  jabatan: n % 2 === 0 ? 'Camat' : null,
  alamat: '10.0.0.1',
  macam: 'ubah',
  unitTahunId: n % 3 === 0 ? null : UNIT_TAHUN,
  jenis: 'indikator',
  kunci: `i${n % 4}`,
  lama: n === 0 ? undefined : { nilai: n - 1, desimal: 0.1 * n },
  baru: { nilai: n, teks: `«${n}»`, daftar: [1, null, 'x'] },
  alasan: n % 2 === 0 ? 'salah ketik' : null,
});

/** JSON that PostgreSQL takes: it has no NUL in text and no half of a surrogate pair. */
const arbJson = fc.jsonValue({ maxDepth: 3 }).filter((nilai) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(nilai)));

describeSetiapMesin('the audit trail', (uji) => {
  /** A government of its own, with a chain of this length. */
  async function createRantai(panjang: number): Promise<string> {
    const id = await uji.basisdata.withUmum(async (tx) => {
      const kode = newId();
      const dibuat = '2026-01-01T00:00:00.000Z';
      return (await insertInstansi(tx, { kode, nama: kode, daerah: 'x', jenis: 'kota', tempat: 'x', dibuat }))?.id;
    });
    assert.ok(id);
    await uji.basisdata.withInstansi(id, (tx) =>
      appendJejak(
        tx,
        id,
        Array.from({ length: panjang }, (_, n) => baris(n)),
      ),
    );
    return id;
  }
  const verify = (id: string) => uji.basisdata.withInstansi(id, (tx) => verifyJejak(tx, id), { bacaSaja: true });

  it('holds together from its first row to its last', async () => {
    const id = await createRantai(0);
    assert.deepEqual(await verify(id), { utuh: true, banyak: 0 });
    const tertulis = await uji.basisdata.withInstansi(id, (tx) => appendJejak(tx, id, [baris(0), baris(1)]));
    await uji.basisdata.withInstansi(id, (tx) => appendJejak(tx, id, [baris(2)]));
    assert.deepEqual(await verify(id), { utuh: true, banyak: 3 });
    const { baris: daftar } = await uji.basisdata.withInstansi(id, (tx) => listJejak(tx, id));
    assert.deepEqual(
      daftar.map(({ nomor }) => nomor),
      [3, 2, 1],
    );
    assert.deepEqual(daftar.slice(1).reverse(), tertulis, 'what is read is what was hashed');
  });

  it('is one chain, however many write at once', async () => {
    const id = await createRantai(0);
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        uji.basisdata.withInstansi(id, (tx) => appendJejak(tx, id, [baris(n), baris(n + 1)])),
      ),
    );
    assert.deepEqual(await verify(id), { utuh: true, banyak: 24 });
  });

  it('leaves with a transaction that fails', async () => {
    const id = await createRantai(2);
    await assert.rejects(
      uji.basisdata.withInstansi(id, async (tx) => {
        await appendJejak(tx, id, [baris(2)]);
        throw new Error('no');
      }),
      /^Error: no$/,
    );
    assert.deepEqual(await verify(id), { utuh: true, banyak: 2 });
  });

  it('is listed by record, person, kind and day, a page at a time', async () => {
    const id = await createRantai(30);
    await uji.basisdata.withInstansi(id, async (tx) => {
      const nomor: number[] = [];
      let sesudah: number | undefined;
      do {
        const halaman = await listJejak(tx, id, {}, { banyak: 7, sesudah });
        nomor.push(...halaman.baris.map((satu) => satu.nomor));
        sesudah = halaman.berikut ?? undefined;
      } while (sesudah !== undefined);
      assert.deepEqual(
        nomor,
        Array.from({ length: 30 }, (_, n) => 30 - n),
      );
      const count = async (saring: Parameters<typeof listJejak>[2]) => (await listJejak(tx, id, saring)).baris.length;
      assert.equal(await count({ unitTahunId: UNIT_TAHUN, jenis: 'indikator', kunci: 'i1' }), 6);
      assert.equal(await count({ penggunaId: 'p1' }), 15);
      assert.equal(await count({ macam: 'hapus' }), 0);
      assert.equal(await count({ sejak: '2026-05-02T00:00:00Z', sebelum: '2026-05-03T00:00:00Z' }), 4);
    });
  });

  it('cannot be changed, removed or emptied by the application', async () => {
    const id = await createRantai(3);
    for (const pernyataan of [
      `update jejak set nama = 'x' where instansi_id = '${id}'`,
      `delete from jejak where instansi_id = '${id}'`,
      'truncate jejak',
      `delete from tindakan where instansi_id = '${id}'`,
      `update tindakan set macam = 'x' where instansi_id = '${id}'`,
      `delete from jejak_ujung where instansi_id = '${id}'`,
      `update versi_dokumen set data = '{}' where instansi_id = '${id}'`,
      `update berkas set sha256 = 'x' where instansi_id = '${id}'`,
    ]) {
      await assert.rejects(
        uji.basisdata.withInstansi(id, (tx) => sql.raw(pernyataan).execute(tx)),
        /permission denied/,
        pernyataan,
      );
    }
    assert.deepEqual(await verify(id), { utuh: true, banyak: 3 });
  });

  const PANJANG = 12;
  const KOLOM = {
    pada: sql`'2020-01-01T00:00:00Z'::timestamptz`,
    pengguna_id: sql`'lain'`,
    nama: sql`'Budi'`,
    jabatan: sql`'Sekda'`,
    alamat: sql`null`,
    macam: sql`'hapus'`,
    unit_tahun_id: sql`'00000000-0000-7000-8000-000000000000'::uuid`,
    jenis: sql`'lain'`,
    kunci: sql`'lain'`,
    lama: sql`'{"nilai":999}'::jsonb`,
    baru: sql`jsonb_set(baru, '{nilai}', '999')`,
    alasan: sql`'lain'`,
    hash: sql`repeat('a', 64)`,
    hash_lalu: sql`repeat('b', 64)`,
  };

  /** As somebody who owns the database; undone afterwards. */
  async function tamper(id: string, fn: (tx: Transaksi) => Promise<unknown>) {
    const batal = new Error('undo');
    let hasil: Awaited<ReturnType<typeof verifyJejak>> | undefined;
    await uji.basisdata
      .withPemilik((db) =>
        db.transaction().execute(async (tx) => {
          await sql.raw(`set local app.instansi = '${id}'`).execute(tx);
          await fn(tx);
          hasil = await verifyJejak(tx, id);
          throw batal;
        }),
      )
      .catch((galat) => {
        if (galat !== batal) throw galat;
      });
    return hasil ?? assert.fail('not verified');
  }

  it('shows any change of any column of any row', async () => {
    const id = await createRantai(PANJANG);
    for (const [kolom, nilai] of Object.entries(KOLOM)) {
      const nomor = 1 + (kolom.length % PANJANG);
      const hasil = await tamper(id, (tx) =>
        sql`update jejak set ${sql.id(kolom)} = ${nilai} where instansi_id = ${id} and nomor = ${nomor}`.execute(tx),
      );
      assert.ok(!hasil.utuh, `a changed ${kolom} was not seen`);
      assert.equal(hasil.nomor, nomor, kolom);
    }
  });

  it('shows a row removed, added, moved or exchanged, also at the end', async () => {
    const id = await createRantai(PANJANG);
    const nomor = fc.integer({ min: 1, max: PANJANG });
    const hapus = (n: number) => (tx: Transaksi) =>
      sql`delete from jejak where instansi_id = ${id} and nomor = ${n}`.execute(tx);
    await fc.assert(
      fc.asyncProperty(nomor, async (n) => {
        const hasil = await tamper(id, hapus(n));
        assert.ok(!hasil.utuh);
        assert.equal(hasil.nomor, n);
        assert.equal(hasil.sebab, n === PANJANG ? 'ujung' : 'hilang');
      }),
      { numRuns: 6 },
    );
    await fc.assert(
      fc.asyncProperty(nomor, nomor, async (m, n) => {
        fc.pre(m !== n);
        const pindah = (dari: number, ke: number) => (tx: Transaksi) =>
          sql`update jejak set nomor = ${ke} where instansi_id = ${id} and nomor = ${dari}`.execute(tx);
        const hasil = await tamper(id, async (tx) => {
          await pindah(m, 1000)(tx);
          await pindah(n, m)(tx);
          await pindah(1000, n)(tx);
        });
        assert.ok(!hasil.utuh);
        assert.equal(hasil.nomor, Math.min(m, n));
      }),
      { numRuns: 6 },
    );
    const tambah = await tamper(id, (tx) =>
      sql`insert into jejak (instansi_id, nomor, pada, pengguna_id, nama, macam, jenis, kunci, hash_lalu, hash)
        select j.instansi_id, ${PANJANG + 1}, j.pada, j.pengguna_id, j.nama, j.macam, j.jenis, j.kunci, j.hash, j.hash
        from jejak as j where j.instansi_id = ${id} and j.nomor = 1`.execute(tx),
    );
    assert.ok(!tambah.utuh && tambah.nomor === PANJANG + 1);
    const kosong = await tamper(id, (tx) => sql`delete from jejak where instansi_id = ${id}`.execute(tx));
    assert.deepEqual(!kosong.utuh && [kosong.nomor, kosong.sebab], [1, 'ujung']);
    assert.deepEqual(await verify(id), { utuh: true, banyak: PANJANG });
  });

  it('hashes the same whatever JSON went in and came back', async () => {
    const id = await createRantai(0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(arbJson, arbJson), { minLength: 1, maxLength: 20 }), async (pasangan) => {
        await uji.basisdata.withInstansi(id, (tx) =>
          appendJejak(
            tx,
            id,
            pasangan.map(([lama, baru]) => ({ ...baris(1), lama, baru })),
          ),
        );
        const hasil = await verify(id);
        assert.ok(hasil.utuh, JSON.stringify(hasil));
      }),
      { numRuns: 15 },
    );
  });
});
