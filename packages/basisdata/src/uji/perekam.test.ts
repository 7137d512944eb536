import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkKueri } from './perekam.ts';

const BAIK = [
  'select * from "rekaman" where "instansi_id" = $1 and "jenis" = $2',
  `select * from rekaman where instansi_id = 'x'`,
  'select * from rekaman as r join unit_tahun as u on u.instansi_id = r.instansi_id and u.id = r.unit_tahun_id ' +
    'where r.instansi_id = $1',
  'insert into "rekaman" ("instansi_id", "isi") values ($1, $2) on conflict ("instansi_id") do nothing',
  'update "rekaman" set "isi" = $1 where "instansi_id" = $2',
  'delete from rekaman where rekaman.instansi_id = $1',
  'select * from "ref_pengguna" where "instansi_id" = $1',
  'select * from ref_instansi',
  'insert into jejak (instansi_id, nomor) select j.instansi_id, 1 from jejak as j where j.instansi_id = $1',
  'create table rekaman (id uuid)',
  `set local app.instansi = 'x'`,
  'begin',
];

const BURUK: readonly (readonly [string, RegExp])[] = [
  ['select * from rekaman', /rekaman without/],
  ['select * from "public"."rekaman" where jenis = $1', /rekaman without/],
  ['select * from only rekaman', /rekaman without/],
  ['select instansi_id from rekaman order by instansi_id', /rekaman without/],
  ['select * from rekaman where instansi_id in ($1, $2)', /rekaman without/],
  ['select * from rekaman where instansi_id > $1', /rekaman without/],
  [
    'select * from rekaman r join unit_tahun u on u.id = r.unit_tahun_id where r.instansi_id = $1',
    /unit_tahun without/,
  ],
  ['select * from rekaman r where r.instansi_id = $1 and exists (select 1 from berkas b)', /berkas without/],
  ['select * from rekaman, (select 1) x join berkas on true where instansi_id = $1', /without/],
  ['update rekaman set isi = $1', /rekaman without/],
  ['delete from "rekaman" where "kunci" = $1', /rekaman without/],
  ['insert into rekaman (isi) values ($1)', /insert into rekaman/],
  ['with x as (select * from jejak) select * from x', /jejak without/],
  [`select set_config('app.instansi', $1, true)`, /set_config/],
  [`merge into rekaman using x on true when matched then delete`, /MERGE/],
  ['select tahun, count(*) from unit_tahun where instansi_id = $1 group by rollup (tahun)', /ROLLUP/],
  ['select tahun from unit_tahun where instansi_id = $1 group by grouping sets ((tahun), ())', /GROUPING SETS/],
];

describe('the recorder of statements', () => {
  for (const sql of BAIK) it(`lets through: ${sql}`, () => assert.deepEqual(checkKueri(sql), []));
  for (const [sql, harap] of BURUK) it(`catches: ${sql}`, () => assert.match(checkKueri(sql).join('\n'), harap));
});
