import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type PilihanBasisdata, readLingkunganPostgresql } from '@akuntabel/basisdata';
import { BATAS_KIRIMAN, type PilihanS3, type PilihanSmtp, type PilihanSso, readPilihanS3 } from '@akuntabel/layanan';

/** What the server shows: one dataset to read, or an office that works on a database. */
export type Konfigurasi =
  | { readonly ragam: 'dataset'; readonly dataset: string }
  | {
      readonly ragam: 'kantor';
      readonly basisdata: PilihanBasisdata;
      /** Where uploads and the secret live; private, outside of what is served. */
      readonly folder: string;
      /** Signs cookies and tokens. */
      readonly rahasia: string;
      /** Address by which people reach the server, without a slash at the end. */
      readonly alamatDasar: string;
      /** Whether that address is https: decides about the Secure mark of cookies. */
      readonly aman: boolean;
      readonly demo: boolean;
      /** Minutes east of UTC of the office's clock. */
      readonly zonaMenit: number;
      /** Answers to one survey that one address may send in ten minutes. */
      readonly batasSkm: number;
      /** Provider of a single sign-on; undefined = passwords only. */
      readonly sso: PilihanSso | undefined;
      /** Where uploads are kept; undefined = below `folder`. */
      readonly s3: PilihanS3 | undefined;
      /** Server that takes mail; undefined = notes in the program only. */
      readonly smtp: PilihanSmtp | undefined;
    };

type Lingkungan = Readonly<Record<string, string | undefined>>;

const PANJANG_RAHASIA = 32;
const WIB = 420;

/** A group of settings that are given together or not at all; names those that are missing. */
function readKelompok<Kunci extends string>(
  env: Lingkungan,
  nama: Readonly<Record<Kunci, string>>,
  masalah: string[],
): Record<Kunci, string> | undefined {
  const isi = Object.entries<string>(nama).map(([kunci, variabel]) => [kunci, env[variabel] ?? '', variabel] as const);
  const kosong = isi.filter(([, nilai]) => nilai === '').map(([, , variabel]) => variabel);
  if (kosong.length === isi.length) return undefined;
  if (kosong.length > 0) masalah.push(`${kosong.join(', ')} harus diisi bersama yang lain.`);
  return Object.fromEntries(isi.map(([kunci, nilai]) => [kunci, nilai])) as Record<Kunci, string>;
}

const SMTP = { url: 'AKUNTABEL_SMTP_URL', dari: 'AKUNTABEL_SMTP_DARI' } as const;

/** The secret of this installation, made on first use; nobody but the owner may read the file. */
function readRahasia(folder: string): string {
  const berkas = join(folder, 'rahasia');
  if (existsSync(berkas)) return readFileSync(berkas, 'utf8').trim();
  mkdirSync(dirname(berkas), { recursive: true, mode: 0o700 });
  const rahasia = randomBytes(PANJANG_RAHASIA).toString('base64url');
  writeFileSync(berkas, `${rahasia}\n`, { mode: 0o600, flag: 'wx' });
  return rahasia;
}

/** The provider, when one is named; `masalah` takes what is missing for it. */
function readSso(env: Lingkungan, masalah: string[]): PilihanSso | undefined {
  const alamatPenemuan = env['AKUNTABEL_SSO_ALAMAT'];
  if (!alamatPenemuan) return undefined;
  const [klien = '', rahasiaKlien = ''] = [env['AKUNTABEL_SSO_KLIEN'], env['AKUNTABEL_SSO_RAHASIA']];
  if (!/^https?:\/\//.test(alamatPenemuan)) {
    masalah.push('AKUNTABEL_SSO_ALAMAT harus alamat .well-known/openid-configuration dari penyedia SSO.');
  }
  if (klien === '' || rahasiaKlien === '') {
    masalah.push('AKUNTABEL_SSO_KLIEN dan AKUNTABEL_SSO_RAHASIA harus diisi bila SSO dipakai.');
  }
  return { alamatPenemuan, klien, rahasiaKlien, nama: env['AKUNTABEL_SSO_NAMA'] || 'SSO' };
}

/**
 * What the environment says. Fails at start, never later.
 * @throws Error with an Indonesian sentence per problem, all at once.
 */
export function readKonfigurasi(env: Lingkungan): Konfigurasi {
  const dataset = env['AKUNTABEL_DATASET'];
  if (dataset) return { ragam: 'dataset', dataset };
  const masalah: string[] = [];
  const folder = resolve(env['AKUNTABEL_DATA'] ?? 'data');
  const basisdata = readLingkunganPostgresql(env);
  masalah.push(...basisdata.masalah);
  const alamatDasar = (env['AKUNTABEL_ALAMAT'] ?? '').replace(/\/+$/, '');
  if (!/^https?:\/\/[^/]+$/.test(alamatDasar)) {
    masalah.push('AKUNTABEL_ALAMAT harus alamat lengkap tanpa jalur, misalnya https://sakip.contoh.go.id.');
  }
  const rahasia = env['AKUNTABEL_RAHASIA'];
  if (rahasia !== undefined && rahasia.length < PANJANG_RAHASIA) {
    masalah.push(`AKUNTABEL_RAHASIA harus paling sedikit ${PANJANG_RAHASIA} huruf acak.`);
  }
  const zona = Number(env['AKUNTABEL_ZONA_MENIT'] ?? WIB);
  if (!Number.isInteger(zona) || Math.abs(zona) > 14 * 60) {
    masalah.push('AKUNTABEL_ZONA_MENIT harus menit dari UTC, misalnya 420 untuk WIB.');
  }
  const batasSkm = Number(env['AKUNTABEL_SKM_BATAS'] ?? BATAS_KIRIMAN);
  if (!Number.isSafeInteger(batasSkm) || batasSkm < 1) {
    masalah.push(
      'AKUNTABEL_SKM_BATAS harus bilangan bulat, banyaknya jawaban survei dari satu alamat tiap sepuluh menit.',
    );
  }
  const sso = readSso(env, masalah);
  const { s3, kurang } = readPilihanS3(env);
  if (kurang.length > 0) masalah.push(`${kurang.join(', ')} harus diisi bersama yang lain.`);
  const smtp = readKelompok(env, SMTP, masalah);
  if (masalah.length > 0) throw new Error(masalah.join('\n'));
  return {
    ragam: 'kantor',
    basisdata: basisdata.postgresql ?? { folder: join(folder, 'basisdata') },
    folder,
    rahasia: rahasia ?? readRahasia(folder),
    alamatDasar,
    aman: alamatDasar.startsWith('https://'),
    demo: env['AKUNTABEL_DEMO'] === '1',
    zonaMenit: zona,
    batasSkm,
    sso,
    s3,
    smtp,
  };
}
