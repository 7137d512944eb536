import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Basisdata } from '../basisdata.ts';
import { GalatBasisdata } from '../galat.ts';
import { verifyJejak } from '../kueri/rantai.ts';
import { replaceRekaman } from '../kueri/rekaman.ts';
import { listUnitTahun } from '../kueri/unit-tahun.ts';
import { TABEL_INSTANSI } from '../skema/instansi.ts';
import { toSqlName } from '../skema/penamaan.ts';
import { createUnitTahun, isiSemuaTabel } from '../uji/isi.ts';
import { type BasisUji, createDuaInstansi, type JenisMesin, openUji, whySkipped } from '../uji/mesin.ts';
import { backupAll } from './cadangkan.ts';
import { restoreAll } from './pulihkan.ts';

const TABEL = Object.keys(TABEL_INSTANSI).map(toSqlName);

async function backup(
  basisdata: Basisdata,
): Promise<{ berkas: Uint8Array; isi: Awaited<ReturnType<typeof backupAll>> }> {
  const bagian: Uint8Array[] = [];
  const tujuan = new Writable({
    write(potong: Uint8Array, _, selesai) {
      bagian.push(potong);
      selesai();
    },
  });
  const isi = await backupAll(basisdata, tujuan);
  return { berkas: new Uint8Array(Buffer.concat(bagian)), isi };
}

const restore = (basisdata: Basisdata, berkas: Uint8Array) => restoreAll(basisdata, Readable.from([berkas]));

/** Everything, as text, in one order. */
async function dump(basisdata: Basisdata): Promise<Record<string, unknown>> {
  const semua: Record<string, unknown> = {};
  await basisdata.withUmum(async (tx) => {
    await sql`set local timezone = 'UTC'`.execute(tx);
    for (const tabel of ['ref_instansi', 'ref_pengguna', 'ref_kode_kegiatan', 'ref_pengaturan', 'ref_dua_faktor']) {
      semua[tabel] = (await sql`select x::text from ${sql.id(tabel)} as x order by 1`.execute(tx)).rows;
    }
  });
  const instansi = await basisdata.db.selectFrom('refInstansi').select('id').orderBy('id').execute();
  for (const { id } of instansi) {
    await basisdata.withInstansi(id, async (tx) => {
      await sql`set local timezone = 'UTC'`.execute(tx);
      for (const tabel of TABEL) {
        const kueri = sql`select x::text from ${sql.id(tabel)} as x where x.instansi_id = ${id} order by 1`;
        semua[`${id} ${tabel}`] = (await kueri.execute(tx)).rows;
      }
    });
  }
  return semua;
}

async function fill(basisdata: Basisdata): Promise<void> {
  const { a, b } = await createDuaInstansi(basisdata);
  await isiSemuaTabel(basisdata, a);
  await isiSemuaTabel(basisdata, b);
  const unitTahunId = await createUnitTahun(basisdata, b, 2025);
  await basisdata.withInstansi(b, (tx) =>
    // More than are read at once, with everything in the keys and values that text could trip over.
    replaceRekaman(
      tx,
      b,
      unitTahunId,
      Array.from({ length: 1203 }, (_, n) => ({
        jenis: `j${n % 3}`,
        kunci: `k «${n}» \\ " ' \n\t , ) \u2028 𝒳`,
        urutan: n,
        isi: n % 5 === 0 ? null : { n, teks: 'baris\nbaru \\N', desimal: 0.1 + n, [`kunci_${n}`]: [n] },
      })),
      '2026-01-02T03:04:05.678Z',
    ),
  );
}

const isTidakSah = (galat: unknown): boolean =>
  galat instanceof GalatBasisdata &&
  galat.kode === 'cadangan-tidak-sah' &&
  /Tidak ada yang diubah\.$/.test(galat.message);

/** [from, to] */
const ARAH: readonly (readonly [JenisMesin, JenisMesin])[] = [
  ['pglite', 'postgresql'],
  ['postgresql', 'pglite'],
];

for (const [dari, ke] of ARAH) {
  describe(`a backup of ${dari} restored to ${ke}`, { skip: whySkipped('postgresql') }, () => {
    let asal: BasisUji;
    let tujuan: BasisUji;
    let berkas: Uint8Array;
    let isi: Awaited<ReturnType<typeof backupAll>>;
    before(async () => {
      [asal, tujuan] = await Promise.all([openUji(dari), openUji(ke)]);
      await fill(asal.basisdata);
      await asal.basisdata.withUmum((tx) =>
        sql`insert into ref_sesi (id, pengguna_id, token, berakhir, dibuat, diubah)
          select 's', id, 't', '2030-01-01', '2026-01-01', '2026-01-01' from ref_pengguna limit 1`.execute(tx),
      );
      ({ berkas, isi } = await backup(asal.basisdata));
    });
    after(async () => {
      await asal?.close();
      await tujuan?.close();
    });

    /** Lines of the backup, changed and packed again with a trailer that fits or not. */
    const change = (ubah: (baris: string[]) => string[]): Uint8Array =>
      new Uint8Array(gzipSync(`${ubah(gunzipSync(berkas).toString().trimEnd().split('\n')).join('\n')}\n`));

    it('a damaged one is refused and changes nothing', async () => {
      const sebelum = await dump(tujuan.basisdata);
      const rusak: Record<string, Uint8Array> = {
        empty: new Uint8Array(),
        'no backup': new Uint8Array(gzipSync('{"a":1}\n')),
        'no JSON': new Uint8Array(gzipSync('apa saja\n')),
        'not packed': new Uint8Array(gunzipSync(berkas)),
        'cut off': berkas.subarray(0, Math.floor(berkas.length / 2)),
        'one byte changed': berkas.map((satu, n) => (n === Math.floor(berkas.length / 3) ? satu ^ 1 : satu)),
        'a row changed': change((baris) => baris.map((satu) => satu.replace('"Ani"', '"Budi"'))),
        'a row removed': change((baris) => baris.filter((satu) => !satu.includes('k «7»'))),
        'a row twice': change((baris) => baris.flatMap((satu) => (satu.includes('k «7»') ? [satu, satu] : [satu]))),
        'no trailer': change((baris) => baris.slice(0, -1)),
        'something after the end': change((baris) => [...baris, '["x"]']),
        'a table of its own': change((baris) =>
          baris.map((satu) => satu.replace('"tabel":"hak"', '"tabel":"pg_authid"')),
        ),
        'another format': change((baris) => baris.map((satu) => satu.replace('"format":1', '"format":2'))),
        'another schema': change((baris) => baris.map((satu) => satu.replace('0002-instansi', '0002-lain'))),
      };
      for (const [apa, satu] of Object.entries(rusak)) {
        await assert.rejects(restore(tujuan.basisdata, satu), isTidakSah, apa);
      }
      const putus = new Readable({
        read() {
          this.destroy(new Error('the line broke'));
        },
      });
      await assert.rejects(restoreAll(tujuan.basisdata, putus), isTidakSah);
      assert.deepEqual(await dump(tujuan.basisdata), sebelum);
    });

    it('one that fails in the middle of loading changes nothing', async () => {
      const sebelum = await dump(tujuan.basisdata);
      // Whole and verified, but the database refuses a row of it: here the last table of the last government.
      const { createHash } = await import('node:crypto');
      const menipu = change((baris) => {
        const isi = baris.slice(0, -1).map((satu) => satu.replace('"SIPD"', 'null'));
        const sha256 = createHash('sha256')
          .update(`${isi.join('\n')}\n`)
          .digest('hex');
        return [...isi, JSON.stringify({ ...JSON.parse(baris.at(-1) ?? ''), sha256 })];
      });
      await assert.rejects(restore(tujuan.basisdata, menipu), isTidakSah);
      assert.deepEqual(await dump(tujuan.basisdata), sebelum);
    });

    it('a good one brings everything back, to the last character', async () => {
      assert.deepEqual(await restore(tujuan.basisdata, berkas), isi);
      assert.deepEqual(await dump(tujuan.basisdata), await dump(asal.basisdata));
      assert.equal(isi.baris['rekaman'], 1205);
      const instansi = await tujuan.basisdata.db.selectFrom('refInstansi').select('id').execute();
      for (const { id } of instansi) {
        await tujuan.basisdata.withInstansi(id, async (tx) => {
          assert.ok((await listUnitTahun(tx, id)).length > 0);
          assert.deepEqual(await verifyJejak(tx, id), { utuh: true, banyak: 1 });
        });
      }
      const sesi = await tujuan.basisdata.db.selectFrom('refSesi').selectAll().execute();
      assert.deepEqual(sesi, [], 'nobody is signed in by a backup');
      const lagi = await backup(tujuan.basisdata);
      const badan = (satu: Uint8Array) => gunzipSync(satu).toString().split('\n').slice(1, -2);
      assert.deepEqual(badan(lagi.berkas), badan(berkas), 'and is backed up the same');
    });

    it('is refused where there are data', async () => {
      const sebelum = await dump(tujuan.basisdata);
      await assert.rejects(restore(tujuan.basisdata, berkas), { kode: 'tujuan-tidak-kosong' });
      assert.deepEqual(await dump(tujuan.basisdata), sebelum);
    });
  });
}
