import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Basisdata, PilihanBasisdata } from '@akuntabel/basisdata';
import type { Alat, Pelaku, Penyimpanan } from '@akuntabel/layanan';
import type { Command } from 'commander';
import { quoteArgumen } from './baca.ts';
import { GalatMasukan } from './galat.ts';

/** Folder of an installation when nobody names one, as the server has it. */
export const FOLDER_DATA = 'data';
const WIB_MENIT = 420;

export interface PilihanData {
  readonly data: string;
}

export interface PilihanInstansi extends PilihanData {
  readonly instansi?: string;
}

export const ARTI_MASUKAN = 'perintah, pilihan, atau data salah; basis data belum ada atau sedang dipakai server';

/** What every command on the database can be told about where it is. */
export function addPilihanData(command: Command): Command {
  return command.option('--data <folder>', 'folder data instalasi; dengan DATABASE_URL: PostgreSQL', FOLDER_DATA);
}

export function addPilihanInstansi(command: Command): Command {
  return command.option('--instansi <kode>', 'pemerintah daerah, bila lebih dari satu di basis data ini');
}

/** Said by every help: where the data are, and who may have them at one time. */
export const URAIAN_LETAK =
  'Basis data berada di folder --data, atau pada server PostgreSQL bila variabel DATABASE_URL terisi (akun pemilik ' +
  'skema dapat disebut tersendiri dengan DATABASE_URL_PEMILIK). Folder hanya ' +
  'dapat dipakai satu proses: hentikan dahulu «akuntabel serve», lalu ulangi. Dengan PostgreSQL server boleh tetap ' +
  'berjalan.';

/** Where the database of an installation is; the same rule as the server's. */
export async function findBasisdata({ data }: PilihanData): Promise<PilihanBasisdata> {
  const { readLingkunganPostgresql } = await import('@akuntabel/basisdata');
  const { postgresql, masalah } = readLingkunganPostgresql(process.env);
  if (masalah.length > 0) throw new GalatMasukan(masalah.join('\n'));
  return postgresql ?? { folder: join(resolve(data), 'basisdata') };
}

/** Whether an embedded folder holds a database, or snapshots of one. */
export const isFolderTerisi = (folder: string): boolean =>
  existsSync(join(folder, 'pgdata')) || existsSync(join(folder, 'potret'));

export interface CaraBuka {
  /** Whether a database may be begun where there is none; otherwise nothing is made. */
  readonly baru?: boolean;
  /** What a schema that is behind means: bring it up to date, say so, or leave it to the command. */
  readonly skema?: 'mutakhirkan' | 'tolak' | 'biarkan';
}

export interface Terbuka {
  readonly basisdata: Basisdata;
  readonly alat: Alat;
}

/** Opens the database for one command and lets go of it, whatever happens. */
export async function withBasisdata<Hasil>(
  pilihan: PilihanData,
  { baru = false, skema = 'tolak' }: CaraBuka,
  fn: (terbuka: Terbuka) => Promise<Hasil>,
): Promise<Hasil> {
  const letak = await findBasisdata(pilihan);
  if (!baru && 'folder' in letak && !isFolderTerisi(letak.folder)) {
    throw new GalatMasukan(
      `belum ada basis data di folder «${pilihan.data}»; mulai dengan «akuntabel siapkan», atau sebut foldernya ` +
        'dengan --data.',
    );
  }
  const { migrate, openBasisdata } = await import('@akuntabel/basisdata');
  const basisdata = await openBasisdata(letak);
  try {
    if (skema === 'mutakhirkan') await migrate(basisdata);
    if (skema === 'tolak') await requireMutakhir(basisdata, pilihan);
    // What happens is said on the terminal; there is no log to keep.
    const alat: Alat = { basisdata, kini: () => new Date(), catat: () => {}, zonaMenit: readZona() };
    return await fn({ basisdata, alat });
  } finally {
    await basisdata.close();
  }
}

async function requireMutakhir(basisdata: Basisdata, { data }: PilihanData): Promise<void> {
  const { migrasi } = await basisdata.status();
  if (migrasi.tertunda.length === 0) return;
  const letak = data === FOLDER_DATA ? '' : ` --data ${quoteArgumen(data)}`;
  throw new GalatMasukan(
    `skema basis data ini tertinggal ${migrasi.tertunda.length} migrasi; buat cadangan, lalu jalankan ` +
      `«akuntabel migrasi --terapkan${letak}».`,
  );
}

function readZona(): number {
  const menit = Number(process.env['AKUNTABEL_ZONA_MENIT'] ?? WIB_MENIT);
  if (Number.isInteger(menit)) return menit;
  throw new GalatMasukan('AKUNTABEL_ZONA_MENIT harus menit dari UTC, misalnya 420 untuk WIB.');
}

/** Where the uploads of an installation lie; the same rule as the server's. */
export async function openUnggahan({ data }: PilihanData): Promise<Penyimpanan> {
  const { createPenyimpananFolder, createPenyimpananS3, readPilihanS3 } = await import('@akuntabel/layanan');
  const { s3, kurang } = readPilihanS3(process.env);
  if (kurang.length > 0) throw new GalatMasukan(`${kurang.join(', ')} harus diisi bersama yang lain.`);
  return s3 === undefined ? createPenyimpananFolder(join(resolve(data), 'berkas')) : createPenyimpananS3(s3);
}

/** Opens the database as the operator of the machine, for one government. */
export async function withOperator<Hasil>(
  pilihan: PilihanInstansi,
  fn: (terbuka: Terbuka & { readonly operator: Pelaku }) => Promise<Hasil>,
): Promise<Hasil> {
  return await withBasisdata(pilihan, {}, async (terbuka) => {
    const { createOperator, getInstansiOperator } = await import('@akuntabel/layanan/operator');
    const { id } = await getInstansiOperator(terbuka.alat, pilihan.instansi);
    return await fn({ ...terbuka, operator: createOperator(id) });
  });
}

/** The link by which a person sets a password, under the address people reach the server by. */
export function buildTautan(token: string, alamat: string | undefined): string {
  const dasar = (alamat ?? process.env['AKUNTABEL_ALAMAT'] ?? 'http://127.0.0.1:3000').replace(/\/+$/, '');
  if (!/^https?:\/\/[^/\s]+$/.test(dasar)) {
    throw new GalatMasukan(`alamat «${dasar}» harus lengkap tanpa jalur, misalnya https://sakip.contoh.go.id.`);
  }
  return `${dasar}/tautan/${token}`;
}

const TAHUN = /^\d{4}$/;

export function parseTahun(teks: string): number {
  if (TAHUN.test(teks)) return Number(teks);
  throw new GalatMasukan(`tahun «${teks}» harus empat angka.`);
}
