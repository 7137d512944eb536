import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { sql } from 'kysely';
import { GalatBasisdata } from '../galat.ts';
import { insertRekaman } from '../kueri/rekaman.ts';
import { newId } from '../nilai/id.ts';
import { isiSemuaTabel } from '../uji/isi.ts';
import { describeSetiapMesin, type Uji } from '../uji/mesin.ts';
import { TABEL_INSTANSI } from './instansi.ts';
import { toSqlName } from './penamaan.ts';

const TABEL = Object.keys(TABEL_INSTANSI).map(toSqlName);

/** Counts rows of a table without naming a government: only the database stands between. */
const hitung = (tabel: string) => sql<{ n: number }>`select count(*)::int as n from ${sql.id('public', tabel)}`;

const isi = (uji: Uji): void => {
  before(async () => {
    await isiSemuaTabel(uji.basisdata, uji.a);
    await isiSemuaTabel(uji.basisdata, uji.b);
  });

  for (const tabel of TABEL) {
    it(`in ${tabel}: rows of another are not seen, not changed, not removed, not written`, async () => {
      const { basisdata, a, b } = uji;
      const dalamA = (teks: string) => basisdata.withInstansi(a, (tx) => sql.raw<{ n: number }>(teks).execute(tx));
      const milikA = (await dalamA(`select count(*)::int as n from public.${tabel} where instansi_id = '${a}'`)).rows;
      const semua = (await basisdata.withInstansi(a, (tx) => hitung(tabel).execute(tx))).rows;
      assert.ok((milikA[0]?.n ?? 0) > 0, 'there are rows');
      assert.deepEqual(semua, milikA, 'asking for all gives only its own');
      assert.equal(
        (await dalamA(`select count(*)::int as n from public.${tabel} where instansi_id = '${b}'`)).rows[0]?.n,
        0,
      );

      for (const ubah of [
        `update public.${tabel} set instansi_id = instansi_id where instansi_id = '${b}'`,
        `delete from public.${tabel} where instansi_id = '${b}'`,
      ]) {
        // Either the application may not do this at all, or it finds nothing to do it to.
        const hasil = await dalamA(ubah).then(
          ({ numAffectedRows }) => numAffectedRows,
          (galat) => {
            assert.match(String(galat), /permission denied/);
            return 0n;
          },
        );
        assert.equal(hasil, 0n, ubah);
      }

      await assert.rejects(
        basisdata.withInstansi(a, (tx) =>
          sql`insert into ${sql.id(tabel)} select (jsonb_populate_record(x, jsonb_build_object(
            'instansi_id', ${b}::text, 'id', ${newId()}::text, 'nomor', 999, 'kunci', 'lain', 'kode', 'lain',
            'nama', 'lain', 'urutan', 999, 'berlaku', false, 'periode', 'lain', 'unit', 'lain'))).*
            from ${sql.id(tabel)} as x where x.instansi_id = ${a} limit 1`.execute(tx),
        ),
        /row-level security/,
      );
    });
  }

  it('with no government set there is not a row', async () => {
    for (const tabel of TABEL) {
      const { rows } = await uji.basisdata.withUmum((tx) => hitung(tabel).execute(tx));
      assert.deepEqual(rows, [{ n: 0 }], tabel);
    }
    const milik = { unitTahunId: newId(), jenis: 'x', kunci: 'x', urutan: 0, isi: 1, diubah: '2026-01-01T00:00:00Z' };
    await assert.rejects(
      uji.basisdata.withUmum((tx) => insertRekaman(tx, uji.a, milik)),
      /row-level security/,
    );
  });

  it('the government does not outlive its transaction', async () => {
    await uji.basisdata.withInstansi(uji.a, async () => {});
    const baca = sql<{ siapa: string; instansi: string | null }>`
      select current_user as siapa, current_setting('app.instansi', true) as instansi`;
    const { rows } = await uji.basisdata.withUmum((tx) => baca.execute(tx));
    assert.equal(rows[0]?.siapa, 'akuntabel_app');
    assert.ok(!rows[0]?.instansi);
    assert.notEqual((await baca.execute(uji.basisdata.db)).rows[0]?.siapa, 'akuntabel_app');
  });

  it('the owner of the tables is kept apart like everyone', async (t) => {
    if (uji.jenis === 'pglite') return t.skip('the embedded database has a superuser only');
    for (const tabel of TABEL) {
      const { rows } = await uji.basisdata.withPemilik((db) => hitung(tabel).execute(db));
      assert.deepEqual(rows, [{ n: 0 }], tabel);
    }
  });

  it('the id of a government is nothing but a UUID', async () => {
    for (const buruk of [
      '',
      'x',
      `${uji.a}'; drop table rekaman; --`,
      uji.a.toUpperCase(),
      ` ${uji.a}`,
      `${uji.a}\n`,
    ]) {
      await assert.rejects(
        uji.basisdata.withInstansi(buruk, async () => {}),
        (galat) => galat instanceof GalatBasisdata && galat.kode === 'instansi-tidak-sah',
      );
    }
  });

  it('what only reads cannot write', async () => {
    await assert.rejects(
      uji.basisdata.withUmum((tx) => sql`insert into ref_pengaturan values ('x', '1')`.execute(tx), { bacaSaja: true }),
      /read-only transaction/,
    );
  });

  it('the application cannot define or drop anything', async () => {
    for (const satu of [
      'drop table rekaman',
      'alter table rekaman disable row level security',
      'create table x (a int)',
    ]) {
      await assert.rejects(
        uji.basisdata.withInstansi(uji.a, (tx) => sql.raw(satu).execute(tx)),
        /must be owner|permission denied/,
      );
    }
  });

  it('inside a transaction the outer database is refused instead of waited for', async () => {
    const { basisdata, a } = uji;
    await basisdata.withInstansi(a, async () => {
      await assert.rejects(basisdata.db.selectFrom('refInstansi').selectAll().execute(), /use its tx/);
      await assert.rejects(
        basisdata.withUmum(async () => {}),
        /use its tx/,
      );
    });
    // What was left running belongs to no transaction any more.
    let nanti: Promise<unknown> = Promise.resolve();
    await basisdata.withInstansi(a, async () => {
      nanti = new Promise((lanjut) => setTimeout(lanjut, 20)).then(() => basisdata.withUmum(async () => 'ya'));
    });
    assert.equal(await nanti, 'ya');
  });

  it('many at once wait for each other', async () => {
    const hasil = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        uji.basisdata.withInstansi(n % 2 === 0 ? uji.a : uji.b, async (tx) => {
          const { rows } = await sql<{ i: string }>`select current_setting('app.instansi') as i`.execute(tx);
          return rows[0]?.i === (n % 2 === 0 ? uji.a : uji.b);
        }),
      ),
    );
    assert.ok(hasil.every(Boolean));
  });
};

describeSetiapMesin('governments are kept apart by the database', isi, undefined, { bebasKueri: true });
