import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { verifyJejak } from '../kueri/rantai.ts';
import { listRekaman } from '../kueri/rekaman.ts';
import { listRingkasan } from '../kueri/ringkasan.ts';
import { listUnitTahun } from '../kueri/unit-tahun.ts';
import { isiSemuaTabel } from '../uji/isi.ts';
import { lintKatalog } from '../uji/lint-katalog.ts';
import { describeSetiapMesin } from '../uji/mesin.ts';
import { TABEL_INSTANSI } from './instansi.ts';
import { toSqlName } from './penamaan.ts';

const TABEL = new Set(Object.keys(TABEL_INSTANSI).map(toSqlName));
const BAGIAN = 4;

/** The same schema, every table of a government cut by `hash (instansi_id)`: PostgreSQL refuses then as Citus would. */
function partisi(pernyataan: string): readonly string[] {
  const nama = /^create table (\w+) \(/.exec(pernyataan)?.[1];
  if (nama === undefined || !TABEL.has(nama)) return [pernyataan];
  return [
    `${pernyataan} partition by hash (instansi_id)`,
    ...Array.from(
      { length: BAGIAN },
      (_, n) => `create table ${nama}_p${n} partition of ${nama} for values with (modulus ${BAGIAN}, remainder ${n})`,
    ),
  ];
}

describeSetiapMesin(
  'the schema is partition-clean',
  (uji) => {
    it('every table of a government is cut by government, and no rule is broken', async () => {
      const { rows } = await uji.basisdata.withPemilik((db) =>
        sql<{
          nama: string;
        }>`select relname as nama from pg_class where relkind = 'p' and relispartition = false`.execute(db),
      );
      assert.deepEqual(rows.map(({ nama }) => nama).sort(), [...TABEL].sort());
      assert.deepEqual(await uji.basisdata.withPemilik(lintKatalog), []);
    });

    it('every query goes on as before, and governments stay apart', async () => {
      const { basisdata, a, b } = uji;
      for (const satu of [a, b]) await isiSemuaTabel(basisdata, satu);
      for (const satu of [a, b]) {
        await basisdata.withInstansi(satu, async (tx) => {
          const [unitTahun] = await listUnitTahun(tx, satu);
          assert.ok(unitTahun);
          assert.equal((await listRekaman(tx, satu, unitTahun.id)).length, 1);
          assert.equal((await listRingkasan(tx, satu, { tahun: 2026 })).baris.length, 1);
          assert.deepEqual(await verifyJejak(tx, satu), { utuh: true, banyak: 1 });
          assert.equal((await listUnitTahun(tx, satu === a ? b : a)).length, 0);
        });
      }
    });

    it('a page of one government touches one part', async () => {
      const { rows } = await uji.basisdata.withInstansi(uji.a, (tx) =>
        sql<{ 'QUERY PLAN': string }>`explain select * from rekaman where instansi_id = ${sql.lit(uji.a)}`.execute(tx),
      );
      const rencana = rows.map((baris) => Object.values(baris).join()).join('\n');
      assert.equal(new Set(rencana.match(/rekaman_p\d/g)).size, 1, rencana);
    });
  },
  ['postgresql'],
  { ubah: partisi },
);
