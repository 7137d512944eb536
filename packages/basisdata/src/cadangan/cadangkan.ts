import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Basisdata, Transaksi } from '../basisdata.ts';
import { readStatusMigrasi } from '../migrasi/migrasi.ts';
import { requireInstansiId } from '../transaksi.ts';
import {
  type AkhirCadangan,
  CADANGAN_INSTANSI,
  CADANGAN_UMUM,
  FORMAT,
  type IsiCadangan,
  type KepalaCadangan,
  type NilaiBaris,
  type PenandaTabel,
  type TabelCadangan,
} from './bentuk.ts';

/** Columns of a table's primary key, in its order. */
async function readKunciUtama(tx: Transaksi, tabel: string): Promise<readonly string[]> {
  const { rows } = await sql<{ kolom: string }>`
    select a.attname as kolom from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (nomor, urutan)
      join pg_attribute a on a.attnum = k.nomor
    where i.indrelid = ${`public.${tabel}`}::regclass and i.indisprimary and a.attrelid = i.indrelid
    order by k.urutan`.execute(tx);
  return rows.map(({ kolom }) => kolom);
}

/** The rows of a table, in the order of its key, some at a time: no cursor, which the embedded database has not. */
async function* readBaris(
  tx: Transaksi,
  tabel: TabelCadangan,
  instansi?: string,
): AsyncGenerator<readonly NilaiBaris[]> {
  const kunci = await readKunciUtama(tx, tabel.nama);
  const tempat = kunci.map((nama) => tabel.kolom.findIndex((kolom) => kolom.nama === nama));
  const kolom = sql.join(tabel.kolom.map(({ nama }) => sql`${sql.id(nama)}::text as ${sql.id(nama)}`));
  const urut = sql.join(kunci.map((nama) => sql.id(nama)));
  const milik = instansi === undefined ? sql`true` : sql`"instansi_id" = ${instansi}::uuid`;
  let sesudah = sql`true`;
  while (true) {
    const { rows } = await sql<Record<string, string | null>>`
      select ${kolom} from ${sql.id(tabel.nama)} where ${milik} and ${sesudah} order by ${urut}
      limit ${sql.lit(tabel.sekaliBaca)}`.execute(tx);
    // The names come back in camelCase; the order of the columns is the one that was asked for.
    const baris = rows.map((satu): NilaiBaris => Object.values(satu));
    if (baris.length > 0) yield baris;
    const akhir = baris.at(-1);
    if (akhir === undefined || baris.length < tabel.sekaliBaca) return;
    const batas = sql.join(tempat.map((ke) => sql`${akhir[ke]}::text::${sql.raw(tabel.kolom[ke]?.tipe ?? 'text')}`));
    sesudah = sql`(${urut}) > (${batas})`;
  }
}

/** Text of a value must not depend on how the session is set. */
export async function setBentukTeks(tx: Transaksi): Promise<void> {
  await sql`set local timezone = 'UTC'`.execute(tx);
  await sql`set local datestyle = 'ISO, YMD'`.execute(tx);
  await sql`set local extra_float_digits = 1`.execute(tx);
}

/**
 * Writes everything the database holds, of all governments, as one moment of it; sessions and one-time links are left
 * out. Closes `tujuan`. The files that people handed in lie elsewhere and are backed up there.
 */
export async function backupAll(basisdata: Basisdata, tujuan: Writable): Promise<IsiCadangan> {
  const hash = createHash('sha256');
  const baris: Record<string, number> = {};
  const dibuat = new Date().toISOString();
  let sha256 = '';

  const write = (isi: KepalaCadangan | PenandaTabel | NilaiBaris): string => `${JSON.stringify(isi)}\n`;
  function count(teks: string): string {
    hash.update(teks);
    return teks;
  }

  async function* writeTabel(tx: Transaksi, tabel: TabelCadangan, instansi?: string): AsyncGenerator<string> {
    const penanda = { tabel: tabel.nama, kolom: tabel.kolom.map(({ nama }) => nama) };
    yield count(write(instansi === undefined ? penanda : { ...penanda, instansi }));
    baris[tabel.nama] ??= 0;
    for await (const bagian of readBaris(tx, tabel, instansi)) {
      baris[tabel.nama] = (baris[tabel.nama] ?? 0) + bagian.length;
      yield count(bagian.map(write).join(''));
    }
  }

  async function* writeSemua(tx: Transaksi, migrasi: readonly string[]): AsyncGenerator<string> {
    yield count(write({ akuntabel: 'cadangan', format: FORMAT, dibuat, migrasi }));
    for (const tabel of CADANGAN_UMUM) yield* writeTabel(tx, tabel);
    const instansi = await tx.selectFrom('refInstansi').select('id').orderBy('id').execute();
    for (const { id } of instansi) {
      await sql.raw(`set local app.instansi = '${requireInstansiId(id)}'`).execute(tx);
      for (const tabel of CADANGAN_INSTANSI) yield* writeTabel(tx, tabel, id);
    }
    sha256 = hash.digest('hex');
    const akhir: AkhirCadangan = { akhir: true, baris, sha256 };
    yield `${JSON.stringify(akhir)}\n`;
  }

  await basisdata.withPemilik(async (db) => {
    const { terpasang } = await readStatusMigrasi(db);
    await db.transaction().execute(async (tx) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(tx);
      await setBentukTeks(tx);
      await pipeline(Readable.from(writeSemua(tx, terpasang)), createGzip(), tujuan);
    });
  });
  return { dibuat, baris, sha256 };
}
