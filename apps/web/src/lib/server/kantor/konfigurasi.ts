import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What the server shows: one dataset to read, or an office that works on a database. */
export type Konfigurasi =
  | { readonly ragam: 'dataset'; readonly dataset: string }
  | {
      readonly ragam: 'kantor';
      readonly basisdata: { readonly url: string } | { readonly folder: string };
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
    };

type Lingkungan = Readonly<Record<string, string | undefined>>;

const PANJANG_RAHASIA = 32;
const WIB = 420;

/** The secret of this installation, made on first use; nobody but the owner may read the file. */
function readRahasia(folder: string): string {
  const berkas = join(folder, 'rahasia');
  if (existsSync(berkas)) return readFileSync(berkas, 'utf8').trim();
  mkdirSync(dirname(berkas), { recursive: true, mode: 0o700 });
  const rahasia = randomBytes(PANJANG_RAHASIA).toString('base64url');
  writeFileSync(berkas, `${rahasia}\n`, { mode: 0o600, flag: 'wx' });
  return rahasia;
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
  const url = env['DATABASE_URL'];
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
    masalah.push('DATABASE_URL harus dimulai dengan postgresql://.');
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
  if (masalah.length > 0) throw new Error(masalah.join('\n'));
  return {
    ragam: 'kantor',
    basisdata: url === undefined ? { folder: join(folder, 'basisdata') } : { url },
    folder,
    rahasia: rahasia ?? readRahasia(folder),
    alamatDasar,
    aman: alamatDasar.startsWith('https://'),
    demo: env['AKUNTABEL_DEMO'] === '1',
    zonaMenit: zona,
  };
}
