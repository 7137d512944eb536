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
  type PenandaBerkas,
  type PenandaTabel,
  POTONG_BITA,
  type SimpananBerkas,
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

/** Pieces of one size, whatever sizes a stream brings. */
async function* cutBita(isi: Readable): AsyncGenerator<Buffer> {
  let sisa = Buffer.alloc(0);
  for await (const bagian of isi) {
    sisa = Buffer.concat([sisa, bagian as Buffer]);
    while (sisa.length >= POTONG_BITA) {
      yield sisa.subarray(0, POTONG_BITA);
      sisa = sisa.subarray(POTONG_BITA);
    }
  }
  if (sisa.length > 0) yield sisa;
}

export interface HasilCadangan extends IsiCadangan {
  /** Places of files that the database knows and the store has not, or has otherwise than they were handed in. */
  readonly hilang: readonly string[];
}

/**
 * Writes everything the database holds, of all governments, as one moment of it, and the files people handed in when
 * told where they lie. Left out: sessions and one-time links, which would let people in who have left. Closes `tujuan`.
 */
export async function backupAll(
  basisdata: Basisdata,
  tujuan: Writable,
  simpanan?: Pick<SimpananBerkas, 'buka'>,
): Promise<HasilCadangan> {
  const hash = createHash('sha256');
  const hilang: string[] = [];
  let berkas = 0;
  const baris: Record<string, number> = {};
  const dibuat = new Date().toISOString();
  let sha256 = '';

  const write = (isi: KepalaCadangan | PenandaTabel | PenandaBerkas | NilaiBaris | string): string =>
    `${JSON.stringify(isi)}\n`;
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

  /** One file, whole and as it was handed in, or not at all: what follows its line cannot be taken back. */
  async function* writeBerkas({ berkas: letak, ukuran, sha256: harap }: PenandaBerkas): AsyncGenerator<string> {
    const utuh = createHash('sha256');
    let bita = 0;
    for await (const satu of (await simpanan?.buka(letak)) ?? []) {
      utuh.update(satu as Buffer);
      bita += (satu as Buffer).length;
    }
    const isi = bita === ukuran && utuh.digest('hex') === harap ? await simpanan?.buka(letak) : undefined;
    if (isi === undefined) {
      hilang.push(letak);
      return;
    }
    berkas += 1;
    yield count(write({ berkas: letak, ukuran, sha256: harap }));
    for await (const potong of cutBita(isi)) yield count(write(potong.toString('base64')));
  }

  async function* writeBerkasInstansi(tx: Transaksi, id: string): AsyncGenerator<string> {
    const semua = await tx
      .selectFrom('berkas')
      .select(['letak', 'ukuran', 'sha256'])
      .where('instansiId', '=', id)
      .where('dihapus', 'is', null)
      .orderBy('id')
      .execute();
    for (const { letak, ukuran, sha256: harap } of semua) {
      yield* writeBerkas({ berkas: letak, ukuran: Number(ukuran), sha256: harap });
    }
  }

  async function* writeSemua(tx: Transaksi, migrasi: readonly string[]): AsyncGenerator<string> {
    yield count(write({ akuntabel: 'cadangan', format: FORMAT, dibuat, migrasi }));
    for (const tabel of CADANGAN_UMUM) yield* writeTabel(tx, tabel);
    const instansi = await tx.selectFrom('refInstansi').select('id').orderBy('id').execute();
    for (const { id } of instansi) {
      await sql.raw(`set local app.instansi = '${requireInstansiId(id)}'`).execute(tx);
      for (const tabel of CADANGAN_INSTANSI) yield* writeTabel(tx, tabel, id);
      if (simpanan !== undefined) yield* writeBerkasInstansi(tx, id);
    }
    sha256 = hash.digest('hex');
    const akhir: AkhirCadangan = { akhir: true, baris, berkas, sha256 };
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
  return { dibuat, baris, berkas, sha256, hilang };
}
