import { type Kysely, sql } from 'kysely';
import type { Basisdata, Pemulihan, StatusBasisdata, StatusPotret } from './basisdata.ts';
import { readStatusMigrasi } from './migrasi/migrasi.ts';
import { openPostgresql, type PilihanPostgresql, runAsPemilik } from './postgresql/buka.ts';
import type { Skema } from './skema/skema.ts';
import { openTersemat, type PilihanTersemat } from './tersemat/tersemat.ts';
import { runTransaksi } from './transaksi.ts';

export type PilihanBasisdata = PilihanPostgresql | PilihanTersemat;

/** What differs between the two kinds of database. */
interface Mesin {
  readonly jenis: Basisdata['jenis'];
  readonly db: Kysely<Skema>;
  readonly pemulihan: Pemulihan | null;
  withPemilik: Basisdata['withPemilik'];
  statusPotret(): Promise<StatusPotret | null>;
  simpanPotret(): Promise<void>;
  close(): Promise<void>;
}

async function openMesin(pilihan: PilihanBasisdata): Promise<Mesin> {
  if ('url' in pilihan) {
    const db = await openPostgresql(pilihan);
    return {
      jenis: 'postgresql',
      db,
      pemulihan: null,
      withPemilik: (fn) => runAsPemilik(pilihan, fn),
      statusPotret: async () => null,
      simpanPotret: async () => {},
      close: () => db.destroy(),
    };
  }
  const { db, pemulihan, statusPotret, simpanPotret, close } = await openTersemat(pilihan);
  return { jenis: 'pglite', db, pemulihan, withPemilik: (fn) => fn(db), statusPotret, simpanPotret, close };
}

const PESAN_TERSEMAT =
  'Data disimpan dalam basis data tersemat (PGlite) di folder ini: cukup untuk mencoba dan untuk satu kantor. ' +
  'Untuk lebih dari satu kantor gunakan PostgreSQL (DATABASE_URL).';

async function readStatus({ jenis, db, pemulihan, statusPotret }: Mesin): Promise<StatusBasisdata> {
  const { rows } = await sql<{ versi: string; akun: string; kuat: boolean }>`
    select split_part(current_setting('server_version'), ' ', 1) as versi, session_user as akun,
      (select rolsuper or rolbypassrls from pg_roles where rolname = session_user) as kuat`.execute(db);
  const [{ versi, akun, kuat } = { versi: '', akun: '', kuat: true }] = rows;
  const potret = await statusPotret();
  const pesan: string[] = [];
  if (pemulihan) pesan.push(pemulihan.pesan);
  if (jenis === 'pglite') pesan.push(PESAN_TERSEMAT);
  if (jenis === 'postgresql' && kuat) {
    pesan.push(
      `Akun PostgreSQL «${akun}» adalah superuser atau boleh melewati pembatasan baris. Gunakan akun biasa untuk ` +
        'aplikasi (lihat panduan pemasangan).',
    );
  }
  if (potret?.galat) pesan.push(`Potret basis data terakhir gagal disimpan: ${potret.galat}.`);
  return {
    jenis,
    versi,
    akun: { nama: akun, terlaluKuat: jenis === 'postgresql' && kuat },
    migrasi: await readStatusMigrasi(db),
    potret,
    pemulihan,
    pesan,
  };
}

/**
 * Opens the store: `{ url }` a PostgreSQL server, `{ folder }` the embedded database of one process. The schema is
 * left as it is; `migrate` brings it up to date. Throws GalatBasisdata with an Indonesian sentence when the folder is
 * in use or damaged beyond its snapshots.
 */
export async function openBasisdata(pilihan: PilihanBasisdata): Promise<Basisdata> {
  const mesin = await openMesin(pilihan);
  const { jenis, db } = mesin;
  const berjalan = new Set<Promise<unknown>>();
  let tertutup: Promise<void> | undefined;

  /** Keeps count of what runs, so that closing can wait for it and lets nothing new begin. */
  async function run<Hasil>(fn: () => Promise<Hasil>): Promise<Hasil> {
    if (tertutup !== undefined) throw new Error('basisdata: it has been closed');
    const ini = fn();
    berjalan.add(ini);
    try {
      return await ini;
    } finally {
      berjalan.delete(ini);
    }
  }

  async function close(): Promise<void> {
    await Promise.allSettled(berjalan);
    await mesin.close();
  }

  return {
    jenis,
    db,
    withInstansi: (instansiId, fn, cara) => run(() => runTransaksi(db, instansiId, fn, cara)),
    withUmum: (fn, cara) => run(() => runTransaksi(db, null, fn, cara)),
    withPemilik: (fn) => run(() => mesin.withPemilik(fn)),
    simpanPotret: () => run(mesin.simpanPotret),
    status: () => run(() => readStatus(mesin)),
    close() {
      tertutup ??= close();
      return tertutup;
    },
  };
}
