import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Basisdata } from '../basisdata.ts';
import { GalatBasisdata } from '../galat.ts';
import { insertBerkas, removeBerkas } from '../kueri/berkas.ts';
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

/** A store of files in memory, which can fail at a file. */
function createSimpanan() {
  const isi = new Map<string, Buffer>();
  let gagalPada = Number.POSITIVE_INFINITY;
  return {
    isi,
    failAt: (ke: number) => {
      gagalPada = ke;
    },
    buka: async (letak: string) => {
      const bita = isi.get(letak);
      // In pieces of a size that fits no line.
      return (
        bita &&
        Readable.from(
          Array.from({ length: Math.ceil(bita.length / 1000) }, (_, n) => bita.subarray(n * 1000, n * 1000 + 1000)),
        )
      );
    },
    ada: async (letak: string) => isi.has(letak),
    async simpan(letak: string, aliran: Readable) {
      const bagian: Buffer[] = [];
      for await (const satu of aliran) bagian.push(satu as Buffer);
      if (isi.size + 1 >= gagalPada) throw new Error('the disk is full');
      isi.set(letak, Buffer.concat(bagian));
    },
    hapus: async (letak: string) => void isi.delete(letak),
  };
}
type Simpanan = ReturnType<typeof createSimpanan>;

/** Files of a government: of no bytes, of a few, of several lines; one whose bytes are gone, one that was removed. */
async function addBerkas(basisdata: Basisdata, simpanan: Simpanan, instansiId: string): Promise<void> {
  const penggunaId = (await basisdata.db.selectFrom('refPengguna').select('id').executeTakeFirstOrThrow()).id;
  const bita = [Buffer.alloc(0), Buffer.from('%PDF-1.7 bukti'), Buffer.alloc(100_001, 'é\u2028"')];
  await basisdata.withInstansi(instansiId, async (tx) => {
    for (const [ke, isi] of [...bita, Buffer.from('hilang'), Buffer.from('dihapus')].entries()) {
      const letak = `${instansiId}/berkas-${ke}`;
      const sha256 = createHash('sha256').update(isi).digest('hex');
      const apa = { unitTahunId: null, jenis: 'bukti', kunci: 'k', nama: `${ke}.pdf`, mime: 'application/pdf' };
      const baru = { ...apa, ukuran: isi.length, sha256, letak, penggunaId, pada: '2026-01-01T00:00:00.000Z' };
      const { id } = await insertBerkas(tx, instansiId, baru);
      if (ke < bita.length || ke === 4) simpanan.isi.set(letak, isi);
      if (ke === 4) await removeBerkas(tx, instansiId, id, '2026-02-01T00:00:00.000Z');
    }
  });
}

async function backup(
  basisdata: Basisdata,
  simpanan?: Simpanan,
): Promise<{ berkas: Uint8Array; isi: Awaited<ReturnType<typeof backupAll>> }> {
  const bagian: Uint8Array[] = [];
  const tujuan = new Writable({
    write(potong: Uint8Array, _, selesai) {
      bagian.push(potong);
      selesai();
    },
  });
  const isi = await backupAll(basisdata, tujuan, simpanan);
  return { berkas: new Uint8Array(Buffer.concat(bagian)), isi };
}

const restore = (basisdata: Basisdata, berkas: Uint8Array, simpanan?: Simpanan) =>
  restoreAll(basisdata, Readable.from([berkas]), simpanan);

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
    const simpanan = createSimpanan();
    const pulih = createSimpanan();
    let berkas: Uint8Array;
    let isi: Awaited<ReturnType<typeof backupAll>>;
    before(async () => {
      [asal, tujuan] = await Promise.all([openUji(dari), openUji(ke)]);
      await fill(asal.basisdata);
      for (const { id } of await asal.basisdata.db.selectFrom('refInstansi').select('id').execute()) {
        await addBerkas(asal.basisdata, simpanan, id);
      }
      await asal.basisdata.withUmum((tx) =>
        sql`insert into ref_sesi (id, pengguna_id, token, berakhir, dibuat, diubah)
          select 's', id, 't', '2030-01-01', '2026-01-01', '2026-01-01' from ref_pengguna limit 1`.execute(tx),
      );
      ({ berkas, isi } = await backup(asal.basisdata, simpanan));
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
        'another format': change((baris) => baris.map((satu) => satu.replace('"format":2', '"format":3'))),
        'a byte of a file changed': change((baris) => baris.map((satu) => satu.replace(/^"JVBER/, '"JVBES'))),
        'a line of a file removed': change((baris) => baris.filter((satu) => !satu.startsWith('"JVBER'))),
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

    it('one whose files cannot be put where they belong changes nothing', async () => {
      const sebelum = await dump(tujuan.basisdata);
      await assert.rejects(restore(tujuan.basisdata, berkas), /tempatnya tidak ada.*Tidak ada yang diubah/);
      pulih.failAt(4);
      await assert.rejects(restore(tujuan.basisdata, berkas, pulih), isTidakSah);
      pulih.failAt(Number.POSITIVE_INFINITY);
      assert.equal(pulih.isi.size, 0, 'those that were written are taken back');
      const terisi = createSimpanan();
      const [letak = ''] = [...simpanan.isi.keys()].slice(1);
      terisi.isi.set(letak, Buffer.from('milik orang lain'));
      await assert.rejects(restore(tujuan.basisdata, berkas, terisi), /sudah ada berkas unggahan/);
      assert.deepEqual([...terisi.isi], [[letak, Buffer.from('milik orang lain')]]);
      assert.deepEqual(await dump(tujuan.basisdata), sebelum);
    });

    it('a good one brings everything back, to the last character and byte', async () => {
      const { hilang, ...harap } = isi;
      assert.deepEqual(await restore(tujuan.basisdata, berkas, pulih), harap);
      // Of each government three came along; two rows have no bytes, and one file was removed.
      assert.deepEqual([isi.berkas, hilang.filter((satu) => satu.endsWith('/berkas-3')).length], [6, 2]);
      const utuh = [...simpanan.isi].filter(([satu]) => !satu.endsWith('/berkas-4'));
      assert.deepEqual([...pulih.isi].toSorted(), utuh.toSorted());
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
      const lagi = await backup(tujuan.basisdata, pulih);
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
