import { type Kysely, sql } from 'kysely';
import { createBacaan } from './bacaan.ts';
import type { Basisdata, Pemulihan, PilihanTransaksi, StatusBasisdata, StatusPotret, Transaksi } from './basisdata.ts';
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
  /** For what only reads; null = there is one connection for everything. */
  readonly dbBaca: Kysely<Skema> | null;
  readonly pemulihan: Pemulihan | null;
  withPemilik: Basisdata['withPemilik'];
  statusPotret(): Promise<StatusPotret | null>;
  simpanPotret(): Promise<void>;
  close(): Promise<void>;
}

async function openMesin(pilihan: PilihanBasisdata): Promise<Mesin> {
  if ('url' in pilihan) {
    const { db, dbBaca, close } = await openPostgresql(pilihan);
    return {
      jenis: 'postgresql',
      db,
      dbBaca,
      pemulihan: null,
      withPemilik: (fn) => runAsPemilik(pilihan, fn),
      statusPotret: async () => null,
      simpanPotret: async () => {},
      close,
    };
  }
  const { db, pemulihan, statusPotret, simpanPotret, close } = await openTersemat(pilihan);
  const withPemilik: Basisdata['withPemilik'] = (fn) => fn(db);
  return { jenis: 'pglite', db, dbBaca: null, pemulihan, withPemilik, statusPotret, simpanPotret, close };
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
  const { jenis, db, dbBaca } = mesin;
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

  const withTransaksi = <Hasil>(
    instansiId: string | null,
    fn: (tx: Transaksi) => Promise<Hasil>,
    cara?: PilihanTransaksi,
  ) => run(() => runTransaksi((cara?.bacaSaja ? dbBaca : null) ?? db, instansiId, fn, cara));

  const basisdata: Basisdata = {
    jenis,
    db,
    withInstansi: withTransaksi,
    withUmum: (fn, cara) => withTransaksi(null, fn, cara),
    openBacaan: () =>
      dbBaca === null
        ? { basisdata, tutup: async () => {} }
        : createBacaan(basisdata, dbBaca, (instansiId, fn) =>
            run(() => runTransaksi(db, instansiId, fn, { bacaSaja: true })),
          ),
    withPemilik: (fn) => run(() => mesin.withPemilik(fn)),
    simpanPotret: () => run(mesin.simpanPotret),
    status: () => run(() => readStatus(mesin)),
    close() {
      tertutup ??= close();
      return tertutup;
    },
  };
  return basisdata;
}
