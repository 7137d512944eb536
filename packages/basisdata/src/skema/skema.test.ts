import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { listKodeKegiatan } from '../kueri/umum.ts';
import { migrate } from '../migrasi/migrasi.ts';
import { type AturanKatalog, lintKatalog } from '../uji/lint-katalog.ts';
import { describeSetiapMesin } from '../uji/mesin.ts';
import { toSqlName } from './penamaan.ts';
import { TABEL } from './skema.ts';

/** [rule, statements that break it] */
const BURUK: readonly (readonly [AturanKatalog, ...string[]])[] = [
  ['kolom-instansi', 'create table buruk (id uuid primary key)'],
  ['kunci-utama', 'create table buruk (instansi_id uuid not null, id uuid not null, primary key (id, instansi_id))'],
  ['indeks-unik', 'create unique index buruk on unit_tahun (unit, tahun)'],
  ['indeks', 'create index buruk on rekaman (unit_tahun_id, instansi_id)'],
  [
    'kunci-asing',
    'create table buruk (instansi_id uuid not null, id uuid not null, lain uuid, primary key (instansi_id, id), ' +
      'unique (instansi_id, lain))',
    'alter table buruk add foreign key (lain, instansi_id) references unit_tahun (instansi_id, id)',
  ],
  [
    'kunci-asing-set',
    'alter table berkas add foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id) ' +
      'on delete set null',
  ],
  [
    'kunci-asing-ref',
    'create table ref_buruk (instansi_id uuid, unit_tahun_id uuid, ' +
      'foreign key (instansi_id, unit_tahun_id) references unit_tahun (instansi_id, id))',
  ],
  ['rls', 'alter table rekaman no force row level security'],
  ['rls', 'alter table rekaman disable row level security'],
  ['kebijakan', 'create policy buruk on rekaman using (true)'],
  ['kebijakan', 'drop policy instansi_sendiri on rekaman'],
  [
    'kebijakan',
    'drop policy instansi_sendiri on rekaman',
    'create policy buruk on rekaman using (instansi_id in (select id from ref_instansi))',
  ],
  [
    'pemicu',
    'create function buruk() returns trigger language plpgsql as $$ begin return new; end $$',
    'create trigger buruk before insert on rekaman for each row execute function buruk()',
  ],
  ['nilai-baku', 'alter table rekaman alter column diubah set default now()'],
  ['nilai-baku', 'alter table rekaman add column buruk bigint generated always as identity'],
  ['izin', 'grant update on jejak to akuntabel_app'],
  ['izin', 'grant delete on tindakan to akuntabel_app'],
  ['izin', 'grant truncate on rekaman to akuntabel_app'],
  ['izin', 'grant select on rekaman to public'],
  ['peran', 'alter role akuntabel_app createdb'],
];

describeSetiapMesin('the schema', (uji) => {
  it('breaks none of the rules for distributed tables', async () => {
    assert.deepEqual(await uji.basisdata.withPemilik(lintKatalog), []);
  });

  for (const [aturan, ...pernyataan] of BURUK) {
    it(`would be caught breaking «${aturan}»: ${pernyataan.at(-1)}`, async (t) => {
      // A role may not give itself what it has not got: on PostgreSQL the owner here cannot create databases.
      if (aturan === 'peran' && uji.jenis === 'postgresql') return t.skip('the owner may not give that away here');
      const batal = new Error('undo');
      await assert.rejects(
        uji.basisdata.withPemilik((db) =>
          db.transaction().execute(async (tx) => {
            for (const satu of pernyataan) await sql.raw(satu).execute(tx);
            const temuan = (await lintKatalog(tx)).map((satu) => satu.aturan);
            assert.ok(temuan.includes(aturan), `found ${temuan.join(', ') || 'nothing'}`);
            throw batal;
          }),
        ),
        batal,
      );
    });
  }

  it('has exactly the tables and columns that TypeScript knows', async () => {
    const { rows } = await uji.basisdata.withPemilik((db) =>
      sql<{ tabel: string; kolom: string; tipe: string; kosong: boolean }>`
        select c.relname as tabel, a.attname as kolom, format_type(a.atttypid, a.atttypmod) as tipe,
          not a.attnotnull as kosong
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not starts_with(c.relname, 'kysely_')`.execute(db),
    );
    const katalog = rows.map(({ tabel, kolom, tipe, kosong }) => `${tabel}.${kolom} ${tipe}${kosong ? '?' : ''}`);
    const dikenal = Object.entries(TABEL).flatMap(([tabel, kolom]) =>
      Object.entries(kolom).map(
        ([nama, { tipe, kosong }]) => `${toSqlName(tabel)}.${toSqlName(nama)} ${tipe}${kosong ? '?' : ''}`,
      ),
    );
    assert.deepEqual(dikenal.sort(), katalog.sort());
  });

  it('is migrated once, and says so', async () => {
    assert.deepEqual(await migrate(uji.basisdata), []);
    const { migrasi, akun } = await uji.basisdata.status();
    assert.deepEqual(migrasi.tertunda, []);
    assert.equal(migrasi.terpasang.length, 5);
    assert.equal(akun.terlaluKuat, false);
  });

  it('brings the official codes with it', async () => {
    await uji.basisdata.withUmum(async (tx) => {
      const semua = await listKodeKegiatan(tx);
      assert.equal(semua.length, 136);
      const program = await listKodeKegiatan(tx, { tingkat: 'program' });
      assert.deepEqual(
        program.map(({ kode }) => kode),
        ['7.01.01', '7.01.02', '7.01.03', '7.01.04', '7.01.05', '7.01.06'],
      );
      const kegiatan = await listKodeKegiatan(tx, { induk: '7.01.02', cari: 'minimal pelayanan' });
      assert.deepEqual(
        kegiatan.map(({ kode, tingkat, satuan }) => [kode, tingkat, satuan]),
        [['7.01.02.2.02.0002', 'subKegiatan', 'Laporan']],
      );
      assert.deepEqual(await listKodeKegiatan(tx, { cari: '100%_' }), [], 'no character is a wildcard');
    });
  });
});
